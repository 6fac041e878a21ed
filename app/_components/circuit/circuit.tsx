import { CIRCUIT_WORDS } from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Flow } from './flow.tsx'
import { Labels } from './labels.tsx'
import { ArtificialLung, Cart, Console, PortsAndGas, Pump, Warmer } from './machine.tsx'
import { ChestOpening, Person, PersonFade } from './person.tsx'
import { ROUTES } from './routes.ts'

/** What the drawing shows around: pins are placed in these units; circuit.css knows them too. */
const VIEW_BOX = '-60 8 940 790'

/**
 * How an ECMO circuit works, all kinds and ways in one drawing. What belongs to one of them only carries its name as a
 * class (`vv`, `va`, `vv-neck`…) and the style sheet shows one. Seen from the front. `data-part` names what belongs to an
 * explained part.
 *
 * Groin: drainage through the right femoral vein, tip at the right atrium; V-V return through the right internal jugular
 * vein, V-A return through the right femoral artery. Neck: one cannula with two channels in the right internal jugular
 * vein. Chest: from the right atrium to the ascending aorta.
 */
export function Circuit({ locale }: { locale: Locale }) {
  const { title, description } = CIRCUIT_WORDS[locale]
  return (
    <svg
      className="circuit"
      viewBox={VIEW_BOX}
      role="img"
      aria-labelledby="circuit-title"
      aria-describedby="circuit-text"
    >
      <title id="circuit-title">{title}</title>
      <desc id="circuit-text">{description}</desc>
      <PersonFade name="circuit" />
      <Person fade="circuit" />
      <g data-part="console pump lung">
        <Cart />
      </g>
      <Console />
      <Warmer />
      <OwnFlow />
      <Cannulas />
      <Pump />
      <g data-part="out pump">
        <g className="groin">
          <Flow kind="blue" arrows={8} path={ROUTES.groinToPump} />
        </g>
        <g className="vv-neck">
          <Flow kind="blue" arrows={13} path={ROUTES.neckToPump} />
        </g>
        <g className="va-chest">
          <Flow kind="blue" arrows={9} path={ROUTES.chestToPump} />
        </g>
      </g>
      <g data-part="pump lung">
        <Flow kind="blue" arrows={1} path={ROUTES.pumpToLung} />
      </g>
      <g data-part="back">
        <g className="vv">
          <Flow kind="red" arrows={8} path={ROUTES.lungToNeck} />
        </g>
        <g className="va-groin">
          <Flow kind="red" arrows={9} path={ROUTES.lungToGroin} />
        </g>
        <g className="va-chest">
          <Flow kind="red" arrows={6} path={ROUTES.lungToChest} />
        </g>
      </g>
      <g data-part="pump out">
        <circle className="inlet" cx="130" cy="676" r="12.5" />
      </g>
      <Entries />
      <ArtificialLung />
      <PortsAndGas />
      <Labels locale={locale} />
    </svg>
  )
}

/** Blood in the person's own heart and vessels, where the machine's blood changes its way. */
function OwnFlow() {
  return (
    <g data-part="back vessels body">
      <g className="va-groin">
        <Flow kind="own" arrows={4} path="M570,400 L571,326" />
      </g>
      <g className="vv">
        <Flow kind="own" arrows={4} path="M544,276 C548,288 558,296 566,294 C578,290 574,274 573,256" />
      </g>
    </g>
  )
}

/** The tubes inside the body, drawn thinner than outside. */
function Cannulas() {
  return (
    <>
      <g data-part="out">
        <g className="groin">
          <path className="cannula blue vv" d="M513,534 L514,496 C518,464 545,442 546,418 C545,374 541,344 540,310" />
          <path className="cannula blue va" d="M513,534 L514,496 C518,464 545,442 546,418 C545,374 541,344 540,296" />
          <Holes from={{ x: 540.6, y: 318 }} to={{ x: 543, y: 358 }} count={5} />
        </g>
        <g className="vv-neck">
          <path className="cannula blue double" d="M528,162 C535,184 539,196 539,208 L540,356" />
          <Holes from={{ x: 535.5, y: 206 }} to={{ x: 535.5, y: 230 }} count={3} />
          <Holes from={{ x: 538, y: 320 }} to={{ x: 540, y: 350 }} count={4} />
        </g>
      </g>
      <g data-part="back">
        <path className="cannula red vv-groin" d="M528,162 C535,184 539,196 539,208 L539,258" />
        <path className="cannula red inner vv-neck" d="M529,162 C537,184 542,196 542,208 L542,262 L548,272" />
        <path className="cannula red va-groin" d="M487,534 L490,498 C496,466 530,448 550,426" />
      </g>
      <ChestOpening />
    </>
  )
}

interface HolesProps {
  from: { x: number; y: number }
  to: { x: number; y: number }
  count: number
}

function Holes({ from, to, count }: HolesProps) {
  return Array.from({ length: count }, (_, n) => {
    const share = n / (count - 1)
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
    return <circle key={y} className="hole" cx={x.toFixed(1)} cy={y.toFixed(1)} r="1.5" />
  })
}

/** Where the tubes go into the person. */
function Entries() {
  return (
    <>
      <g data-part="out">
        <Entry x={513} y={534} kind="blue" ways="groin" />
        <Entry x={528} y={286} kind="blue" ways="va-chest" />
      </g>
      <g data-part="back">
        <Entry x={528} y={162} kind="red" ways="vv-groin" />
        <Entry x={487} y={534} kind="red" ways="va-groin" />
        <Entry x={553} y={226} kind="red" ways="va-chest" />
      </g>
      <g data-part="out back" className="vv-neck">
        <circle className="entry" cx="526" cy="158" r="11" />
        <path className="fill-blue" d="M526,152 a6,6 0 0 0 0,12 Z" />
        <path className="fill-red" d="M526,152 a6,6 0 0 1 0,12 Z" />
      </g>
    </>
  )
}

function Entry({ x, y, kind, ways }: { x: number; y: number; kind: 'blue' | 'red'; ways: string }) {
  return (
    <g className={ways}>
      <circle className="entry" cx={x} cy={y} r="9.5" />
      <circle className={`fill-${kind}`} cx={x} cy={y} r="5" />
    </g>
  )
}
