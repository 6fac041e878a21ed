import { fieldById } from '#lib/clinical/catalogue.ts'
import { pfRatio } from '#lib/clinical/derived/oxygenation.ts'
import { shownAs } from '#lib/clinical/derived/quantities.ts'
import { oxygenGases } from '#lib/clinical/pair-gases.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { formatMoment } from '#lib/dates.ts'
import { fieldLabel, numberText } from '#lib/referrals/answer-text.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'
import type { Latest } from '#lib/referrals/latest.ts'
import { showsAdultFigures } from '#lib/referrals/picture.ts'
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
  const shown = gasInstants(latest).slice(-COLUMNS)
  if (shown.length === 0) return { times: [], series: [] }
  const pf = pfSeries(latest, shown)
  const measured = GAS.slice(0, 2).map((code) => seriesRow(latest, code, shown))
  return {
    times: shown.map((at) => formatMoment(new Date(at), zone, now)),
    series: [...(pf ? [pf] : []), ...measured].filter((row) => row.points.length > 0),
  }
}

/** When a gas was drawn, in ms, oldest first. */
export function gasInstants(latest: Latest): number[] {
  return [...new Set(GAS.flatMap((code) => numbersOf(latest[code]).map(({ at }) => at)))].sort((a, b) => a - b)
}

/** P/F at each gas whose oxygen and FiO₂ belong together; null when there is none, and where no adult figure is shown. */
export function pfSeries(latest: Latest, instants: readonly number[]): SeriesView | null {
  if (!showsAdultFigures(latest)) return null
  const points = oxygenGases(latest)
    .flatMap((gas) => {
      const value = pfRatio(gas)
      return value === undefined ? [] : [{ at: gas.at.getTime(), value }]
    })
    .sort((a, b) => a.at - b.at)
  if (points.length === 0) return null
  return {
    label: 'P/F',
    unit: 'mmHg',
    cells: instants.map((at) => ratioText(points.find((point) => point.at === at)?.value)),
    points,
    limit: PF_LINE_MMHG,
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

/** Usable numbers of a field, oldest first; of two for the same time the one entered last. */
function numbersOf(values: readonly ValueFact[] = []): { at: number; value: number }[] {
  const byTime = new Map<number, number>()
  for (const { state, value, measuredAt } of values) {
    const at = measuredAt.getTime()
    if (state === 'value' && typeof value === 'number' && !byTime.has(at)) byTime.set(at, value)
  }
  return [...byTime].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at)
}

function ratioText(value: number | undefined): string | null {
  return value === undefined ? null : shownAs('pfRatio', value)
}
