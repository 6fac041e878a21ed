import { formatClockSeconds, formatMoment } from '#lib/dates.ts'
import { type ShownIn, typedText, valueWithUnit } from '#lib/referrals/answer-text.ts'
import type { ValueFact } from '#lib/referrals/facts.ts'
import { PickValue } from './picked-value.tsx'

const EARLIER_SHOWN = 4

interface ProvenanceProps {
  readonly code: string
  /** Newest first; the first is the one that is shown. */
  readonly values: readonly ValueFact[]
  readonly shown: ShownIn
  readonly mayEnter: boolean
}

/** Where a value comes from: drawn, entered, how, what it was. The old one stays on record. */
export function Provenance({ code, values, shown, mayEnter }: ProvenanceProps) {
  const [latest, ...earlier] = values
  if (!latest) return null
  const { zone, now } = shown
  const typed = typedText(code, latest.typedValue, latest.typedUnit)
  const said = earlier.flatMap(({ id, state, value, measuredAt }) =>
    state === 'value' && value !== null && measuredAt.getTime() !== latest.measuredAt.getTime()
      ? [{ id, text: `${valueWithUnit(code, value, shown)} at ${formatMoment(measuredAt, zone, now)}` }]
      : [],
  )
  return (
    <>
      <dl>
        <div>
          <dt>Measured</dt>
          <dd>{formatMoment(latest.measuredAt, zone, now)}</dd>
        </div>
        <div>
          <dt>Entered</dt>
          <dd>
            {formatClockSeconds(latest.enteredAt, zone)}, {latest.enteredByName}
          </dd>
        </div>
        {latest.wordOf ? (
          <div>
            <dt>On the word of</dt>
            <dd>{latest.wordOf}</dd>
          </div>
        ) : null}
        {typed || latest.unusualConfirmed || latest.correctsId ? (
          <div>
            <dt>How</dt>
            <dd>
              {[
                typed && `typed as ${typed}`,
                latest.unusualConfirmed && 'unusual, confirmed',
                latest.correctsId && 'corrects an earlier entry',
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        ) : null}
        {said.length > 0 ? (
          <div>
            <dt>Was</dt>
            <dd>
              {said
                .slice(0, EARLIER_SHOWN)
                .map(({ text }) => text)
                .join(', ')}
            </dd>
          </div>
        ) : null}
      </dl>
      {mayEnter ? (
        <p>
          <PickValue code={code} correctsId={latest.id}>
            Correct this value
          </PickValue>{' '}
          <span className="sm q">the old one stays on record</span>
        </p>
      ) : null}
    </>
  )
}
