import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { hasRole } from '#lib/accounts/actor.ts'
import { formatMoment } from '#lib/dates.ts'
import { onCallRoleText } from '#lib/on-call/words.ts'
import { ON_CALL_ROLES, type OnCallRole } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import { wallClock } from '#lib/wall-day.ts'
import { FoldedForm, RosterSelect, RosterSubmit, RosterText } from './roster-form.tsx'
import { type Shown, slotChoices } from './shown.ts'

const HOUR_MS = 3_600_000
/** How long a place is taken for unless another time is chosen. */
const TAKE_HOURS = 12

/** Who is on call at this moment, how to ring them, and taking it over. */
export function OnCallNow({ roster, actor, now }: Shown) {
  return (
    <section aria-labelledby="oc-now">
      <h2 id="oc-now">Now</h2>
      <div className="oc-now">
        {ON_CALL_ROLES.map((role) => (
          <OneRole key={role} role={role} roster={roster} actor={actor} now={now} />
        ))}
      </div>
      <TakeNow roster={roster} actor={actor} now={now} />
    </section>
  )
}

function OneRole({ role, roster, actor, now }: Shown & { readonly role: OnCallRole }) {
  return (
    <div className="panel">
      <h3>{onCallRoleText(role)}</h3>
      <dl>
        {roster.now
          .filter(({ slot }) => slot.role === role)
          .map(({ slot, personId, endsAt }) => {
            const person = personId === null ? undefined : roster.people.get(personId)
            return (
              <div key={slot.rank}>
                <dt>{slot.rank === 'first' ? 'First' : 'Backup'}</dt>
                <dd>
                  {person ? <b>{person.name}</b> : <b className="soon-t">Nobody</b>}
                  {person && person.id === actor.personId ? ' (you)' : ''}
                  {person?.phone ? (
                    <>
                      {', '}
                      <PhoneLink to={person.phone} />
                    </>
                  ) : null}
                  <span className="q sm"> until {formatMoment(endsAt, program.timeZone, now)}</span>
                </dd>
              </div>
            )
          })}
      </dl>
    </div>
  )
}

/** Whoever holds the role may take a place that is not theirs, from this moment on. */
function TakeNow({ roster, actor, now }: Shown) {
  const open = roster.now.filter(({ slot, personId }) => hasRole(actor, slot.role) && personId !== actor.personId)
  if (open.length === 0) return null
  const until = new Date(Math.ceil((now.getTime() + TAKE_HOURS * HOUR_MS) / HOUR_MS) * HOUR_MS)
  return (
    <div className="more-acts oc-acts">
      <FoldedForm step="take_now" summary="Take it now">
        <p className="q">You have it from this moment. Whoever has it now is told at once.</p>
        <RosterSelect name="slot" label="Which place" groups={slotChoices(open.map(({ slot }) => slot))} />
        <RosterText
          name="until"
          label="Until when"
          type="datetime-local"
          required
          first={wallClock(until, program.timeZone)}
          hint={`${program.city} time, at most 24 hours from now`}
        />
        <p>
          <RosterSubmit tone="primary">Take it now</RosterSubmit>
        </p>
      </FoldedForm>
    </div>
  )
}
