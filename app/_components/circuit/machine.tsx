const PUMP_HOUSE = 'M78,610 H106 V631 A51,51 0 1 1 78,676 Z'
const VANES = [0, 60, 120, 180, 240, 300]
/** From the bottom of the artificial lung, where blood enters, to the top. */
const LAYERS = Array.from({ length: 10 }, (_, n) => `M71,${(497.3 - 9.4 * n).toFixed(1)} H181`).join(' ')
const FIBRES = Array.from({ length: 13 }, (_, n) => (74 + 8.667 * n).toFixed(1))

export function Cart() {
  return (
    <g className="machine">
      <path className="cart" d="M126,262 V748 M134,262 V748" />
      <path className="cart-fill" d="M56,748 H204 a6,6 0 0 1 6,6 v6 H50 v-6 a6,6 0 0 1 6,-6 Z" />
      <circle className="cart-fill" cx="68" cy="769" r="8" />
      <circle className="cart-fill" cx="192" cy="769" r="8" />
    </g>
  )
}

/** The screen at which the flow is set and watched. Its figures are left out: too small to read, and every patient's differ. */
export function Console() {
  return (
    <g data-part="console">
      <path className="cart" d="M104,292 H126" />
      <rect className="casing" x="4" y="232" width="100" height="88" rx="9" />
      <rect className="screen" x="12" y="240" width="84" height="56" rx="4" />
      <path className="trace" d="M18,272 h10 l4,-8 l6,20 l7,-34 l7,30 l4,-8 h8" />
      <path className="trace still" d="M74,254 h16 M74,264 h16 M74,274 h10 M18,288 h40" />
      <circle className="knob" cx="84" cy="308" r="5.5" />
      <path className="trace still" d="M14,308 h24 M46,308 h12" />
    </g>
  )
}

/** Warm water runs through the housing of the artificial lung, past the blood, and back. */
export function Warmer() {
  return (
    <g data-part="warmer">
      <path className="hose" d="M40,456 H62 M62,506 H40" />
      <rect className="casing" x="-6" y="436" width="46" height="88" rx="8" />
      <path className="thermometer" d="M17,452 V484" />
      <circle className="bulb" cx="17" cy="494" r="8" />
      <path className="mercury" d="M17,466 V490" />
      <path className="trace still" d="M26,456 h6 M26,466 h6 M26,476 h6" />
    </g>
  )
}

/** Blood enters at the hub and leaves at the rim, in the sense of rotation. */
export function Pump() {
  return (
    <g data-part="pump">
      <path className="casing" d={PUMP_HOUSE} />
      <circle className="wheel" cx="130" cy="676" r="41" />
      <g transform="translate(130 676)">
        <g className="vanes">
          {/* gives the turning group a centre */}
          <circle r="40" fill="none" />
          {VANES.map((degrees) => (
            <path key={degrees} className="vane" d="M0,-13 C12,-20 14,-30 6,-37" transform={`rotate(${degrees})`} />
          ))}
        </g>
      </g>
    </g>
  )
}

/** The oxygenator: blood runs upwards and turns red, gas runs downwards through its fibres. */
export function ArtificialLung() {
  return (
    <g data-part="lung gas warmer">
      <rect className="casing" x="62" y="384" width="128" height="142" rx="12" />
      <linearGradient id="circuit-oxygen" gradientUnits="userSpaceOnUse" x1="0" y1="502" x2="0" y2="408">
        <stop className="dark" />
        <stop className="bright" offset="1" />
      </linearGradient>
      <path d={LAYERS} stroke="url(#circuit-oxygen)" strokeWidth={7.8} />
      {FIBRES.map((x) => (
        <path key={x} className="fibre" d={`M${x},408 V502`} />
      ))}
      <path className="gas thin" d="M63,406 H189 M63,504 H189" />
    </g>
  )
}

export function PortsAndGas() {
  return (
    <>
      <g data-part="lung">
        <rect className="casing" x="149" y="372" width="22" height="14" rx="3" />
        <rect className="casing" x="81" y="524" width="22" height="14" rx="3" />
        <rect className="casing" x="76" y="602" width="32" height="12" rx="3" />
      </g>
      <g data-part="gas">
        <path className="gas" d="M30,396 H60 M50,390 L59,396 L50,402" />
        <path className="gas" d="M190,514 H244 M234,508 L244,514 L234,520" />
      </g>
    </>
  )
}
