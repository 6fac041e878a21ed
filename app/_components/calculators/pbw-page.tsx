import type { QuantityId } from '#lib/clinical/derived/quantities.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import { CALCULATORS } from '#lib/content/calculators.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { PbwCalculator } from './pbw-calculator.tsx'
import { aboutQuantities, QuantityFacts } from './quantity-facts.tsx'

const SHOWN: readonly QuantityId[] = ['predictedBodyWeight', 'tidalVolumePerKg']

function questions(language: CalculatorLanguage) {
  const ask = new Ask(language)
  const { height, tidalVolume } = language.page.hints
  return [
    ask.choice('sex', 'sex_for_calculation'),
    ask.number('heightCm', 'height_cm', { hint: height }),
    ask.number('tidalVolumeMl', 'tidal_volume_ml', { hint: tidalVolume }),
    ask.age(),
  ]
}

export function PbwPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const about = aboutQuantities(CALCULATORS[locale].pbw.title, SHOWN, language)
  return (
    <CalculatorPage
      locale={locale}
      name="pbw"
      lead={language.page.leads.pbw}
      calculator={<PbwCalculator about={about} asked={questions(language)} words={language.words} />}
    >
      <QuantityFacts ids={SHOWN} language={language} />
    </CalculatorPage>
  )
}
