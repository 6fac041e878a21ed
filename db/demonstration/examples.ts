import { z } from 'zod'
import { ACCEPT_MODES, DECISION_REASONS } from '#lib/referrals/vocabulary.ts'
import file from './example-referrals.json' with { type: 'json' }

const typed = z.object({ value: z.union([z.number(), z.string()]), unit: z.string() })

/** A decision as staff entered it. Other events of the file are told anew by the stories. */
const decision = z.object({
  event: z.string(),
  accept_mode: z.enum(ACCEPT_MODES).optional(),
  decision_reason_code: z.enum(DECISION_REASONS).optional(),
  decision_rationale: z.string().optional(),
  recommendations: z.string().optional(),
  callback_triggers: z.array(z.string()).default([]),
  accept_conditions: z.string().optional(),
})

const example = z.object({
  id: z.string(),
  /** What is known of the patient in the end, in canonical units; null where nothing was answered. */
  fields: z.record(z.string(), z.unknown()),
  /** What was typed where the unit was another. */
  as_entered: z.record(z.string(), typed),
  /** Fields without a value that were answered all the same. */
  value_states: z.record(z.string(), z.enum(['pending', 'not_known', 'not_applicable'])),
  /** Earlier measurements, in the unit in which they were typed. */
  series: z.array(z.object({ at: z.string(), field: z.string(), value: z.number(), unit: z.string() })),
  events: z.array(decision),
})
export type Example = z.infer<typeof example>

const examples = z.object({ examples: z.array(example) }).parse(file).examples

/** One of the twelve synthetic referrals. Throws when there is none of that name. */
export function exampleById(id: string): Example {
  const found = examples.find((each) => each.id === id)
  if (!found) throw new Error(`There is no example ${id}`)
  return found
}
