import { Circuit } from '#app/_components/circuit/circuit.tsx'
import {
  CIRCUIT_PARTS,
  CIRCUIT_WAYS,
  CIRCUIT_WORDS,
  type CircuitKind,
  type CircuitPart,
  type CircuitWay,
} from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { KeptTogether } from './kept-together.tsx'

const KINDS = ['vv', 'va'] as const satisfies readonly CircuitKind[]

/**
 * The drawing with its choices and its explained parts. The style sheet follows what is chosen and which explanation is
 * open: all of it works without a script.
 */
export function CircuitFigure({ locale }: { locale: Locale }) {
  const { facing, hold, kinds, ways } = CIRCUIT_WORDS[locale]
  return (
    <figure className="kinds" id="drawing">
      <KindChoice locale={locale} />
      {KINDS.map((kind) => (
        <WayChoice key={kind} locale={locale} kind={kind} />
      ))}
      <div className="explore">
        <div className="fig">
          <Circuit locale={locale} />
          {CIRCUIT_PARTS.map((part, n) => (
            <Pin key={part} part={part} number={n + 1} />
          ))}
        </div>
        <Parts locale={locale} />
      </div>
      <label className="hold">
        <input type="checkbox" id="hold" /> {hold}
      </label>
      <figcaption>
        <p className="caption">
          {KINDS.map((kind) => (
            <span key={kind} className={kind}>
              {kinds[kind].caption}{' '}
              {CIRCUIT_WAYS[kind].map((way) => (
                <span key={way} className={way}>
                  {ways[way].caption}{' '}
                </span>
              ))}
            </span>
          ))}
          {facing}
        </p>
        <InWords locale={locale} />
      </figcaption>
    </figure>
  )
}

function KindChoice({ locale }: { locale: Locale }) {
  const { choice, kinds } = CIRCUIT_WORDS[locale]
  return (
    <fieldset className="kind-choice">
      <legend className="hide">{choice}</legend>
      {KINDS.map((kind) => (
        <label key={kind} className="tile">
          <input type="radio" name="kind" id={`kind-${kind}`} defaultChecked={kind === 'vv'} />
          <span>
            <b>
              <KeptTogether text={kinds[kind].name} />
            </b>
            <small>{kinds[kind].how}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Where the tubes go in; only the ways of the chosen kind are offered. */
function WayChoice({ locale, kind }: { locale: Locale; kind: CircuitKind }) {
  const { placeChoice, ways } = CIRCUIT_WORDS[locale]
  return (
    <fieldset className={`way-choice ${kind}`}>
      <legend>{placeChoice}</legend>
      {CIRCUIT_WAYS[kind].map((way, n) => (
        <label key={way}>
          <input type="radio" name={`way-${kind}`} id={`way-${way}`} defaultChecked={n === 0} />
          <span>{ways[way].name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/**
 * A number on the drawing, to be pressed. The list beside says and does the same in the same order, so the keyboard and
 * screen readers meet each part once, there.
 */
function Pin({ part, number }: { part: CircuitPart; number: number }) {
  return (
    <button
      type="button"
      className="pin"
      data-pin={part}
      popoverTarget={`part-${part}`}
      tabIndex={-1}
      aria-hidden="true"
    >
      <i>{number}</i>
    </button>
  )
}

function Parts({ locale }: { locale: Locale }) {
  const { close, explore, parts } = CIRCUIT_WORDS[locale]
  return (
    <div className="parts">
      <p id="parts-title">{explore}</p>
      <ol aria-labelledby="parts-title">
        {CIRCUIT_PARTS.map((part, n) => {
          const { name, text, vv, va } = parts[part]
          return (
            <li key={part}>
              <button type="button" className="part" popoverTarget={`part-${part}`}>
                <i aria-hidden="true">{n + 1}</i> {name}
              </button>
              <dialog
                className="part-told"
                id={`part-${part}`}
                popover="auto"
                aria-labelledby={`part-${part}-name`}
                aria-describedby={`part-${part}-text`}
              >
                <p className="part-name" id={`part-${part}-name`}>
                  <i aria-hidden="true">{n + 1}</i> {name}
                </p>
                <div id={`part-${part}-text`}>
                  <p>{text}</p>
                  {vv ? <p className="vv">{vv}</p> : null}
                  {va ? <p className="va">{va}</p> : null}
                </div>
                <button type="button" popoverTarget={`part-${part}`} popoverTargetAction="hide">
                  {close}
                </button>
              </dialog>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** The same for whoever would rather read: what happens to the blood, in order, in the chosen kind and way. */
function InWords({ locale }: { locale: Locale }) {
  const { title, steps } = CIRCUIT_WORDS[locale].inWords
  return (
    <details className="in-words">
      <summary>{title}</summary>
      <ol>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a constant; they never move
          <li key={place}>{typeof step === 'string' ? step : <Variants of={step} />}</li>
        ))}
      </ol>
    </details>
  )
}

function Variants({ of }: { of: Partial<Record<CircuitWay | CircuitKind, string>> }) {
  return Object.entries(of).map(([name, text]) => (
    <span key={name} className={name}>
      {text}
    </span>
  ))
}
