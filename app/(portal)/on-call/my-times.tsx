import { EmptyState } from '#app/_components/ui/empty-state.tsx'
import { hasRole } from '#lib/accounts/actor.ts'
import type { OwnStretch } from '#lib/on-call/calendar.ts'
import { SLOTS } from '#lib/on-call/moved.ts'
import { keepsRoster } from '#lib/on-call/rights.ts'
import { slotText, stretchText } from '#lib/on-call/words.ts'
import { ON_CALL_ROLES } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import { FoldedForm, RosterForm, RosterSelect, RosterSubmit, RosterText } from './roster-form.tsx'
import { nameIn, peopleChoices, type Shown, slotChoices, slotValue } from './shown.ts'

/** One's own times, and what can be done about them by oneself. */
export function MyTimes({ roster, actor, now }: Shown) {
  const roles = ON_CALL_ROLES.filter((role) => hasRole(actor, role))
  if (roles.length === 0) return null
  return (
    <section aria-labelledby="oc-mine">
      <h2 id="oc-mine">My times, eight weeks ahead</h2>
      {roster.mine.length === 0 ? <EmptyState title="You are not on call in the next eight weeks." /> : null}
      <ul className="oc-list">
        {roster.mine.map((stretch) => (
          <li key={`${slotValue(stretch.slot)} ${stretch.startsAt.getTime()}`}>
            <span>
              <b>{slotText(stretch.slot)}</b>, {stretchText(stretch.startsAt, stretch.endsAt, now)}{' '}
              <span className="q sm">{wordsOf(stretch)}</span>
            </span>
            {isOwnToRemove(stretch) ? (
              <RosterForm step="remove_shift" about={stretch.by?.id ?? ''} className="">
                <RosterSubmit size="small">
                  Remove<span className="vh"> {slotText(stretch.slot)}</span>
                </RosterSubmit>
              </RosterForm>
            ) : null}
          </li>
        ))}
        {roster.myOffers.map((offer) => (
          <li key={offer.id}>
            <span>
              Offered to <b>{nameIn(roster, offer.toId)}</b>: {slotText(offer)},{' '}
              {stretchText(offer.startsAt, offer.endsAt, now)}. It stays yours until they accept.
            </span>
            <RosterForm step="withdraw_swap" about={offer.id} className="">
              <RosterSubmit size="small">Take back</RosterSubmit>
            </RosterForm>
          </li>
        ))}
      </ul>
      <div className="more-acts oc-acts">
        {roster.mine.length > 0 ? (
          <FoldedForm step="offer_swap" summary="Ask a colleague to take it over">
            <RosterSelect
              name="stretch"
              label="Which of your times"
              groups={[{ label: '', choices: roster.mine.map((stretch) => stretchChoice(stretch, now)) }]}
            />
            <div className="oc-two">
              <RosterText
                name="startsAt"
                label="Only from"
                type="datetime-local"
                hint="Leave both empty to offer all of it"
              />
              <RosterText name="endsAt" label="Only until" type="datetime-local" hint={`${program.city} time`} />
            </div>
            <RosterSelect
              name="toId"
              label="Whom you ask"
              groups={peopleChoices(roster.candidates, roles, actor.personId)}
            />
            <p>
              <RosterSubmit tone="primary">Ask</RosterSubmit>
            </p>
          </FoldedForm>
        ) : null}
        {keepsRoster(actor) ? null : (
          <FoldedForm step="add_shift" summary="Plan a shift for myself">
            <p className="q">Only where nobody is on call. For a colleague’s time, ask them to offer it to you.</p>
            <input type="hidden" name="personId" value={actor.personId ?? ''} />
            <RosterSelect
              name="slot"
              label="Which place"
              groups={slotChoices(SLOTS.filter(({ role }) => roles.includes(role)))}
            />
            <div className="oc-two">
              <RosterText name="startsAt" label="From" type="datetime-local" required />
              <RosterText name="endsAt" label="Until" type="datetime-local" required hint={`${program.city} time`} />
            </div>
            <p>
              <RosterSubmit tone="primary">Plan the shift</RosterSubmit>
            </p>
          </FoldedForm>
        )}
      </div>
    </section>
  )
}

function stretchChoice(stretch: OwnStretch, now: Date) {
  const { slot, startsAt, endsAt } = stretch
  return {
    value: `${slotValue(slot)} ${startsAt.toISOString()} ${endsAt.toISOString()}`,
    label: `${slotText(slot)}, ${stretchText(startsAt, endsAt, now)}`,
  }
}

const ORIGIN = {
  planned: 'single shift',
  override: 'set by the program',
  taken: 'taken over',
  swap: 'by a swap',
} as const

function wordsOf({ by }: OwnStretch): string {
  if (by === null) return ''
  return 'origin' in by ? ORIGIN[by.origin] : by.name
}

/** What others count on is passed on, not dropped. */
function isOwnToRemove({ by }: OwnStretch): boolean {
  return by !== null && 'origin' in by && (by.origin === 'planned' || by.origin === 'taken')
}
