import { LinkButton } from '#app/_components/ui/button.tsx'
import { formatClock } from '#lib/dates.ts'
import type { RosterDay } from '#lib/on-call/days.ts'
import { SHOWN_DAYS } from '#lib/on-call/get-roster.ts'
import { SLOTS } from '#lib/on-call/moved.ts'
import type { Segment } from '#lib/on-call/roster.ts'
import { slotText } from '#lib/on-call/words.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayNumber } from '#lib/wall-day.ts'
import { formatDay } from './day-text.ts'
import { nameIn, type Shown } from './shown.ts'

/** Two weeks, a day in each row: one's own times and today are marked, and where nobody is on call it says so. */
export function RosterCalendar({ roster, actor, now, from }: Shown & { readonly from: string }) {
  const other = (days: number) => `/on-call?from=${dateOfDay(dayNumber(from) + days)}#oc-weeks`
  return (
    <section aria-labelledby="oc-weeks">
      <div className="oc-head">
        <h2 id="oc-weeks">Two weeks from {formatDay(from)}</h2>
        <nav aria-label="Weeks" className="acts">
          <LinkButton size="small" href={other(-SHOWN_DAYS)}>
            Earlier
          </LinkButton>
          <LinkButton size="small" href="/on-call#oc-weeks">
            Today
          </LinkButton>
          <LinkButton size="small" href={other(SHOWN_DAYS)}>
            Later
          </LinkButton>
        </nav>
      </div>
      <table className="oc-weeks">
        <caption className="vh">Who is on call on each day, by {program.city} time</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {SLOTS.map((slot) => (
              <th scope="col" key={slotText(slot)}>
                {slotText(slot)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roster.days.map((day) => (
            <DayRow key={day.date} day={day} roster={roster} actor={actor} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DayRow({ day, roster, actor, now }: Shown & { readonly day: RosterDay }) {
  const isToday = day.startsAt <= now && now < day.endsAt
  return (
    <tr className={isToday ? 'today' : undefined} aria-current={isToday ? 'date' : undefined}>
      <th scope="row">
        {formatDay(day.date)}
        {isToday ? <small> today</small> : null}
      </th>
      {day.places.map(({ slot, pieces }) => (
        <td key={slotText(slot)}>
          <span className="oc-place" aria-hidden="true">
            {slotText(slot)}
          </span>
          {pieces.map((piece) => (
            <span key={piece.startsAt.getTime()} className={pieceClass(piece, actor.personId)}>
              <Hours piece={piece} day={day} />
              <span className="nw">{nameIn(roster, piece.personId)}</span>
              {piece.personId !== null && piece.personId === actor.personId ? <small> you</small> : null}
            </span>
          ))}
        </td>
      ))}
    </tr>
  )
}

/** When within the day; nothing for the whole of it. */
function Hours({ piece, day }: { readonly piece: Segment; readonly day: RosterDay }) {
  const start = piece.startsAt > day.startsAt ? formatClock(piece.startsAt, program.timeZone) : null
  const end = piece.endsAt < day.endsAt ? formatClock(piece.endsAt, program.timeZone) : null
  if (start === null && end === null) return null
  const words = start === null ? `to ${end}` : end === null ? `from ${start}` : `${start} to ${end}`
  return <small>{words} </small>
}

function pieceClass(piece: Segment, personId: string | null): string {
  if (piece.personId === null) return 'oc-piece soon-t'
  return piece.personId === personId ? 'oc-piece mine' : 'oc-piece'
}
