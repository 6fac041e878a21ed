import { Circuit } from '#app/_components/circuit/circuit.tsx'
import { CIRCUIT_WORDS } from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'

/** The drawing with its choice of kinds. The style sheet follows the choice: it works without a script. */
export function CircuitFigure({ locale }: { locale: Locale }) {
  const { choice, vv, va, facing, hold } = CIRCUIT_WORDS[locale]
  return (
    <figure className="kinds" id="drawing">
      <fieldset className="kind-choice">
        <legend className="hide">{choice}</legend>
        <label className="tile">
          <input type="radio" name="kind" id="kind-vv" defaultChecked />
          <span>
            <b>{vv.name}</b>
            <small>{vv.how}</small>
          </span>
        </label>
        <label className="tile">
          <input type="radio" name="kind" id="kind-va" />
          <span>
            <b>{va.name}</b>
            <small>{va.how}</small>
          </span>
        </label>
      </fieldset>
      <div className="fig">
        <Circuit locale={locale} />
      </div>
      <figcaption>
        <span className="vv">{vv.caption} </span>
        <span className="va">{va.caption} </span>
        {facing}
      </figcaption>
      <label className="hold">
        <input type="checkbox" id="hold" /> {hold}
      </label>
    </figure>
  )
}
