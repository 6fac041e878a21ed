import { formatDate } from '#lib/dates.ts'
import { program } from '#lib/program.ts'
import { RosterForm, RosterSubmit } from './roster-form.tsx'
import type { Shown } from './shown.ts'

/** One's own times in the calendar of phone or desk, by a secret address. */
export function CalendarLink({ roster: { calendarSince } }: Shown) {
  return (
    <section aria-labelledby="oc-calendar">
      <h2 id="oc-calendar">In my own calendar</h2>
      <p className="q oc-text">
        A secret address that your calendar reads by itself: your times on call and nothing else.{' '}
        {calendarSince
          ? `Yours is of ${formatDate(calendarSince, program.timeZone)}. A new address ends the old one.`
          : 'Whoever knows it can read them, so keep it to yourself.'}
      </p>
      <div className="acts">
        <RosterForm step="make_calendar" className="">
          <RosterSubmit>{calendarSince ? 'Make a new address' : 'Make the address'}</RosterSubmit>
        </RosterForm>
        {calendarSince ? (
          <RosterForm step="revoke_calendar" className="">
            <RosterSubmit>End the address</RosterSubmit>
          </RosterForm>
        ) : null}
      </div>
    </section>
  )
}
