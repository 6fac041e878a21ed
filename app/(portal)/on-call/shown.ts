import type { Actor } from '#lib/accounts/actor.ts'
import type { RosterPerson, RosterView } from '#lib/on-call/get-roster.ts'
import type { Slot } from '#lib/on-call/roster.ts'
import { slotText } from '#lib/on-call/words.ts'
import type { ChoiceGroup } from './roster-form.tsx'

/** What every part of the page is drawn from. */
export interface Shown {
  readonly roster: RosterView
  readonly actor: Actor
  readonly now: Date
}

/** Somebody's name; one who left the program keeps theirs. */
export function nameIn({ people }: RosterView, personId: string | null): string {
  return personId === null ? 'Nobody' : (people.get(personId)?.name ?? 'Somebody who has left')
}

/** A place as the value of a select, which the form's action reads again. */
export function slotValue({ role, rank }: Slot): string {
  return `${role} ${rank}`
}

/** Places for a select. */
export function slotChoices(slots: readonly Slot[]): ChoiceGroup[] {
  return [{ label: '', choices: slots.map((slot) => ({ value: slotValue(slot), label: slotText(slot) })) }]
}

/** People for a select, under the role that they hold. */
export function peopleChoices(
  candidates: RosterView['candidates'],
  roles: readonly (keyof RosterView['candidates'])[],
  without: string | null = null,
): ChoiceGroup[] {
  const choice = ({ id, name }: RosterPerson) => ({ value: id, label: name })
  return roles.map((role) => ({
    label: role === 'coordinator' ? 'Coordinators' : 'MCS physicians',
    choices: candidates[role].filter(({ id }) => id !== without).map(choice),
  }))
}
