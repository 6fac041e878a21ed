import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import { stagesOf } from '#lib/clinical/assessment/spans.ts'
import { becauseText } from '#lib/clinical/criteria/evaluate-criteria.ts'
import { formatMoment } from '#lib/dates.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import { confirmedStage, lastStageEvent } from '#lib/referrals/confirmed-stage.ts'
import type { ReferralDetail } from '#lib/referrals/facts.ts'
import { EcprClock } from './ecpr-clock.tsx'
import { toScoreRows } from './score-rows.ts'
import { ScoreList } from './score-table.tsx'

interface AssessedFactsProps {
  readonly assessment: Assessment
  readonly referral: ReferralDetail
  readonly shown: ShownIn
}

/** What is computed of the case, as facts beside the decision: it informs, the physician decides. */
export function AssessedFacts({ assessment, referral, shown }: AssessedFactsProps) {
  const { ecpr, refused, criteria } = assessment
  const rows = refused === null ? toScoreRows(assessment, { shown, withFigures: true }) : []
  const raised = criteria.filter(
    ({ status, kind, isForReview }) => isForReview || (status === 'met' && (kind === 'trigger' || kind === 'consider')),
  )
  const stage = stageFact(assessment, referral)
  return (
    <>
      {ecpr ? (
        <div>
          <dt>ECPR</dt>
          <dd>
            <EcprClock ecpr={ecpr} shown={shown} />
          </dd>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <div>
          <dt>Scores</dt>
          <dd>
            <ScoreList rows={rows} />
            <p className="sm q">They inform, you decide.</p>
          </dd>
        </div>
      ) : null}
      {stage ? (
        <div>
          <dt>SCAI stage</dt>
          <dd>{stage}</dd>
        </div>
      ) : null}
      {raised.length > 0 ? (
        <div>
          <dt>Criteria</dt>
          <dd>
            <ul className="bare">
              {raised.map((criterion) => (
                <li key={criterion.id}>
                  {criterion.isForReview ? 'For review: ' : 'Meets: '}
                  {criterion.says}
                  <span className="block sm q">
                    {becauseText(criterion, (at) => formatMoment(at, shown.zone, shown.now))}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </>
  )
}

/** "C, set by Dr M. Varga; suggested D", or the suggestion alone. */
function stageFact({ scai }: Assessment, { events }: ReferralDetail): string | null {
  if (scai === null) return null
  const set = lastStageEvent(events)
  const confirmed = set && confirmedStage(set)
  const stages = stagesOf(scai.result)
  const suggested = stages.length > 0 ? `suggested ${stages.join(' or ')}` : 'nothing can be suggested yet'
  return set && confirmed
    ? `${confirmed.stage}, set by ${set.actorName}; ${suggested} now`
    : `${suggested}, not confirmed`
}
