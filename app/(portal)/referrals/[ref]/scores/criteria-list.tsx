import { Check, Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#app/_components/ui/icon.tsx'
import { becauseText, type CriterionResult } from '#lib/clinical/criteria/evaluate-criteria.ts'
import { SOURCES } from '#lib/clinical/criteria/sources.ts'
import { formatMoment } from '#lib/dates.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'

interface CriteriaProps {
  readonly criteria: readonly CriterionResult[]
  readonly shown: ShownIn
}

const STANDS = {
  met: 'Meets',
  not_met: 'Not met',
  not_yet_known: 'Not yet known',
  not_applicable: 'Does not apply',
} as const satisfies Record<CriterionResult['status'], string>

function isReason({ kind }: CriterionResult): boolean {
  return kind === 'trigger' || kind === 'consider'
}

/** Reasons to refer, then what a person must weigh: met, not met, or not yet known because…; never more than "for review". */
export function CriteriaList({ criteria, shown }: CriteriaProps) {
  const applicable = criteria.filter(({ status }) => status !== 'not_applicable')
  const open = applicable.filter((criterion) => isReason(criterion) || criterion.isForReview)
  const rest = applicable.filter((criterion) => !open.includes(criterion))
  return (
    <>
      <ul className="trig">
        {open.map((criterion) => (
          <Line key={criterion.id} criterion={criterion} shown={shown} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className="more">
          <summary>{restText(rest)}</summary>
          <ul className="trig">
            {rest.map((criterion) => (
              <Line key={criterion.id} criterion={criterion} shown={shown} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

/** "12 contraindications not raised: 7 not met, 5 not yet known" */
function restText(rest: readonly CriterionResult[]): string {
  const parts = (['met', 'not_met', 'not_yet_known'] as const).flatMap((status) => {
    const count = rest.filter((each) => each.status === status).length
    return count > 0 ? [`${count} ${STANDS[status].toLowerCase()}`] : []
  })
  return `Other contraindications: ${parts.join(', ')}`
}

function Line({ criterion, shown }: { readonly criterion: CriterionResult; readonly shown: ShownIn }) {
  const { status, says, sources, isForReview, kind } = criterion
  const because = becauseText(criterion, (at) => formatMoment(at, shown.zone, shown.now))
  const from = sources.map((key) => SOURCES[key])
  return (
    <li className={status === 'met' || isForReview ? 'met' : undefined}>
      <Mark status={status} isForReview={isForReview} />
      <span>
        <b>{isForReview ? 'For review' : STANDS[status]}:</b> {says}
        {isReason(criterion) ? null : <span className="q"> ({kind})</span>}
      </span>
      <span className="q">
        {because}
        <details className="src">
          <summary>Source</summary>
          {from.map(({ citation, version, isVerified }) => (
            <span key={citation} className="block">
              {citation}; {version}
              {isVerified ? '' : '; not verified'}
            </span>
          ))}
        </details>
      </span>
    </li>
  )
}

function Mark({ status, isForReview }: Pick<CriterionResult, 'status' | 'isForReview'>): ReactNode {
  if (isForReview) return <Icon of={Eye} />
  if (status === 'met') return <Icon of={Check} />
  return status === 'not_yet_known' ? <span className="nk" /> : <span className="dash" />
}
