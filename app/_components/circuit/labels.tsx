import { CIRCUIT_WORDS, type CircuitLabel } from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'

interface LabelProps {
  label: CircuitLabel
  /** Where the words begin in a wide drawing, and in a narrow one, whose letters are larger. */
  wide: { x: number; y: number }
  narrow?: { x: number; y: number }
}

function Label({ label, wide, narrow }: LabelProps) {
  return (
    <>
      {narrow && label.narrow ? (
        <text className="lab n" x={narrow.x} y={narrow.y}>
          {label.narrow.join(' ')}
        </text>
      ) : null}
      <text className="lab w" x={wide.x} y={wide.y}>
        {label.wide.map((line, n) => (
          <tspan key={line} x={wide.x} dy={n === 0 ? 0 : 24}>
            {line}
          </tspan>
        ))}
        {label.detail ? (
          <tspan className="sub" x={wide.x} dy={21}>
            {label.detail}
          </tspan>
        ) : null}
      </text>
    </>
  )
}

/** The words of the drawing. Its text alternative says the same; see Circuit. In a narrow drawing the pins' numbers do it. */
export function Labels({ locale }: { locale: Locale }) {
  const { labels } = CIRCUIT_WORDS[locale]
  return (
    <g>
      <Label label={labels.out} wide={{ x: 296, y: 770 }} narrow={{ x: 362, y: 774 }} />
      <Label label={labels.pump} wide={{ x: 196, y: 634 }} />
      <Label label={labels.lung} wide={{ x: 237, y: 426 }} />
      <Label label={labels.oxygen} wide={{ x: -30, y: 370 }} narrow={{ x: -56, y: 358 }} />
      <Label label={labels.carbonDioxide} wide={{ x: 202, y: 542 }} narrow={{ x: 204, y: 553 }} />
      <Label label={labels.warmer} wide={{ x: -50, y: 590 }} />
      <Label label={labels.console} wide={{ x: 4, y: 222 }} />
      <g className="vv">
        <Label label={labels.backToVein} wide={{ x: 206, y: 138 }} narrow={{ x: 192, y: 146 }} />
      </g>
      <g className="va-groin">
        <Label label={labels.backToArtery} wide={{ x: 206, y: 270 }} narrow={{ x: 176, y: 272 }} />
      </g>
      <g className="va-chest">
        <Label label={labels.backToArtery} wide={{ x: 186, y: 172 }} narrow={{ x: 176, y: 186 }} />
      </g>
      <path className="lead-line" d="M640,250 C690,252 706,266 726,284" />
      <path className="lead-line" d="M616,312 C660,326 700,312 726,296" />
      <Label label={labels.lungsAndHeart} wide={{ x: 770, y: 286 }} />
      <path className="lead-line" d="M578,372 C640,380 690,420 722,456" />
      <path className="lead-line" d="M624,560 C660,560 700,530 722,484" />
      <Label label={labels.vessels} wide={{ x: 762, y: 466 }} />
    </g>
  )
}
