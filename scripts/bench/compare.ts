/** One row of the report: what was measured, the figure, and the budget it is held against. */
export interface BenchRow {
  readonly what: string
  readonly figure: string
  readonly budget: string
  readonly within: boolean
}

/** The middle value. Throws on nothing. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value that `p` percent of `values` do not exceed (nearest rank). Throws on nothing. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

export interface Paired {
  readonly ours: number[]
  readonly twin: number[]
}

/** Runs both in turn, so that a noisy machine is noisy for both. Milliseconds; the first `warmUp` rounds are not counted. */
export async function inTurn(
  rounds: number,
  warmUp: number,
  ours: () => Promise<unknown>,
  twin: () => Promise<unknown>,
): Promise<Paired> {
  const result: Paired = { ours: [], twin: [] }
  for (let round = 0; round < rounds + warmUp; round++) {
    const first = round % 2 === 0
    const a = await timed(first ? ours : twin)
    const b = await timed(first ? twin : ours)
    if (round < warmUp) continue
    result.ours.push(first ? a : b)
    result.twin.push(first ? b : a)
  }
  return result
}

/** A ratio of medians held against its budget. */
export function ratioRow(what: string, { ours, twin }: Paired, budget: number): BenchRow {
  const ratio = median(ours) / median(twin)
  const figure = `${ratio.toFixed(2)} × (${median(ours).toFixed(2)} ms / ${median(twin).toFixed(2)} ms, n = ${ours.length})`
  return { what, figure, budget: `≤ ${budget}`, within: ratio <= budget }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
