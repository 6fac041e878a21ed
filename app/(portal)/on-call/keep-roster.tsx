import type { RosterView } from '#lib/on-call/get-roster.ts'
import { SLOTS } from '#lib/on-call/moved.ts'
import type { Rotation } from '#lib/on-call/roster.ts'
import { slotText, stretchText } from '#lib/on-call/words.ts'
import { ON_CALL_ROLES } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import { dateOfDay, dayAt } from '#lib/wall-day.ts'
import { formatDay } from './day-text.ts'
import { FoldedForm, RosterForm, RosterMessage, RosterSelect, RosterSubmit, RosterText } from './roster-form.tsx'
import { TURN_PREFIX } from './roster-input.ts'
import { nameIn, peopleChoices, type Shown, slotChoices } from './shown.ts'

/** For administrators and the director: rotations, and other people's shifts. */
export function KeepRoster({ roster, now }: Shown) {
  const tomorrow = dateOfDay(dayAt(now, program.timeZone) + 1)
  return (
    <section aria-labelledby="oc-keep">
      <h2 id="oc-keep">Keep the roster</h2>
      <div className="more-acts">
        {roster.rotations.map((rotation) => (
          <OneRotation key={rotation.id} rotation={rotation} roster={roster} tomorrow={tomorrow} />
        ))}
        <FoldedForm step="create_rotation" summary="New rotation">
          <RosterSelect name="slot" label="Which place" groups={slotChoices(SLOTS)} />
          <TurnFields roster={roster} roles={ON_CALL_ROLES} startsOn={tomorrow} />
          <p>
            <RosterSubmit tone="primary">Make the rotation</RosterSubmit>
          </p>
        </FoldedForm>
        <FoldedForm step="add_shift" summary="Put somebody on call for a stretch">
          <p className="q">It goes over the rotation and over other shifts. Whoever gains or loses time is told.</p>
          <RosterSelect name="slot" label="Which place" groups={slotChoices(SLOTS)} />
          <RosterSelect name="personId" label="Who" groups={peopleChoices(roster.candidates, ON_CALL_ROLES)} />
          <div className="oc-two">
            <RosterText name="startsAt" label="From" type="datetime-local" required />
            <RosterText name="endsAt" label="Until" type="datetime-local" required hint={`${program.city} time`} />
          </div>
          <RosterText name="note" label="Note" hint="For the roster; no patient’s name" maxLength={200} />
          <p>
            <RosterSubmit tone="primary">Put on call</RosterSubmit>
          </p>
        </FoldedForm>
      </div>
      {roster.shifts.length > 0 ? <h3 className="mt">Single shifts</h3> : null}
      <ul className="oc-list">
        {roster.shifts.map((shift) => (
          <li key={shift.id}>
            <span>
              <b>{nameIn(roster, shift.personId)}</b>, {slotText(shift)},{' '}
              {stretchText(shift.startsAt, shift.endsAt, now)}
            </span>
            <RosterForm step="remove_shift" about={shift.id} className="">
              <RosterSubmit size="small">
                Remove<span className="vh"> the shift of {nameIn(roster, shift.personId)}</span>
              </RosterSubmit>
            </RosterForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OneRotationProps {
  readonly rotation: Rotation
  readonly roster: RosterView
  readonly tomorrow: string
}

function OneRotation({ rotation, roster, tomorrow }: OneRotationProps) {
  const { id, name, startsOn, endsOn, turnDays, personIds } = rotation
  const names = personIds.map((personId) => nameIn(roster, personId)).join(', ')
  return (
    <div className="oc-rotation">
      <p>
        <b>{name}</b>, {slotText(rotation)}: {names}. {turnDays === 1 ? 'A day' : `${turnDays} days`} each, handover{' '}
        {clockOf(rotation)}, since {formatDay(startsOn)}
        {endsOn ? `, until ${formatDay(endsOn)}` : ''}.
      </p>
      <FoldedForm step="change_rotation" about={id} summary="Change it">
        <TurnFields roster={roster} roles={[rotation.role]} startsOn={tomorrow} rotation={rotation} />
        <p>
          <RosterSubmit tone="primary">Change it from that day on</RosterSubmit>
        </p>
      </FoldedForm>
      <FoldedForm step="end_rotation" about={id} summary="End it">
        <RosterText
          name="endsOn"
          label="First day without it"
          type="date"
          required
          first={tomorrow}
          hint={`It ends at the handover of that day, ${clockOf(rotation)}`}
        />
        <p>
          <RosterSubmit>End it</RosterSubmit>
        </p>
      </FoldedForm>
    </div>
  )
}

interface TurnFieldsProps {
  readonly roster: RosterView
  readonly roles: readonly (typeof ON_CALL_ROLES)[number][]
  readonly startsOn: string
  readonly rotation?: Rotation
}

/** Who takes turns, in which order, how long, from when. */
function TurnFields({ roster, roles, startsOn, rotation }: TurnFieldsProps) {
  const turnOf = (personId: string) => {
    const turn = rotation?.personIds.indexOf(personId) ?? -1
    return turn < 0 ? undefined : `${turn + 1}`
  }
  return (
    <>
      <RosterText name="name" label="Name" required maxLength={60} first={rotation?.name} />
      <div className="oc-two">
        <RosterText name="startsOn" label="First day" type="date" required first={startsOn} />
        <RosterText
          name="handoverMinute"
          label="Handover at"
          type="time"
          required
          first={rotation ? clockOf(rotation) : '07:00'}
          hint={`${program.city} time`}
        />
        <RosterText
          name="turnDays"
          label="Days in a turn"
          type="number"
          min={1}
          max={28}
          required
          first={`${rotation?.turnDays ?? 7}`}
        />
      </div>
      {roles.map((role) => (
        <fieldset key={role} className="oc-turns">
          <legend>{role === 'coordinator' ? 'Coordinators' : 'MCS physicians'}: number of their turn</legend>
          <p className="hint">1 begins; empty is not in it.</p>
          {roster.candidates[role].map(({ id, name }) => (
            <RosterText
              key={id}
              name={`${TURN_PREFIX}${id}`}
              label={name}
              type="number"
              min={1}
              max={40}
              first={turnOf(id)}
            />
          ))}
        </fieldset>
      ))}
      <RosterMessage name="personIds" />
    </>
  )
}

function clockOf({ handoverMinute }: Rotation): string {
  const two = (count: number) => `${count}`.padStart(2, '0')
  return `${two(Math.floor(handoverMinute / 60))}:${two(handoverMinute % 60)}`
}
