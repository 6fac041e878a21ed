import type { z } from 'zod'
import { findField } from '#lib/clinical/catalogue.ts'
import type { Field } from '#lib/clinical/catalogue-shape.ts'
import { type FormValues, listOf, textOf } from '#lib/form-values.ts'
import { lastTime, zonedInstant } from '#lib/wall-time.ts'
import type { answerEntry } from './entries.ts'

export type TypedEntry = z.input<typeof answerEntry>

/**
 * The names under which one answer stands in a form: what was typed, its unit, its day, words beside ticks, the answer
 * that it corrects, a state without a value, and the "yes" to an unusual one.
 */
export const PARTS = ['typed', 'unit', 'day', 'words', 'corrects', 'state', 'confirmed'] as const
export type Part = (typeof PARTS)[number]

export function partName(part: Part, code: string): string {
  return `${part}.${code}`
}

/** The answers that a form holds, in the shape of `valuesInput`. Boxes that were left empty are no answers. */
export function toEntries(values: FormValues, zone: string, now: Date): TypedEntry[] {
  const codes = new Set(
    Object.keys(values).flatMap((name) => /^(?:typed|day|words|state)\.(\w+)$/.exec(name)?.[1] ?? []),
  )
  return [...codes].flatMap((code) => {
    const field = findField(code)
    return field ? entryOf(field, values, zone, now) : []
  })
}

function entryOf(field: Field, values: FormValues, zone: string, now: Date): TypedEntry[] {
  const part = (name: Part) => textOf(values, partName(name, field.id))
  const correctsId = part('corrects')
  const beside = {
    ...(correctsId !== undefined && { correctsId }),
    ...(part('confirmed') !== undefined && { unusualConfirmed: true }),
  }
  const state = part('state')
  if (state === 'pending' || state === 'not_known' || state === 'not_applicable') {
    return [{ code: field.id, state, ...beside }]
  }
  const content = contentOf(field, values, zone, now)
  return content ? [{ code: field.id, ...content, ...beside }] : []
}

function contentOf(field: Field, values: FormValues, zone: string, now: Date): Omit<TypedEntry, 'code'> | undefined {
  const part = (name: Part) => textOf(values, partName(name, field.id))
  const typed = part('typed')
  const chosen = listOf(values, partName('typed', field.id))
  switch (field.type) {
    case 'integer':
    case 'number':
      return typed === undefined ? undefined : { typed, typedUnit: part('unit') }
    case 'choices':
      return chosen.length > 0 ? { value: chosen } : undefined
    case 'choices_and_text': {
      const text = part('words')
      if (chosen.length === 0 && text === undefined) return undefined
      return { value: { choices: chosen.length > 0 ? chosen : ['other'], ...(text !== undefined && { text }) } }
    }
    case 'date': {
      const day = part('day')
      return day === undefined ? undefined : { typed: day }
    }
    case 'datetime': {
      const day = part('day')
      if (typed === undefined && day === undefined) return undefined
      const at = day ? zonedInstant(day, typed ?? '', zone) : lastTime(typed ?? '', zone, now)
      return { typed: at?.toISOString() ?? [day, typed].filter(Boolean).join(' ') }
    }
    default:
      return typed === undefined ? undefined : { typed }
  }
}
