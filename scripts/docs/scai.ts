import { SCAI_FINDINGS, SCAI_STAGES } from '#lib/clinical/scores/scai-rule.ts'
import { SCAI } from '#lib/clinical/scores/scai-stage.ts'
import { branchText } from '#lib/referrals/labels.ts'
import { bullets, paragraphs, table } from './markdown.ts'
import { citation, orList } from './names.ts'
import { cohortText } from './scores.ts'

const says = (group: keyof typeof SCAI_FINDINGS): string => SCAI_FINDINGS[group].map((sign) => sign.says).join('; ')

/** The rule that suggests a stage, from the worst; the first that holds counts. */
function rules(): string {
  return [
    `1. **E** with any of: ${says('collapse')}.`,
    `2. **D** with hypoperfusion (any of: ${says('hypoperfusion')}), ${says('onSupport')}, and any of: ${says('deterioration')}.`,
    '3. **C** with hypoperfusion in any other case; with normal pressure and no support this is said beside it.',
    `4. **B** without hypoperfusion, with any of: ${says('beginning')}.`,
    '5. **A** otherwise.',
  ].join('\n')
}

/** The shock stage: what it is, by which rule it is suggested, and what was published. */
export function scaiSection(): string {
  return paragraphs(
    `### ${SCAI.name}`,
    `For ${SCAI.population}. Suggested for adults when the support in question is ${orList(SCAI.branches.map(branchText))}. A person confirms or changes the suggestion.`,
    `Source: ${citation(SCAI.source)}`,
    'The first rule that holds:',
    rules(),
    'Supports are running vasoactive drugs and devices in place. A measured mean pressure wins over the derived one. While something is unknown the stages that are still possible are listed; with neither lactate nor urine there is no suggestion, unless rule 1 holds for certain. Modifier A is added for cardiac arrest with a Glasgow Coma Scale under 9.',
    table(
      ['stage', 'in short', 'typical findings', `published: ${SCAI.cohort.outcome}`],
      SCAI_STAGES.map((stage) => {
        const { inShort, findings, publishedDeathPct } = SCAI.stages[stage]
        return [stage, inShort, findings, `${publishedDeathPct} %`]
      }),
    ),
    `Deaths in ${cohortText(SCAI.cohort)}`,
    bullets(SCAI.limits),
  )
}
