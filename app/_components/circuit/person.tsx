const HEAD =
  'M0,0 C29,0 45,20 45,51 C45,70 41,84 34,96 C26,110 13,119 0,119 C-13,119 -26,110 -34,96 C-41,84 -45,70 -45,51 C-45,20 -29,0 0,0 Z'
const HALF_BODY =
  'M0,100 L31,101 C29,116 30,128 33,138 C37,150 62,155 94,163 C124,170 140,190 144,222 C148,256 152,292 160,336 C164,358 168,380 172,402 L140,404 C136,388 132,370 128,352 C120,320 116,290 112,250 L112,236 C112,270 104,300 98,326 C92,352 96,378 104,404 C112,432 118,462 119,500 C120,556 112,616 104,676 L26,676 C18,610 10,540 4,492 L0,488 Z'
const HALF_OUTLINE = [
  'M31,101 C29,116 30,128 33,138 C37,150 62,155 94,163 C124,170 140,190 144,222 C148,256 152,292 160,336 C164,358 168,380 172,402',
  'M112,250 C116,290 120,320 128,352 C132,370 136,388 140,404',
  'M112,236 C112,270 104,300 98,326 C92,352 96,378 104,404 C112,432 118,462 119,500 C120,556 112,616 104,676',
  'M4,492 C10,540 18,610 26,676',
  'M45,50 C51,46 53,54 50,64 C48,71 44,74 42,72',
]
const LUNGS = [
  'M-12,158 C-26,146 -44,152 -56,176 C-76,212 -90,258 -90,296 C-90,304 -84,306 -78,300 C-62,286 -44,280 -28,282 C-22,283 -20,278 -22,270 C-28,246 -28,222 -20,204 C-16,192 -10,170 -12,158 Z',
  'M16,158 C30,146 48,152 60,176 C80,212 94,258 94,298 C94,306 88,308 82,302 C76,296 72,294 68,294 C76,282 74,262 66,246 C56,226 42,212 30,202 C24,192 16,172 16,158 Z',
]
const HEART =
  'M-24,210 C-40,220 -42,248 -28,266 C-12,280 22,288 48,291 C64,293 71,281 67,266 C62,244 48,220 32,208 C18,198 -10,199 -24,210 Z'
const RIGHT_HEART =
  'M-24,210 C-40,220 -42,248 -28,266 C-14,279 14,286 40,290 C34,262 26,238 18,203 C4,199 -12,201 -24,210 Z'
const AORTA = 'M24,196 C24,230 14,270 11,300 L10,364'
const AORTIC_ARCH = 'M-4,222 C-10,194 -4,173 12,171 C26,170 27,184 24,200'
const PULMONARY_TRUNK = 'M13,232 C13,212 18,202 34,200'

/** Vessels of the lower body, back to front: the artery crosses in front of the vein at the pelvis. */
const LOWER_VESSELS = [
  { kind: 'vein', d: 'M-14,382 C-6,408 36,430 42,462 L44,640', width: 10 },
  { kind: 'vein', d: 'M-14,382 C-16,408 -42,430 -46,462 L-48,640', width: 11 },
  { kind: 'vein', d: 'M-20,262 C-19,300 -15,340 -14,384', width: 17 },
  { kind: 'artery', d: 'M10,362 C16,394 56,424 64,462 L70,640', width: 9 },
  { kind: 'artery', d: 'M10,362 C6,398 -62,424 -70,462 L-74,640', width: 9 },
  { kind: 'artery', d: AORTA, width: 16 },
]
const UPPER_VESSELS = [
  { kind: 'vein', d: 'M38,138 C24,158 0,160 -20,172', width: 9 },
  { kind: 'vein', d: 'M-31,96 C-31,124 -22,150 -21,172 L-21,214', width: 13 },
  { kind: 'artery', d: 'M-10,160 C-16,146 -20,126 -22,100', width: 6 },
  { kind: 'artery', d: 'M1,175 C-4,160 -22,152 -30,146', width: 6 },
  { kind: 'artery', d: 'M13,171 C13,150 22,130 24,100', width: 6 },
  { kind: 'artery', d: 'M20,173 C26,158 44,156 60,158', width: 6 },
  { kind: 'vein', d: 'M18,206 C2,204 -22,204 -40,206', width: 9 },
]

/**
 * The person, from the front: their right side is on the viewer's left. Change anatomy only with a clinician. The leg
 * perfusion tube and the place where two streams of blood meet are left out on purpose.
 */
