import { encode } from 'uqr'

/** Light modules around the code, as its standard asks: without them a phone does not find it on a dark page. */
const QUIET_ZONE = 4

/**
 * A code to scan, `text` being what a phone reads. Dark on white whatever the theme: not every phone reads it the other way
 * round. It is hidden from screen readers, who have no use for it: a link to the same address stands beside it.
 */
export function QrCode({ text }: { text: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={data.map(toStrokes).join('')} />
    </svg>
  )
}

/** The dark runs of one row, each as a box one module high. */
function toStrokes(row: readonly boolean[], y: number): string {
  return row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return ''
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`
    })
    .join('')
}
