import type { QuantityId } from '#lib/clinical/derived/quantities.ts'
import type { CalculatorLanguage } from '#lib/content/calculator-words.ts'
import { CALCULATORS } from '#lib/content/calculators.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { LANGUAGES } from './languages.ts'
import { OxygenationCalculator } from './oxygenation-calculator.tsx'
import { aboutQuantities, QuantityFacts } from './quantity-facts.tsx'

const SHOWN: readonly QuantityId[] = ['pfRatio', 'oxygenationIndex', 'drivingPressure', 'staticCompliance', 'sfRatio']

function questions(language: CalculatorLanguage) {
  const ask = new Ask(language)
  const { peep, plateauAprv, spo2 } = language.page.hints
  return [
    ...ask.gas(),
    ask.number('peepCmH2O', 'peep', { hint: peep }),
    ask.number('meanAirwayPressureCmH2O', 'mean_airway_pressure'),
    ask.number('plateauCmH2O', 'plateau_pressure', { hint: plateauAprv }),
    ask.number('tidalVolumeMl', 'tidal_volume_ml'),
    ask.number('spo2Pct', 'spo2_pct', { hint: spo2 }),
    ask.age(),
  ]
}

export function OxygenationPage({ locale }: { locale: Locale }) {
  const language = LANGUAGES[locale]
  const about = aboutQuantities(CALCULATORS[locale].oxygenation.title, SHOWN, language)
  return (
    <CalculatorPage
      locale={locale}
      name="oxygenation"
      lead={language.page.leads.oxygenation}
      calculator={<OxygenationCalculator about={about} asked={questions(language)} words={language.words} />}
    >
      <QuantityFacts ids={SHOWN} language={language} />
    </CalculatorPage>
  )
}
