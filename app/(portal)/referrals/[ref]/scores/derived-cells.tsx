import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { Found } from '#lib/clinical/assessment/readings.ts'
import { QUANTITIES, type QuantityId, shownAs } from '#lib/clinical/derived/quantities.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import type { SectionId } from '../staff/bedside.ts'
import { usedText } from './score-rows.ts'

/** Where each computed value stands; P/F has its own row in the gas. */
const PLACES: readonly (readonly [section: SectionId, ids: readonly QuantityId[]])[] = [
  ['air', ['drivingPressure', 'staticCompliance', 'tidalVolumePerKg', 'oxygenationIndex']],
  ['gas', ['sfRatio', 'lactateChange']],
  ['circ', ['meanPressure', 'pulsePressure']],
  ['hist', ['predictedBodyWeight', 'bmi']],
]

/** The values of a section that are computed from others; one that cannot be is left out, since its inputs say what is open. */
export function DerivedCells({
  section,
  derived,
  shown,
}: {
  readonly section: SectionId
  readonly derived: NonNullable<Assessment['derived']>
  readonly shown: ShownIn
}) {
  const ids = PLACES.find(([id]) => id === section)?.[1] ?? []
  return (
    <>
      {section === 'air' ? <Ventilated hours={derived.ventilatedHours} shown={shown} /> : null}
      {ids.map((id) => (
        <Cell
          key={id}
          label={QUANTITIES[id].name}
          text={shownAs(id, derived[id].value)}
          unit={unitText(QUANTITIES[id].unit)}
          how={QUANTITIES[id].formula}
          found={derived[id]}
          shown={shown}
        />
      ))}
    </>
  )
}

function Ventilated({ hours, shown }: { readonly hours: Found<number>; readonly shown: ShownIn }) {
  if (hours.used[0]?.code !== 'intubated_at') return null
  const whole = `${Math.floor(hours.value ?? 0)}`
  return <Cell label="Ventilated" text={whole} unit="h" how="until now, completed hours" found={hours} shown={shown} />
}

interface CellProps {
  readonly label: string
  readonly text: string
  readonly unit: string
  readonly how: string
  readonly found: Found<number>
  readonly shown: ShownIn
}

function Cell({ label, text, unit, how, found, shown }: CellProps) {
  // A mean pressure that was measured stands in a cell of its own.
  const isMeasured = found.used.length === 1 && found.used[0]?.code === 'map_measured'
  if (found.value === undefined || isMeasured) return null
  return (
    <div className="hasprov">
      <dt>{label}</dt>
      <dd>
        <details className="prov">
          <summary>
            <span className="v">
              <b>{text}</b>
              {unit ? <span className="u">{unit}</span> : null}
            </span>
          </summary>
          <div className="provcell">
            <p className="sm">
              {how}
              <span className="block q">{found.used.map((each) => usedText(each, shown)).join(', ')}</span>
            </p>
          </div>
        </details>
      </dd>
    </div>
  )
}
