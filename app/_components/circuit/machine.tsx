const PUMP_HOUSE = 'M78,610 H106 V631 A51,51 0 1 1 78,676 Z'
const VANES = [0, 60, 120, 180, 240, 300]
/** From the bottom of the artificial lung, where blood enters, to the top: height and share of red. */
const LAYERS = Array.from({ length: 10 }, (_, n) => ({ y: 497.3 - 9.4 * n, redPct: 5 + 10 * n }))
const FIBRES = Array.from({ length: 13 }, (_, n) => (74 + 8.667 * n).toFixed(1))

export function Cart() {
  return (
    <g className="machine">
      <path className="cart" d="M126,344 V748 M134,344 V748" />
      <path className="cart-fill" d="M56,748 H204 a6,6 0 0 1 6,6 v6 H50 v-6 a6,6 0 0 1 6,-6 Z" />
      <circle className="cart-fill" cx="68" cy="769" r="8" />
      <circle className="cart-fill" cx="192" cy="769" r="8" />
    </g>
  )
}

/** Blood enters at the hub and leaves at the rim, in the sense of rotation. */
export function Pump() {
  return (
    <g className="p-pump">
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
    <g className="p-lung">
      <rect className="casing" x="62" y="384" width="128" height="142" rx="12" />
      {LAYERS.map(({ y, redPct }) => (
        <path
          key={redPct}
          d={`M71,${y.toFixed(1)} H181`}
          strokeWidth={7.8}
          style={{ stroke: `color-mix(in srgb, var(--arterial) ${redPct}%, var(--venous))` }}
        />
      ))}
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
      <g className="p-port">
        <rect className="casing" x="149" y="372" width="22" height="14" rx="3" />
        <rect className="casing" x="81" y="524" width="22" height="14" rx="3" />
        <rect className="casing" x="76" y="602" width="32" height="12" rx="3" />
      </g>
      <g className="p-gas">
        <path className="gas" d="M24,396 H60 M50,390 L59,396 L50,402" />
        <path className="gas" d="M190,514 H244 M234,508 L244,514 L234,520" />
      </g>
    </>
  )
}
