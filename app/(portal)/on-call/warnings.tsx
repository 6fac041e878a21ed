import { Note } from '#app/_components/ui/note.tsx'
import { keepsRoster } from '#lib/on-call/rights.ts'
import type { RosterWarning } from '#lib/on-call/warnings.ts'
import { onCallRoleText, slotText, stretchText } from '#lib/on-call/words.ts'
import { nameIn, type Shown } from './shown.ts'

/** What is wrong with the roster in the days ahead, and what happens if it stays so. */
export function Warnings({ roster, actor, now }: Shown) {
  if (roster.warnings.length === 0) return null
  const hasGap = roster.warnings.some(({ kind }) => kind === 'gap')
  return (
    <Note tone="strong">
      <h2>Within two weeks</h2>
      <ul className="oc-warnings">
        {roster.warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.startsAt.getTime()} ${placeOf(warning)}`}>
            <b>{placeOf(warning)}</b>, {stretchText(warning.startsAt, warning.endsAt, now)}: {sentence(warning)}
          </li>
        ))}
      </ul>
      {hasGap ? (
        <p className="mt">
          While nobody is on call in a place, everybody of that role is paged at once and the referrer is told to ring.
        </p>
      ) : null}
      {keepsRoster(actor) ? null : <p className="mt">Plan a shift below, or tell an administrator.</p>}
    </Note>
  )

  function sentence(warning: RosterWarning): string {
    if (warning.kind === 'gap') return 'nobody is on call.'
    if (warning.kind === 'alone') return `${nameIn(roster, warning.personId)} is first and backup.`
    const [early, late] = warning.personIds
    return `planned for ${nameIn(roster, early)} and for ${nameIn(roster, late)}, who was planned later and counts.`
  }
}

function placeOf(warning: RosterWarning): string {
  return warning.kind === 'alone' ? onCallRoleText(warning.role) : slotText(warning.slot)
}
