import { CIRCUIT_WORDS } from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Flow } from './flow.tsx'
import { Labels } from './labels.tsx'
import { ArtificialLung, Cart, PortsAndGas, Pump } from './machine.tsx'
import { Person, PersonFade } from './person.tsx'

const TO_PUMP = 'M513,534 C515,630 503,724 421,724 L304,724 C240,724 244,676 196,676 L130,676'
const PUMP_TO_LUNG = 'M92,600 L92,530'
const BACK_TO_NECK = 'M160,378 L160,196 C160,92 214,48 300,48 C400,48 452,86 525,158'
const BACK_TO_GROIN = 'M160,378 C160,296 334,296 334,400 L334,586 C334,690 487,690 487,534'
const HOLES = [318, 328, 338, 348, 358].map((y, n) => ({ x: 540.6 + 0.57 * n, y }))

/**
 * How an ECMO circuit works, V-V and V-A in one drawing. What belongs to one kind only carries `vv` or `va`; the page shows
 * one of them. Seen from the front: drainage through the right femoral vein, tip at the right atrium; V-V return through
 * the right internal jugular vein; V-A return through the right femoral artery, up the aorta.
 */
export function Circuit({ locale }: { locale: Locale }) {
  const { title, description } = CIRCUIT_WORDS[locale]
  return (
    <svg className="circuit" viewBox="-12 8 862 790" role="img" aria-labelledby="circuit-title circuit-text">
      <title id="circuit-title">{title}</title>
      <desc id="circuit-text">{description}</desc>
      <PersonFade />
      <Person />
      <Cart />
      <g className="va p-flow">
        <Flow kind="own" arrowSize="large" arrows={4} path="M570,400 L571,326" />
      </g>
      <g className="vv p-flow">
        <Flow
          kind="own"
          arrowSize="small"
          arrows={5}
          path="M540,271 C540,292 554,298 566,296 C578,292 574,274 573,260"
        />
      </g>
      <Cannulas />
      <Pump />
      <g className="p-out">
        <Flow kind="blue" arrows={12} path={TO_PUMP} />
      </g>
      <g className="p-mid">
        <Flow kind="blue" arrows={2} path={PUMP_TO_LUNG} />
      </g>
      <g className="p-back vv">
        <Flow kind="red" arrows={15} path={BACK_TO_NECK} />
      </g>
      <g className="p-back va">
        <Flow kind="red" arrows={16} path={BACK_TO_GROIN} />
      </g>
      <circle className="inlet" cx="130" cy="676" r="12.5" />
      <Entry x={513} y={534} kind="blue" />
      <g className="vv">
        <Entry x={528} y={162} kind="red" />
      </g>
      <g className="va">
        <Entry x={487} y={534} kind="red" />
      </g>
      <ArtificialLung />
      <PortsAndGas />
      <Labels locale={locale} />
    </svg>
  )
}

/** The tubes inside the body, drawn thinner than outside. */
function Cannulas() {
  return (
    <>
      <g className="drain">
        <path className="cannula blue vv" d="M513,534 L514,496 C518,464 545,442 546,418 C545,374 541,344 540,310" />
        <path className="cannula blue va" d="M513,534 L514,496 C518,464 545,442 546,418 C545,374 541,344 540,296" />
        {HOLES.map(({ x, y }) => (
          <circle key={y} className="hole" cx={x} cy={y} r="1.5" />
        ))}
      </g>
      <path className="cannula red vv" d="M528,162 C535,184 539,196 539,208 L539,258" />
      <path className="cannula red va" d="M487,534 L490,498 C496,466 530,448 550,426" />
    </>
  )
}

/** Where a tube goes through the skin. */
function Entry({ x, y, kind }: { x: number; y: number; kind: 'blue' | 'red' }) {
  return (
    <>
      <circle className="entry" cx={x} cy={y} r="9.5" />
      <circle className={`fill-${kind}`} cx={x} cy={y} r="5" />
    </>
  )
}
