import type { AssessedScai } from '#lib/clinical/assessment/assess-figures.ts'
import { stagesOf } from '#lib/clinical/assessment/spans.ts'
import { SCAI_STAGES, type ScaiStage } from '#lib/clinical/scores/scai-rule.ts'
import { SCAI, type ScaiResult } from '#lib/clinical/scores/scai-stage.ts'
import { formatMoment } from '#lib/dates.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import { confirmedStage } from '#lib/referrals/confirmed-stage.ts'
import type { EventFact } from '#lib/referrals/facts.ts'
import { StageForm } from './stage-form.tsx'

interface ScaiPanelProps {
  readonly scai: AssessedScai
  /** The event by which a person last set the stage. */
  readonly set: EventFact | null
  readonly shown: ShownIn
  readonly mayConfirm: boolean
}

/** The shock stage that the numbers speak for, and the one that a person set. Both stay on record. */
export function ScaiPanel({ scai, set, shown, mayConfirm }: ScaiPanelProps) {
  const { result } = scai
  if (result.status === 'not_applicable') return null
  const confirmed = set && confirmedStage(set)
  return (
    <section aria-labelledby="h-scai" id="scai">
      <h2 id="h-scai">
        SCAI stage <span className="age">{confirmed ? 'set by a person' : 'a suggestion, not yet confirmed'}</span>
      </h2>
      {confirmed && set ? (
        <p>
          <b>{stageText(confirmed.stage, confirmed.hasArrestModifier)}</b>
          <span className="block sm q">
            {set.actorName}, {formatMoment(set.at, shown.zone, shown.now)}
            {confirmed.suggested.length > 0 ? `; suggested then: ${confirmed.suggested.join(' or ')}` : ''}
          </span>
        </p>
      ) : null}
      <p className={confirmed ? 'sm' : undefined}>
        {confirmed ? 'Suggested now: ' : 'Suggested: '}
        <b>{suggestionText(result)}</b>
        <span className="block sm q">{becauseText(result)}</span>
      </p>
      {mayConfirm ? (
        <StageForm
          stages={SCAI_STAGES.map((stage) => ({ value: stage, label: stage, small: SCAI.stages[stage].inShort }))}
        />
      ) : null}
      <details className="more">
        <summary>What the stages mean</summary>
        <dl className="facts">
          {SCAI_STAGES.map((stage) => (
            <div key={stage}>
              <dt>
                {stage}, {SCAI.stages[stage].inShort}
              </dt>
              <dd className="sm">{SCAI.stages[stage].findings}</dd>
            </div>
          ))}
        </dl>
        <p className="sm q">{deathsText()}</p>
        <ul className="sm q bare">
          {SCAI.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
          <li>
            {SCAI.source.authors}, {SCAI.source.journal}. doi:{SCAI.source.doi}
          </li>
        </ul>
      </details>
    </section>
  )
}

/** "D, deteriorating, with arrest (A)"; whether there was an arrest with coma may be open. */
function stageText(stage: ScaiStage, hasArrestModifier: boolean | null): string {
  const modifier = hasArrestModifier === null ? ', arrest with coma (A) not yet known' : ', with arrest (A)'
  return `${stage}, ${SCAI.stages[stage].inShort}${hasArrestModifier === false ? '' : modifier}`
}

function suggestionText(result: Exclude<ScaiResult, { status: 'not_applicable' }>): string {
  if (result.status === 'suggested') return stageText(result.stage, result.hasArrestModifier)
  const stages = stagesOf(result)
  return stages.length > 0 ? `${stages.slice(0, -1).join(', ')} or ${stages.at(-1)}` : 'none yet'
}

function becauseText(result: Exclude<ScaiResult, { status: 'not_applicable' }>): string {
  if (result.status === 'suggested') return [...result.because, ...(result.note ? [result.note] : [])].join(', ')
  const missing = result.missing.map(({ name, why }) => (why === null ? name : `${name} (${why})`))
  return `open: ${missing.join(', ')}`
}

/** What was published by stage; a figure about that group, for clinicians only. */
function deathsText(): string {
  const { who, years, patients, outcome } = SCAI.cohort
  const each = SCAI_STAGES.map((stage) => `${SCAI.stages[stage].publishedDeathPct} in ${stage}`)
  return `Of 100 ${who}, ${years}, ${patients.toLocaleString('en')} people, so many ${outcome}: ${each.join(', ')}.`
}
