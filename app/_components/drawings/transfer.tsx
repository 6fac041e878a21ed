import type { ReactNode } from 'react'
import { DRAWING_WORDS, STATIONS, type Station } from '#lib/content/drawing-words.ts'
import type { Locale } from '#lib/content/shape.ts'

const PICTURES: Record<Station, ReactNode> = {
  hospital: (
    <>
      <path className="wall" d="M34,96 V38 h24 V22 h44 v16 h24 V96 Z" />
      <path className="sign" d="M80,30 v16 M72,38 h16" />
      <path
        className="pane"
        d="M44,52 h12 v10 h-12 Z M104,52 h12 v10 h-12 Z M44,72 h12 v10 h-12 Z M104,72 h12 v10 h-12 Z M68,58 h24 v10 h-24 Z"
      />
      <path className="door-way" d="M72,96 V76 h16 V96" />
    </>
  ),
  call: (
    <>
      <path
        className="wall"
        d="M50,30 l14,-3 q4,-1 6,4 l6,15 q1,4 -2,7 l-7,6 q6,13 18,20 l7,-6 q3,-3 7,-1 l15,7 q4,2 4,6 l-3,13 q-2,5 -8,5 q-60,-6 -63,-66 q0,-6 6,-7 Z"
      />
      <path className="wave" d="M92,24 q22,4 26,26 M94,40 q9,3 11,12" />
    </>
  ),
  journey: (
    <>
      <path className="wall" d="M20,88 V52 q0,-6 6,-6 h60 v42 Z M86,58 h20 l18,16 v14 h-38 Z" />
      <path className="pane" d="M92,63 h12 l11,11 h-23 Z" />
      <path className="sign" d="M52,58 v18 M43,67 h18" />
      <path className="lamp" d="M70,46 v-6 h10 v6" />
      <circle className="wheel-out" cx="42" cy="89" r="9" />
      <circle className="wheel-out" cx="104" cy="89" r="9" />
      <path className="wall" d="M112,30 q4,-12 20,-12 q12,0 14,12 q-2,6 -10,6 h-14 l-26,-8 v-8 Z" />
      <path className="wave" d="M106,12 h48 M130,12 v6 M118,42 h26 M92,14 v10" />
    </>
  ),
  unit: (
    <>
      <path className="wall" d="M52,72 h84 q6,0 6,6 v6 h-90 Z" />
      <path className="wave" d="M52,56 v40 M142,84 v12" />
      <path className="wall" d="M76,72 q2,-14 18,-14 h36 q10,0 10,14 Z" />
      <circle className="wall" cx="65" cy="62" r="9" />
      <path className="run-blue" d="M96,60 C90,34 60,34 34,44" />
      <path className="run-red" d="M88,64 C80,46 58,48 34,56" />
      <path className="wall" d="M18,34 h16 v28 h-16 Z" />
      <path className="wave" d="M26,62 v34 M16,96 h20" />
      <path className="wave" d="M104,40 h6 l3,-8 l5,14 l4,-6 h8" />
    </>
  ),
  family: (
    <>
      <path
        className="wall"
        d="M18,82 v-14 q0,-6 8,-7 l14,-3 l16,-18 q3,-4 9,-4 h30 q6,0 10,5 l13,16 l16,3 q8,2 8,9 v13 Z"
      />
      <path className="pane" d="M48,57 l12,-14 q1,-2 4,-2 h12 v16 Z M82,41 h12 q3,0 5,3 l9,13 h-26 Z" />
      <circle className="wheel-out" cx="44" cy="84" r="9.5" />
      <circle className="wheel-out" cx="116" cy="84" r="9.5" />
    </>
  ),
}

/** From the hospital where the patient is to our unit, and the family's own way beside it. The words tell all of it. */
export function TransferDrawing({ locale }: { locale: Locale }) {
  const { title, stations } = DRAWING_WORDS[locale].transfer
  return (
    <figure className="drawing" aria-label={title}>
      <ol className="stations">
        {STATIONS.map((station) => (
          <li key={station} className={station}>
            <svg viewBox="0 0 160 110" aria-hidden="true">
              <path className="ground" d="M8,98 H152" />
              {PICTURES[station]}
            </svg>
            <p>
              <b>{stations[station].name}</b> {stations[station].text}
            </p>
          </li>
        ))}
      </ol>
    </figure>
  )
}