export function Person({ fade }: { fade: string }) {
  return (
    <g className="person" transform="translate(560 34)">
      <g mask={`url(#${fade}-fade)`}>
        <path className="skin" d={HALF_BODY} />
        <path className="skin" d={HALF_BODY} transform="scale(-1 1)" />
        <path className="windpipe-edge" d="M0,112 V176" />
        <path className="windpipe" d="M0,110 V178" />
        <path className="fine" d="M-8,160 C-30,154 -64,162 -92,168 M8,160 C30,154 64,162 92,168" />
        <g data-part="vessels">
          {LOWER_VESSELS.map(({ kind, d, width }) => (
            <g key={d}>
              <path className="edge" d={d} strokeWidth={width + 4} />
              <path className={kind} d={d} strokeWidth={width} />
            </g>
          ))}
          <path className="artery va-groin strong" d={AORTA} strokeWidth={16} />
        </g>
        <g data-part="body">
          {LUNGS.map((d) => (
            <path key={d} className="lung" d={d} />
          ))}
          <path
            className="fine"
            d="M-84,262 C-66,248 -46,236 -28,236 M-60,196 C-50,214 -40,222 -26,226 M84,246 C74,226 62,206 44,190"
          />
        </g>
        <g data-part="vessels">
          {UPPER_VESSELS.map(({ kind, d, width }) => (
            <path key={d} className={kind} d={d} strokeWidth={width} />
          ))}
        </g>
        <g data-part="body">
          <Heart />
        </g>
        <path className="skin" d={HEAD} />
        <path className="body-line" d={HEAD} />
        <g>
          {HALF_OUTLINE.map((d) => (
            <path key={d} className="body-line" d={d} />
          ))}
        </g>
        <g transform="scale(-1 1)">
          {HALF_OUTLINE.map((d) => (
            <path key={d} className="body-line" d={d} />
          ))}
        </g>
        <path
          className="fine"
          d="M-26,56 C-21,61 -13,61 -9,57 M9,57 C13,61 21,61 26,56 M-27,44 C-21,40 -14,40 -9,43 M9,43 C14,40 21,40 27,44 M-1,58 C-2,68 -7,76 -4,79 C-1,81 3,80 5,78 M-11,94 C-4,91 4,91 11,94 M-7,98 C-2,100 3,100 7,98"
        />
        <path className="fine" d="M-98,412 C-80,444 -54,464 -20,484 M98,412 C80,444 54,464 20,484" />
      </g>
    </g>
  )
}

function Heart() {
  return (
    <>
      <path className="heart-left" d={HEART} />
      <path className="heart-right" d={RIGHT_HEART} />
      <path className="gap" d={PULMONARY_TRUNK} strokeWidth={15} />
      <path className="vein" d={PULMONARY_TRUNK} strokeWidth={12} />
      <path className="gap" d={AORTIC_ARCH} strokeWidth={19} />
      <path className="artery" d={AORTIC_ARCH} strokeWidth={16} />
      <path className="heart-line" d={HEART} />
      <path className="heart-line inner" d="M40,290 C34,262 26,238 18,203 M-12,222 C-16,240 -14,262 -9,277" />
    </>
  )
}

/** The cut along the breastbone, through which tubes reach the heart itself. */
export function ChestOpening() {
  return <path className="chest-cut va-chest" d="M560,196 C570,226 570,290 560,334 C550,290 550,226 560,196 Z" />
}

/** The person fades out, by a mask that each drawing names anew, towards the feet and the hands: what matters is between neck and groin. */
export function PersonFade({ name }: { name: string }) {
  return (
    <defs>
      <linearGradient id={`${name}-feet`} gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="676">
        <stop offset=".86" stopColor="#fff" />
        <stop offset="1" stopColor="#000" />
      </linearGradient>
      <linearGradient id={`${name}-hands`} gradientUnits="userSpaceOnUse" x1="0" y1="330" x2="0" y2="404">
        <stop offset="0" stopColor="#000" stopOpacity="0" />
        <stop offset="1" stopColor="#000" />
      </linearGradient>
      <mask id={`${name}-fade`} maskUnits="userSpaceOnUse" x="-200" y="-10" width="400" height="700">
        <rect x="-200" y="-10" width="400" height="700" fill={`url(#${name}-feet)`} />
        <rect x="-200" y="300" width="78" height="110" fill={`url(#${name}-hands)`} />
        <rect x="122" y="300" width="78" height="110" fill={`url(#${name}-hands)`} />
      </mask>
    </defs>
  )
}
