import { shown } from '#lib/clinical/derived/shown.ts'
import { ENCOURAGE } from '#lib/clinical/scores/encourage-score.ts'
import { MURRAY, MURRAY_DECIMALS } from '#lib/clinical/scores/murray-score.ts'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { alternatives, isBand } from '#lib/clinical/scores/score-words.ts'
import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { NEE, VIS } from '#lib/clinical/scores/vasoactive.ts'
import type { KeptScore, ScoreSnapshot } from '#lib/referrals/score-snapshot.ts'

/** The scores that are kept, by id; points have no decimals. */
const SCORES: readonly { readonly id: string; readonly name: string; readonly decimals: number }[] = [
  ...[RESP, SAVE, ENCOURAGE, SOFA].map(({ id, name }) => ({ id, name, decimals: 0 })),
  { ...MURRAY, decimals: MURRAY_DECIMALS },
  VIS,
  NEE,
]

/** "RESP 5 (II), SOFA 7, Murray 3.75": what was kept with an event; null where nothing was. */
export function keptText(snapshot: ScoreSnapshot | null): string | null {
  if (snapshot === null) return null
  const scores = SCORES.flatMap((score) => {
    const kept = snapshot.scores.find(({ id }) => id === score.id)
    return kept ? [`${score.name} ${amount(kept, score.decimals)}`] : []
  })
  const stages = snapshot.stages.length > 0 ? [`SCAI suggestion ${snapshot.stages.join(' or ')}`] : []
  return [...scores, ...stages].join(', ')
}

function amount({ low, high, classes }: KeptScore, decimals: number): string {
  const text = (value: number) => shown(value, decimals).replace('-', '−')
  const range = high === null ? `at least ${text(low)}` : low === high ? text(low) : `${text(low)} to ${text(high)}`
  const [first] = classes
  if (first === undefined) return range
  const last = classes.at(-1)
  const isRange = first !== last && !isBand(first)
  return `${range} (${isRange ? `${first} to ${last}` : alternatives(classes)})`
}
