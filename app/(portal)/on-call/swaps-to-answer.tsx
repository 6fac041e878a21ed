import { slotText, stretchText } from '#lib/on-call/words.ts'
import { RosterForm, RosterSubmit } from './roster-form.tsx'
import { nameIn, type Shown } from './shown.ts'

/** Offers of colleagues, first on the page: each waits for a yes or a no. */
export function SwapsToAnswer({ roster, now }: Shown) {
  if (roster.offersToMe.length === 0) return null
  return (
    <section className="panel oc-offers" aria-labelledby="oc-offers">
      <h2 id="oc-offers">Colleagues ask you</h2>
      <ul>
        {roster.offersToMe.map((offer) => (
          <li key={offer.id}>
            <p>
              <b>{nameIn(roster, offer.fromId)}</b> asks you to take over <b>{slotText(offer)}</b>,{' '}
              {stretchText(offer.startsAt, offer.endsAt, now)}.
            </p>
            <div className="acts">
              <RosterForm step="accept_swap" about={offer.id} className="">
                <RosterSubmit tone="primary">Accept</RosterSubmit>
              </RosterForm>
              <RosterForm step="decline_swap" about={offer.id} className="">
                <RosterSubmit>Decline</RosterSubmit>
              </RosterForm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
