import { fieldById } from '#lib/clinical/catalogue.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, numberText } from '#lib/referrals/answer-text.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'
import type { Latest } from '#lib/referrals/latest.ts'
import { pfRatio } from '#lib/referrals/picture.ts'
import type { SeriesView } from './board-view.ts'

const GAS = ['ph', 'paco2_mmhg', 'pao2_mmhg'] as const
const COLUMNS = 3
/** EOLIA's line for a P/F that lasts; drawn, never decided by. */
const PF_LINE_MMHG = 80

/** The last gases side by side, oldest first, with P/F where both of its numbers belong to that time. */
export function seriesOf(
  latest: Latest,
  zone: string,
  now: Date,
): { readonly times: string[]; readonly series: SeriesView[] } {
  const instants = [...new Set(GAS.flatMap((code) => numbersOf(latest[code]).map(({ at }) => at)))].sort(
    (a, b) => a - b,
  )
  const shown = instants.slice(-COLUMNS)
  if (shown.length === 0) return { times: [], series: [] }
  const ratios = instants.flatMap((at) => {
    const value = pfRatio(upTo(latest, at))
    return value === undefined || !hasAt(latest.pao2_mmhg, at) ? [] : [{ at, value }]
  })
  const pf: SeriesView = {
    label: 'P/F',
    unit: 'mmHg',
    cells: shown.map((at) => ratioText(ratios.find((ratio) => ratio.at === at)?.value)),
    points: ratios,
    limit: PF_LINE_MMHG,
  }
  const measured = GAS.slice(0, 2).map((code) => seriesRow(latest, code, shown))
  return {
    times: shown.map((at) => formatMoment(new Date(at), zone, now)),
    series: [...(ratios.length > 0 ? [pf] : []), ...measured].filter((row) => row.points.length > 0),
  }
}

/** One measured quantity at the given instants (ms), as it is shown. */
export function seriesRow(latest: Latest, code: string, instants: readonly number[]): SeriesView {
  const field = fieldById(code)
  const points = numbersOf(latest[code])
  return {
    label: fieldLabel(code),
    unit: unitText(field.unit),
    cells: instants.map((at) => {
      const found = points.find((point) => point.at === at)
      return found ? numberText(field, found.value) : null
    }),
    points,
  }
}

/** Usable numbers of a field, oldest first. */
export function numbersOf(values: readonly ValueFact[] = []): { at: number; value: number }[] {
  return values
    .flatMap(({ state, value, measuredAt }) =>
      state === 'value' && typeof value === 'number' ? [{ at: measuredAt.getTime(), value }] : [],
    )
    .sort((a, b) => a.at - b.at)
}

/** What was known of measurements up to an instant (ms): the latest P/F of that moment is computed from it. */
export function upTo(latest: Latest, at: number): Latest {
  return Object.fromEntries(
    Object.entries(latest).map(([code, values]) => [
      code,
      values?.filter(({ measuredAt }) => code === 'fio2_pct' || measuredAt.getTime() <= at),
    ]),
  )
}

function hasAt(values: readonly ValueFact[] | undefined, at: number): boolean {
  return numbersOf(values).some((point) => point.at === at)
}

function ratioText(value: number | undefined): string | null {
  return value === undefined ? null : `${Math.round(value)}`
}
