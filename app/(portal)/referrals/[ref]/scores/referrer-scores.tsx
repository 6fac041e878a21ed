import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import { toScoreRows } from './score-rows.ts'
import { ScoreList } from './score-table.tsx'

/** What the referring hospital reads of the scores: points and class, and what would narrow them; never a published figure. */
export function ReferrerScores({ assessment, shown }: { readonly assessment: Assessment; readonly shown: ShownIn }) {
  const rows = assessment.refused === null ? toScoreRows(assessment, { shown, withFigures: false }) : []
  if (rows.length === 0) return null
  return (
    <details>
      <summary>Scores so far</summary>
      <ScoreList rows={rows} />
      <p className="sm q">They inform the physicians who talk; they decide nothing, and they are not for the family.</p>
    </details>
  )
}
