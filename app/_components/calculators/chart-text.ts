import { fill } from '#lib/clinical/fill.ts'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'
import type { Asked } from './asked.ts'
import type { Figure, Line } from './figure.ts'
import type { Readings } from './read-entry.ts'

/** What a copied or printed result says about where it comes from. */
export interface About {
  readonly title: string
  /** "Schmidt et al., Am J Respir Crit Care Med 2014;189:1374. https://doi.org/10.1164/…" */
  readonly sources: readonly string[]
  readonly limits: readonly string[]
}

/** "2026-11-23 05:41", in the reader's own time. */
export function formatMoment(at: Date): string {
  const two = (part: number) => `${part}`.padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** "RESP: 3 points, class II" */
export function figureLine({ name, value, unit, standing, notes, open }: Figure, { form }: CalculatorWords): string {
  const { chart } = form
  if (value === null && open.length > 0)
    return fill(chart.needs, { name, needs: open.map((one) => one.name).join(', ') })
  if (value === null) return [fill(chart.noValue, { name }), ...notes].join('. ')
  const said = standing === null ? '' : `, ${standing.charAt(0).toLowerCase()}${standing.slice(1)}`
  return `${name}: ${[value, unit].filter(Boolean).join(' ')}${said}`
}

/** "Age: 60 or older (−3)" */
export function lineText({ name, says, points }: Line): string {
  return `${name}: ${says}${points === '' ? '' : ` (${points})`}`
}

/** Every answer that was given: "PaO₂: 9.1 kPa (68.3 mmHg)". */
export function enteredLines(asked: readonly Asked[], readings: Readings): string[] {
  return asked.flatMap(({ id, name }) => {
    const reading = readings.get(id)
    if (reading === undefined || reading.shown === null) return []
    return `${name}: ${reading.shown}${reading.countsAs === null ? '' : ` (${reading.countsAs})`}`
  })
}

/** What stood in the form, and when. */
interface Entered {
  readonly asked: readonly Asked[]
  readonly readings: Readings
  readonly words: CalculatorWords
  readonly at: Date
}

/**
 * The result as plain text for a chart: figures, what was entered, what is open, the source. Without published survival: patients and
 * families read charts, and it is about a group.
 */
export function chartText({ title, sources }: About, figures: readonly Figure[], entered: Entered): string {
  const { asked, readings, words, at } = entered
  const { chart } = words.form
  const open = [...new Set(figures.flatMap((figure) => figure.open.map(({ name }) => name)))]
  const blocks = [
    [`${title}, ${formatMoment(at)}`, ...figures.map((figure) => figureLine(figure, words))],
    [chart.entered, ...enteredLines(asked, readings)],
    ...figures.map(({ name, lines }) =>
      lines.length === 0 ? [] : [`${fill(chart.items, { name })}:`, ...lines.map(lineText)],
    ),
    open.length > 0 ? [fill(chart.open, { names: open.join(', ') })] : [],
    [...sources.map((source) => fill(chart.source, { source })), chart.informs],
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')
}
