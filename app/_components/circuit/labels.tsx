import { CIRCUIT_WORDS, type CircuitLabel } from '#lib/content/circuit-words.ts'
import type { Locale } from '#lib/content/shape.ts'

interface LabelProps {
  label: CircuitLabel
  /** Where the words begin in a wide drawing, and in a narrow one, whose letters are larger. */
  wide: { x: number; y: number }
  narrow: { x: number; y: number }
}

function Label({ label, wide, narrow }: LabelProps) {
  return (
    <>
      <text className="lab n" x={narrow.x} y={narrow.y}>
        {label.narrow.map((line, n) => (
          <tspan key={line} x={narrow.x} dy={n === 0 ? 0 : 31}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="lab w" x={wide.x} y={wide.y}>
        {label.wide.map((line, n) => (
          <tspan key={line} x={wide.x} dy={n === 0 ? 0 : 22}>
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

/** The words of the drawing. Its text alternative says the same; see Circuit. */
export function Labels({ locale }: { locale: Locale }) {
  const { labels } = CIRCUIT_WORDS[locale]
  return (
    <g>
      <Label label={labels.out} wide={{ x: 300, y: 757 }} narrow={{ x: 286, y: 768 }} />
      <Label label={labels.pump} wide={{ x: 192, y: 630 }} narrow={{ x: 196, y: 642 }} />
      <Label label={labels.lung} wide={{ x: 202, y: 420 }} narrow={{ x: 202, y: 442 }} />
      <Label label={labels.oxygen} wide={{ x: 4, y: 371 }} narrow={{ x: 0, y: 364 }} />
      <Label label={labels.carbonDioxide} wide={{ x: 202, y: 541 }} narrow={{ x: 198, y: 551 }} />
      <g className="vv">
        <Label label={labels.backToVein} wide={{ x: 206, y: 122 }} narrow={{ x: 198, y: 138 }} />
      </g>
      <g className="va">
        <Label label={labels.backToArtery} wide={{ x: 206, y: 264 }} narrow={{ x: 196, y: 284 }} />
      </g>
      <path className="lead-line" d="M636,248 H730" />
      <Label label={labels.lungs} wide={{ x: 736, y: 254 }} narrow={{ x: 736, y: 258 }} />
      <path className="lead-line" d="M616,310 C644,330 680,330 730,330" />
      <Label label={labels.heart} wide={{ x: 736, y: 336 }} narrow={{ x: 736, y: 340 }} />
      <g className="va">
        <path className="lead-line" d="M579,372 C630,384 670,424 694,462" />
        <Label label={labels.aorta} wide={{ x: 692, y: 480 }} narrow={{ x: 696, y: 490 }} />
      </g>
    </g>
  )
}
