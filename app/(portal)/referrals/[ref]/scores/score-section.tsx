import { Note } from '#app/_components/ui/note.tsx'
import type { Assessment } from '#lib/clinical/assessment/assess.ts'
import type { Ecpr } from '#lib/clinical/assessment/ecpr.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'
import { CriteriaList } from './criteria-list.tsx'
import { EcprClock } from './ecpr-clock.tsx'
import { toScoreRows } from './score-rows.ts'
import { ScoreTable } from './score-table.tsx'

interface AssessedProps {
  readonly assessment: Assessment
  readonly shown: ShownIn
}

const INFORM = 'inform, never decide'

/** The scores of the chart for members of the program. While compressions are in progress there is only the clock of ECPR. */
export function ScoreSection({ assessment, shown }: AssessedProps) {
  return (
    <section id="sco">
      <h2>
        Scores <span className="age">{INFORM}</span>
      </h2>
      {assessment.refused === null ? (
        <ScoreTable rows={toScoreRows(assessment, { shown, withFigures: true })} />
      ) : (
        <Note tone="info">{assessment.refused}</Note>
      )}
    </section>
  )
}

export function CriteriaSection({ assessment, shown }: AssessedProps) {
  return (
    <section id="crit">
      <h2>
        Criteria <span className="age">{INFORM}</span>
      </h2>
      <CriteriaList criteria={assessment.criteria} shown={shown} />
    </section>
  )
}

export function EcprSection({ ecpr, shown }: { readonly ecpr: Ecpr; readonly shown: ShownIn }) {
  return (
    <section id="ecpr">
      <h2>ECPR clock and checklist</h2>
      <EcprClock ecpr={ecpr} shown={shown} />
    </section>
  )
}
