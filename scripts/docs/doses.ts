import {
  type DoseScore,
  DRUGS,
  NEE,
  VIS,
  VIS_BANDS,
  VIS_COHORT,
  type VisBand,
} from '#lib/clinical/scores/vasoactive.ts'
import { unitText } from '#lib/clinical/unit-text.ts'
import { bullets, paragraphs, table } from './markdown.ts'
import { citation, fieldText } from './names.ts'
import { cohortText } from './scores.ts'

function doseSection(score: DoseScore, ...more: string[]): string {
  const unit = unitText(score.unit)
  return paragraphs(
    `### ${score.name}: ${score.fullName}`,
    `The sum of dose × factor${unit === '' ? '' : `, in ${unit}`}, decimals shown: ${score.decimals}. A dose of 0 means that the drug does not run. While a dose is not known only the least that the sum can be is said, with what is missing.`,
    `Source: ${citation(score.source)}`,
    table(
      ['drug', 'dose in', 'factor', 'read from'],
      score.terms.map(({ drug, factor, perKg }) => {
        const { name, unit: dosedIn, field } = DRUGS[drug]
        const divided = perKg ? ', divided by the actual weight in kg' : ''
        return [
          name,
          unitText(dosedIn),
          `${factor.toLocaleString('en', { maximumFractionDigits: 10 })}${divided}`,
          field === null ? 'not asked' : fieldText(field),
        ]
      }),
    ),
    ...more,
    bullets(score.limits),
  )
}

const bandText = ({ from, to }: VisBand): string => (to === null ? `${from} or more` : `${from} to ${to}`)

/** The two sums of vasoactive doses. */
export function dosesSection(): string {
  return paragraphs(
    doseSection(
      VIS,
      `Bands in ${cohortText(VIS_COHORT)} ${citation(VIS_COHORT.source)} VIS is rounded to a whole number, half up, before it is looked up; below ${VIS_BANDS[0]?.from} there is no band.`,
      table(
        ['VIS', `published: ${VIS_COHORT.outcome}`],
        VIS_BANDS.map((band) => [bandText(band), `${band.publishedDeathPct} %`]),
      ),
    ),
    doseSection(NEE),
  )
}
