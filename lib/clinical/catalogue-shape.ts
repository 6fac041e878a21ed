import { z } from 'zod'
import { ASK_LEVELS, BRANCHES, FIELD_TYPES } from './words.ts'

const comparison = z.discriminatedUnion('op', [
  z.strictObject({
    field: z.string(),
    op: z.enum(['in', 'not_in', 'contains']),
    values: z.array(z.union([z.string(), z.boolean(), z.number()])).min(1),
  }),
  z.strictObject({ field: z.string(), op: z.enum(['gt', 'ge', 'within_hours']), values: z.tuple([z.number()]) }),
  z.strictObject({ field: z.string(), op: z.literal('answered'), values: z.tuple([]) }),
])
export type Comparison = z.infer<typeof comparison>
export type Condition = Comparison | { any: Condition[] } | { all: Condition[] }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
  ]),
)

const range = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low is not below high')

const field = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    section: z.string(),
    label: z.string().min(1),
    type: z.enum(FIELD_TYPES),
    /** UCUM; empty where there is none. */
    unit: z.string(),
    ask: z.record(z.enum(BRANCHES), z.enum(ASK_LEVELS)),
    alert_as: z.enum(['answer', 'line']).optional(),
    prefilled: z.boolean(),
    filled_by: z.string(),
    why: z.string(),
    options: z.array(z.string()).min(2).optional(),
    /** Inclusive; outside it the value is impossible. */
    hard_range: range.optional(),
    /** Inclusive; outside it the person is asked once. Not applied under 18. */
    usual_range: range.optional(),
    also_accept_units: z.array(z.string()).optional(),
    code: z.array(z.strictObject({ system: z.string(), code: z.string() })).optional(),
    feeds: z.string().optional(),
    serial: z.boolean().optional(),
    decision_order: z.partialRecord(z.enum(BRANCHES), z.int().positive()).optional(),
    only_if: condition.optional(),
    format: z.string().optional(),
  })
  .superRefine((value, ctx) => {
    if (value.type.startsWith('choice') && value.options === undefined) ctx.addIssue(`${value.id} has no options`)
    const [low, high] = value.hard_range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    const [usualLow, usualHigh] = value.usual_range ?? [low, high]
    if (usualLow < low || usualHigh > high) ctx.addIssue(`${value.id}: the usual range leaves the hard range`)
  })
export type Field = z.infer<typeof field>

function fieldsNamedIn(rule: Condition): string[] {
  if ('any' in rule) return rule.any.flatMap(fieldsNamedIn)
  if ('all' in rule) return rule.all.flatMap(fieldsNamedIn)
  return [rule.field]
}

/** The whole file `fields.json`. A condition may only name a field that exists, and no id may come twice. */
export const catalogueFile = z
  .looseObject({
    version: z.string(),
    fields: z.array(field).min(1),
    review_flags: z.array(z.strictObject({ id: z.string(), when: condition, why: z.string() })),
  })
  .superRefine((file, ctx) => {
    const ids = new Set<string>()
    for (const { id } of file.fields) {
      if (ids.has(id)) ctx.addIssue(`${id} comes twice`)
      ids.add(id)
    }
    const rules = [
      ...file.fields.flatMap((entry) => entry.only_if ?? []),
      ...file.review_flags.map((flag) => flag.when),
    ]
    for (const named of rules.flatMap(fieldsNamedIn)) {
      if (!ids.has(named)) ctx.addIssue(`a condition names ${named}, which is no field`)
    }
  })
