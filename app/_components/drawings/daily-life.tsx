import { DRAWING_WORDS } from '#lib/content/drawing-words.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Somebody } from './people.tsx'

/** Where the numbers of the legend stand in the drawing, in its order. */
const NUMBERS = [
  [404, 62],
  [203, 92],
  [92, 62],
  [556, 62],
  [680, 72],
] as const

/** A patient takes a few steps with the machine, the team and the family. */
export function DailyLifeDrawing({ locale }: { locale: Locale }) {
  const { title, description, legend } = DRAWING_WORDS[locale].dailyLife
  return (
    <figure className="drawing scene">
      <div className="fig">
        <svg className="circuit" viewBox="20 36 730 350" role="img" aria-label={`${title}. ${description}`}>
          <Room />
          <Somebody
            clothes="staff"
            looks={1}
            head={[92, 116]}
            farLeg="M88,236 L80,300 L58,358"
            nearLeg="M94,236 L112,298 L114,358"
            trunk="M66,172 Q68,152 92,152 Q116,152 118,172 L114,246 Q92,254 70,246 Z"
            farArm="M104,170 L138,200 L172,200"
            nearArm="M86,170 L120,214 L164,210"
          />
          <Machine />
          <Somebody
            clothes="family"
            looks={-1}
            head={[680, 126]}
            farLeg="M672,244 L668,304 L666,358"
            nearLeg="M690,244 L692,304 L694,358"
            trunk="M655,184 Q657,162 681,162 Q705,162 707,184 L708,262 Q682,270 656,262 Z"
            nearArm="M668,182 L636,196 L628,152"
          />
          <Somebody
            clothes="staff"
            looks={-1}
            head={[556, 116]}
            farLeg="M552,236 L540,298 L536,358"
            nearLeg="M562,236 L580,298 L590,358"
            trunk="M532,172 Q534,152 558,152 Q582,152 584,172 L582,246 Q558,254 536,246 Z"
            farArm="M548,168 L520,192 L492,186"
            nearArm="M562,172 L530,214 L498,208"
          />
          <Somebody
            clothes="patient"
            looks={1}
            head={[404, 116]}
            farLeg="M392,270 L380,318 L360,356"
            nearLeg="M408,270 L424,318 L424,358"
            trunk="M376,174 Q378,152 402,152 Q426,152 428,174 L440,292 Q400,304 360,292 Z"
            nearArm="M400,172 L424,218 L464,214"
          />
          <Walker />
          <path className="tube-case thin" d="M232,236 C300,230 330,150 394,146" />
          <path className="tube thin blue" d="M232,236 C300,230 330,150 394,146" />
          <path className="tube-case thin" d="M232,262 C322,262 342,172 396,152" />
          <path className="tube thin red" d="M232,262 C322,262 342,172 396,152" />
          {NUMBERS.map(([x, y], n) => (
            <g key={x} className="number">
              <circle cx={x} cy={y} r="15" />
              <text x={x} y={y}>
                {n + 1}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        <ol className="legend">
          {legend.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

/** The floor, a window by day, and the picture that the family brought. */
function Room() {
  return (
    <g>
      <path className="fine" d="M24,368 H746" />
      <rect className="pane" x="262" y="52" width="86" height="66" rx="3" />
      <path className="fine" d="M305,52 V118 M262,85 H348" />
      <rect className="pane" x="470" y="66" width="40" height="34" rx="2" />
      <path className="fine" d="M478,94 l8,-12 l6,7 l5,-5 l7,10 Z" />
    </g>
  )
}

function Machine() {
  return (
    <g>
      <path className="cart" d="M200,176 V350 M206,176 V350 M166,206 H203" />
      <path className="cart-fill" d="M166,350 H242 v8 H166 Z" />
      <circle className="cart-fill" cx="176" cy="362" r="5.5" />
      <circle className="cart-fill" cx="232" cy="362" r="5.5" />
      <rect className="casing" x="170" y="122" width="66" height="54" rx="6" />
      <rect className="screen" x="176" y="128" width="54" height="34" rx="3" />
      <path className="trace" d="M181,148 h8 l3,-6 l4,13 l4,-20 l4,16 l3,-3 h12" />
      <rect className="casing" x="182" y="218" width="50" height="56" rx="6" />
      <path className="stripes-red" d="M189,229 H225 M189,238 H225" />
      <path className="stripes-blue" d="M189,247 H225 M189,256 H225 M189,265 H225" />
      <circle className="casing" cx="207" cy="306" r="20" />
      <circle className="wheel" cx="207" cy="306" r="14" />
      <path className="vane" d="M207,300 q7,-3 5,-8 M212,309 q6,4 9,0 M202,309 q-4,7 0,9 M200,304 q-5,-4 -4,-8" />
    </g>
  )
}

function Walker() {
  return (
    <g className="walker">
      <path d="M450,214 H474 M456,214 L450,362 M470,214 L492,356 M453,284 H481" />
      <circle cx="493" cy="361" r="5" />
    </g>
  )
}
