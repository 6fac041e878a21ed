/** How somebody stands: joints in the drawing's units, from the trunk outwards. */
interface Pose {
  head: readonly [x: number, y: number]
  /** lines of the limbs, ending at the hand or the heel; far ones are drawn first */
  farLeg: string
  nearLeg: string
  farArm?: string
  nearArm: string
  /** the outline of trunk and clothes */
  trunk: string
  /** where the head looks */
  looks: 1 | -1
  clothes: 'staff' | 'patient' | 'family'
}

const HEAD_RADIUS = 24

/** A standing person, drawn with few lines. */
export function Somebody({ head: [x, y], farLeg, nearLeg, farArm, nearArm, trunk, looks, clothes }: Pose) {
  const gaze = x + looks * 8
  return (
    <g className={`somebody ${clothes}`}>
      {farArm ? <Arm d={farArm} /> : null}
      <Leg d={farLeg} looks={looks} />
      <Leg d={nearLeg} looks={looks} />
      <path className="limb-edge neck" d={`M${x - looks * 3},${y + 18} v24`} />
      <path className="limb bare neck" d={`M${x - looks * 3},${y + 16} v28`} />
      <path className="trunk" d={trunk} />
      <circle className="head" cx={x} cy={y} r={HEAD_RADIUS} />
      <path
        className="hair"
        d={`M${x + looks * 19},${y - 15} A24,24 0 1 ${looks === 1 ? 0 : 1} ${x - looks * 19},${y + 15} C${x - looks * 16},${y - 4} ${x - looks * 2},${y - 8} ${x + looks * 19},${y - 15} Z`}
      />
      <path className="face" d={`M${gaze - 5},${y} v1 M${gaze + 6},${y} v1 M${gaze - 4},${y + 10} q4.5,4 9,0`} />
      <Arm d={nearArm} />
    </g>
  )
}

function Arm({ d }: { d: string }) {
  const [x, y] = endOf(d)
  return (
    <>
      <Limb d={d} part="arm" />
      <circle className="hand" cx={x} cy={y} r="8" />
    </>
  )
}

function Leg({ d, looks }: { d: string; looks: Pose['looks'] }) {
  const [x, y] = endOf(d)
  return (
    <>
      <Limb d={d} part="leg" />
      <path
        className="shoe"
        d={`M${x - looks * 11},${y + 9} q0,-12 ${looks * 10},-12 q${looks * 18},1 ${looks * 20},12 Z`}
      />
    </>
  )
}

function Limb({ d, part }: { d: string; part: 'arm' | 'leg' }) {
  return (
    <>
      <path className={`limb-edge ${part}`} d={d} />
      <path className={`limb ${part}`} d={d} />
    </>
  )
}

/** Where a line of absolute points ends. */
function endOf(d: string): readonly [x: number, y: number] {
  const [y = 0, x = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number).toReversed()
  return [x, y]
}
