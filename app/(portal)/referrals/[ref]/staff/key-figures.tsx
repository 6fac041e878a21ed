import type { ReactNode } from 'react'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { AssessedScore } from '#lib/clinical/assessment/point-scores.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { shownAs } from '#lib/clinical/derived/quantities.ts'
import { halfUp } from '#lib/clinical/derived/shown.ts'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { classText, totalText } from '#lib/clinical/scores/score-words.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { fieldLabel, numberText } from '#lib/referrals/answer-text.ts'
import { besideDose } from '#lib/referrals/dose-words.ts'
import { type Latest, latestNumber } from '#lib/referrals/latest.ts'
import type { Branch } from '#lib/referrals/vocabulary.ts'
import { gasInstants, pfSeries, seriesRow } from '../../../board/series.ts'
import { Sparkline } from '../../../board/sparkline.tsx'

/** What each support turns on, beside P/F; the first that are there. */
const FIGURES = {
  vv: ['ph', 'paco2_mmhg', 'plateau_pressure', 'lactate_mmol'],
  bridge: ['ph', 'paco2_mmhg', 'lactate_mmol', 'resp_rate_total'],
  va: ['map_measured', 'sbp', 'lactate_mmol', 'norepinephrine', 'lvef_pct'],
  ecpr: ['etco2_mmhg', 'ph', 'lactate_mmol', 'shocks_count'],
  unsure: ['ph', 'map_measured', 'sbp', 'lactate_mmol', 'norepinephrine'],
} as const satisfies Record<Branch, readonly string[]>

const SHOWN = 4

/** The score of outcome on this support, where there is one. */
const MAIN_SCORE: Readonly<Partial<Record<Branch, string>>> = { vv: RESP.id, va: SAVE.id }

/** The figures of the summary, each with its unit and, where it was measured more than once, its way there. */
export function keyFigures(latest: Latest, support: Branch, { scores, norepinephrineAs }: Assessment): ReactNode[] {
  const pf = support === 'va' || support === 'ecpr' ? null : pfSeries(latest, gasInstants(latest))
  const last = pf?.points.at(-1)
  const ratio =
    pf && last
      ? [<Figure key="pf" label="P/F" text={shownAs('pfRatio', last.value)} unit="mmHg" trend={pf} remark={null} />]
      : []
  const others = FIGURES[support].flatMap((code) => {
    const number = latestNumber(latest, code)
    if (!number) return []
    const field = fieldById(code)
    const row = seriesRow(latest, code, [])
    return [
      <Figure
        key={code}
        label={fieldLabel(code)}
        text={numberText(field, number.value)}
        unit={unitText(field.unit)}
        trend={row}
        remark={besideDose(code, number.value, norepinephrineAs)}
      />,
    ]
  })
  const main = scores.find(({ about }) => about.id === MAIN_SCORE[support])
  const score = main ? [<ScoreFigure key={main.about.id} score={main} />] : []
  return [...[...ratio, ...others].slice(0, SHOWN - score.length), ...score]
}

/** Range first, then the class and how much of it is open. */
function ScoreFigure({ score: { about, result } }: { readonly score: AssessedScore }) {
  if (result.status === 'not_applicable') return null
  const open = result.status === 'incomplete' ? `${result.missing.length} open` : null
  return (
    <div>
      <dt>{about.name}</dt>
      <dd>
        <b>{totalText(result)}</b>
      </dd>
      <dd className="sm q">{[classText(result), open].filter(Boolean).join(', ')}</dd>
    </div>
  )
}

interface FigureProps {
  readonly label: string
  readonly text: string
  readonly unit: string
  readonly remark: string | null
  readonly trend: { readonly points: readonly { at: number; value: number }[]; readonly limit?: number | undefined }
}

function Figure({ label, text, unit, trend, remark }: FigureProps) {
  const before = trend.points.length > 1 ? trend.points.at(-2) : undefined
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{text}</b>
        {unit ? <span className="u">{unit}</span> : null}{' '}
        {trend.points.length > 2 ? <Sparkline points={trend.points} limit={trend.limit} width={84} /> : null}
      </dd>
      {remark ? <dd className="sm q">{remark}</dd> : null}
      {before ? <dd className="sm q">before {halfUp(before.value, before.value < 20 ? 2 : 0)}</dd> : null}
    </div>
  )
}
