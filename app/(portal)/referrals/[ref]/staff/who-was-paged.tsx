import type { PagedLine } from '#lib/paging/paged-list.ts'
import type { PageState } from '#lib/paging/words.ts'
import { roleText } from '#lib/referrals/labels.ts'

/** What a desk or a person has confirmed; what merely went out is not that. */
const CONFIRMED: readonly PageState[] = ['delivered', 'seen', 'acknowledged']

/** Each person who was paged, how far it came and when, to the second: the same rows that page them. */
export function WhoWasPaged({
  lines,
  isCalling,
}: {
  readonly lines: readonly PagedLine[]
  readonly isCalling: boolean
}) {
  if (lines.length === 0 && !isCalling) return null
  const reached = lines.filter(({ state }) => state === 'seen' || state === 'acknowledged').length
  return (
    <section aria-labelledby="h-paged" id="paged">
      <h2 id="h-paged">
        Who was paged{' '}
        <span className="age">
          {lines.length === 0 ? 'nobody yet' : `${lines.length}, seen by ${reached || 'nobody'}`}
        </span>
      </h2>
      <ul className="paged-list">
        {lines.map((line) => (
          <li key={line.key}>
            <b>{line.name}</b> <span className="q">{roleText(line.role)}</span>
            <span className={stateClass(line.state)}>{line.words}</span>
            <span className="sm q">
              {line.step}, {line.pagedAt}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words say it; the mark before them only helps to find it. */
function stateClass(state: PageState): string {
  if (state === 'cannot_be_reached') return 'st no'
  return CONFIRMED.includes(state) ? 'st yes' : 'st'
}
