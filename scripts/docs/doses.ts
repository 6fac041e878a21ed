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
import { NOREPINEPHRINE_SALT_PER_BASE } from '#lib/clinical/units.ts'
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

/** The two sums of vasoactive doses, and what their norepinephrine counts. */
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
    '### Norepinephrine: base or salt',
    'Every formula counts the base. Each hospital says once what its doses count, and that stands beside the dose from then on; a dose of a salt is divided as below before VIS, NEE and SOFA read it. Where nobody knows, the dose is counted as it was typed, each figure that would differ says so and what it would be if the salt is bitartrate monohydrate. Source: Wieruszewski et al., Crit Care Med 2024;52:521, [10.1097/ccm.0000000000006176](https://doi.org/10.1097/ccm.0000000000006176)',
    table(
      ['salt', 'divided by'],
      Object.entries(NOREPINEPHRINE_SALT_PER_BASE).map(([salt, divisor]) => [salt.replaceAll('_', ' '), `${divisor}`]),
    ),
  )
}
