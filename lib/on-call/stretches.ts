interface Stretch {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Neighbouring stretches that are the same in the eyes of `isSame` become one. They come in order. */
export function joinStretches<Row extends Stretch>(rows: readonly Row[], isSame: (a: Row, b: Row) => boolean): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const goesOn = last && last.endsAt.getTime() === row.startsAt.getTime() && isSame(last, row)
    if (goesOn) joined[joined.length - 1] = { ...last, endsAt: row.endsAt }
    else joined.push(row)
  }
  return joined
}

export const latest = (...times: readonly Date[]): Date => new Date(Math.max(...times.map(Number)))

export const earliest = (...times: readonly Date[]): Date => new Date(Math.min(...times.map(Number)))
