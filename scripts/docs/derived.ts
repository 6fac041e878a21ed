import { QUANTITIES, type Quantity } from '#lib/clinical/derived/quantities.ts'
import { bullets, paragraphs, table } from './markdown.ts'
import { citation, fieldText, unitOrDash } from './names.ts'

function decimals({ decimals: short, detailDecimals }: Quantity): string {
  return short === detailDecimals ? `${short}` : `${short} in short, ${detailDecimals} in detail`
}

function details({ name, noValue, source, limits }: Quantity): string {
  return paragraphs(
    `**${name}**`,
    bullets([
      ...(noValue === null ? [] : [`Shown where there is no value: “${noValue}”`]),
      ...(source === null ? [] : [`Source: ${citation(source)}`]),
      ...limits,
    ]),
  )
}

/** Every derived value: its formula, unit and fields, then what makes it undefined, where it comes from and what it cannot say. */
export function derivedSection(): string {
  const all: readonly Quantity[] = Object.values(QUANTITIES)
  const spoken = all.filter(({ noValue, source, limits }) => noValue !== null || source !== null || limits.length > 0)
  return paragraphs(
    '## Derived values',
    'A value is computed only when everything that it needs is known; without one of them there is no value. None is computed under 18 or while compressions are in progress.',
    table(
      ['value', 'formula', 'unit', 'decimals shown', 'read from'],
      all.map((quantity) => [
        quantity.name === quantity.fullName ? quantity.name : `${quantity.name}: ${quantity.fullName}`,
        quantity.formula,
        unitOrDash(quantity.unit),
        decimals(quantity),
        quantity.fields.map(fieldText).join(', '),
      ]),
    ),
    ...spoken.map(details),
  )
}
