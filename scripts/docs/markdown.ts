/** One row of a table, cell by cell. */
export type Row = readonly string[]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |`

/** A table in Markdown. */
export function table(head: Row, rows: readonly Row[]): string {
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** A list in Markdown, without an empty one. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Parts of a document, each a paragraph of its own; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** "+3", "−2", "0". */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : minus(points)
}

/** With a minus that is one, not a hyphen. */
export function minus(amount: number): string {
  return `${amount}`.replace('-', '−')
}
