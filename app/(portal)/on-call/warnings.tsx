import { Note } from '#app/_components/ui/note.tsx'
import { formatMoment } from '#lib/dates.ts'
import { keepsRoster } from '#lib/on-call/rights.ts'
import { type RosterWarning, WARN_DAYS } from '#lib/on-call/warnings.ts'
import { onCallRoleText, slotText, stretchText } from '#lib/on-call/words.ts'
import { program } from '#lib/program.ts'
import { nameIn, type Shown } from './shown.ts'

const DAY_MS = 86_400_000

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
            <b>{placeOf(warning)}</b>, {whenOf(warning)}: {sentence(warning)}
          </li>
        ))}
      </ul>
      {hasGap ? (
        <p className="mt">
          Without a first on call everybody of that role is paged at once; if it is the coordinator, the referrer is
          told to ring. Without a backup the next step is paged at once.
        </p>
      ) : null}
      {keepsRoster(actor) ? null : <p className="mt">Plan a shift below, or tell an administrator.</p>}
    </Note>
  )

  /** What goes on past the days that are looked over has no end to tell. */
  function whenOf({ startsAt, endsAt }: RosterWarning): string {
    if (endsAt.getTime() - now.getTime() < WARN_DAYS * DAY_MS) return stretchText(startsAt, endsAt, now)
    return `from ${formatMoment(startsAt, program.timeZone, now)} on`
  }

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
