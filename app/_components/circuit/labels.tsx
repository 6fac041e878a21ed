interface LabelProps {
  /** Where the words begin in a wide drawing, and in a narrow one, whose letters are larger. */
  wide: { x: number; y: number; lines: readonly string[]; detail?: string }
  narrow: { x: number; y: number; lines: readonly string[] }
}

function Label({ wide, narrow }: LabelProps) {
  return (
    <>
      <text className="lab n" x={narrow.x} y={narrow.y}>
        {narrow.lines.map((line, n) => (
          <tspan key={line} x={narrow.x} dy={n === 0 ? 0 : 31}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="lab w" x={wide.x} y={wide.y}>
        {wide.lines.map((line, n) => (
          <tspan key={line} x={wide.x} dy={n === 0 ? 0 : 22}>
            {line}
          </tspan>
        ))}
        {wide.detail ? (
          <tspan className="sub" x={wide.x} dy={21}>
            {wide.detail}
          </tspan>
        ) : null}
      </text>
    </>
  )
}

/** The words of the drawing. Its text alternative says the same; see Circuit. */
export function Labels() {
  return (
    <g>
      <Label
        wide={{ x: 300, y: 757, lines: ['Blood out'], detail: 'dark, low in oxygen' }}
        narrow={{ x: 286, y: 768, lines: ['Blood out'] }}
      />
      <Label
        wide={{ x: 192, y: 630, lines: ['Pump'], detail: 'moves the blood' }}
        narrow={{ x: 196, y: 642, lines: ['Pump'] }}
      />
      <Label
        wide={{ x: 202, y: 420, lines: ['Artificial', 'lung'] }}
        narrow={{ x: 202, y: 442, lines: ['Artificial', 'lung'] }}
      />
      <Label wide={{ x: 4, y: 371, lines: ['Oxygen in'] }} narrow={{ x: 0, y: 364, lines: ['Oxygen'] }} />
      <Label wide={{ x: 202, y: 541, lines: ['Carbon', 'dioxide out'] }} narrow={{ x: 198, y: 551, lines: ['CO₂'] }} />
      <g className="vv">
        <Label
          wide={{ x: 206, y: 122, lines: ['Blood back'], detail: 'bright red, into a vein' }}
          narrow={{ x: 198, y: 138, lines: ['Blood back'] }}
        />
      </g>
      <g className="va">
        <Label
          wide={{ x: 206, y: 264, lines: ['Blood back'], detail: 'bright red, into an artery' }}
          narrow={{ x: 196, y: 284, lines: ['Blood back'] }}
        />
      </g>
      <path className="lead-line" d="M636,248 H730" />
      <Label wide={{ x: 736, y: 254, lines: ['Lungs'] }} narrow={{ x: 736, y: 258, lines: ['Lungs'] }} />
      <path className="lead-line" d="M616,310 C644,330 680,330 730,330" />
      <Label wide={{ x: 736, y: 336, lines: ['Heart'] }} narrow={{ x: 736, y: 340, lines: ['Heart'] }} />
      <g className="va">
        <path className="lead-line" d="M579,372 C630,384 670,424 694,462" />
        <Label
          wide={{ x: 692, y: 480, lines: ['Aorta'], detail: 'blood runs up it' }}
          narrow={{ x: 696, y: 490, lines: ['Aorta'] }}
        />
      </g>
    </g>
  )
}
