import { type FormValues, textOf } from '#lib/form-values.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'

/** The fields of one tier, each of minutes. */
export const STEP_FIELDS = ['1', '2', '3', 'repeat'] as const
export type StepField = (typeof STEP_FIELDS)[number]

/** The name of a field, which is also its id. */
export function fieldName(tier: Tier, field: StepField): string {
  return `${tier}-${field}`
}

/** What was typed, in the shape of the command's input; what is no number stays for the schema to refuse. */
export function toPolicyInput(values: FormValues): unknown {
  const minutes = (tier: Tier, field: StepField) => Number(textOf(values, fieldName(tier, field)) ?? Number.NaN)
  const tiers = TIERS.map((tier) => {
    const typed = (['1', '2', '3'] as const).map((field) => minutes(tier, field))
    // An empty box at the end is a step that this tier does not have; one between two others is a gap.
    const last = Math.max(
      0,
      typed.findLastIndex((_, index) => textOf(values, fieldName(tier, stepField(index)))),
    )
    return [tier, { stepsMin: typed.slice(0, last + 1), repeatMin: minutes(tier, 'repeat') }]
  })
  return {
    tiers: Object.fromEntries(tiers),
    note: textOf(values, 'note') ?? '',
    seenVersion: Number(textOf(values, 'seenVersion')),
  }
}

const STEP_PATH = /^tiers\.(\w+)\.(?:stepsMin\.(\d)|(repeatMin))$/

/** The field to which a message of the schema belongs. */
export function fieldOfPath(path: string): string {
  const [, tier, index, repeat] = STEP_PATH.exec(path) ?? []
  if (tier === undefined) return path
  return repeat ? `${tier}-repeat` : `${tier}-${Number(index) + 1}`
}

function stepField(index: number): StepField {
  return STEP_FIELDS[index] ?? '1'
}
