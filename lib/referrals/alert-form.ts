import { z } from 'zod'
import { lastTime } from '#lib/wall-time.ts'
import { alertInput, NOT_KNOWN } from './alert.ts'

/** The six taps that follow the send button when compressions are running. */
export const ECPR_TAPS = [
  'ongoing_cpr',
  'arrest_at',
  'arrest_witnessed',
  'cpr_started_at',
  'initial_rhythm',
  'mechanical_cpr',
] as const
export type EcprTap = (typeof ECPR_TAPS)[number]

const TIMED: readonly EcprTap[] = ['arrest_at', 'cpr_started_at']

/** Radios of which none is chosen are null for the form's library. */
const tap = z.string().max(40).nullish()

/** The alert as it stands in the boxes of the form: what a post without scripts carries, too. */
export const alertForm = alertInput.omit({ values: true }).extend({
  tier: alertInput.shape.tier.nullable(),
  /** The box beside the age. */
  ageNotKnown: z.union([z.literal('on'), z.literal(''), z.boolean()]).optional(),
  ongoing_cpr: tap,
  arrest_at: tap,
  arrest_witnessed: tap,
  cpr_started_at: tap,
  initial_rhythm: tap,
  mechanical_cpr: tap,
})
export type AlertTyped = z.input<typeof alertForm>

export const ALERT_FIELDS = [
  'intakeKey',
  'facilityId',
  'support',
  'tier',
  'ageYears',
  'ageNotKnown',
  'oneLineReason',
  'callbackPhone',
  'referringPhysicianName',
  'unitType',
  ...ECPR_TAPS,
] as const satisfies readonly (keyof AlertTyped)[]

type Entry = z.input<typeof alertInput>['values']

/**
 * What the form means, to be checked by `alertInput`. A time of day is the latest one that has been, by the hospital's
 * clock. The six taps count only for ECPR: another support chosen afterwards hides them.
 */
export function toAlert(typed: Partial<Record<(typeof ALERT_FIELDS)[number], unknown>>, timeZone: string, now: Date) {
  const { ageNotKnown, ageYears, ...rest } = typed
  const request = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => value !== null && !(ECPR_TAPS as readonly string[]).includes(name)),
  )
  const values = typed.support === 'ecpr' ? ECPR_TAPS.flatMap((code) => tapEntry(code, typed[code], timeZone, now)) : []
  const age = ageNotKnown && ageNotKnown !== '' && blank(ageYears) ? NOT_KNOWN : ageYears
  return { ...request, ...(age === undefined ? {} : { ageYears: age }), values }
}

function tapEntry(code: EcprTap, typed: unknown, timeZone: string, now: Date): NonNullable<Entry> {
  if (typeof typed !== 'string' || blank(typed)) return []
  if (typed === NOT_KNOWN) return [{ code, state: 'not_known' }]
  const at = TIMED.includes(code) ? lastTime(typed, timeZone, now)?.toISOString() : undefined
  return [{ code, typed: at ?? typed }]
}

function blank(typed: unknown): boolean {
  return typed === undefined || typed === null || (typeof typed === 'string' && typed.trim() === '')
}

/** The messages of a refused alert by the name of the box they belong to. */
export function toBoxMessages(
  fields: Readonly<Record<string, string>>,
  alert: { readonly values: readonly { readonly code: string }[] },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => {
      const index = /^values\.(\d+)/.exec(path)?.[1]
      return [index === undefined ? path : (alert.values[Number(index)]?.code ?? path), message]
    }),
  )
}
