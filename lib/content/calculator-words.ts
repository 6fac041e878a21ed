import type { QuantityId } from '../clinical/derived/quantities.ts'
import type { ReadingLanguage } from '../clinical/read-typed-number.ts'
import type { MurrayBand, MurrayInputs, MurrayMarker } from '../clinical/scores/murray-score.ts'
import type { RespInputs } from '../clinical/scores/resp-score.ts'
import type { SaveInputs } from '../clinical/scores/save-score.ts'
import type { ScorePhrases } from '../clinical/scores/score-phrases.ts'
import type { SofaInputs } from '../clinical/scores/sofa-score.ts'
import type { Drug } from '../clinical/scores/vasoactive.ts'
import type { ScoreWords } from '../clinical/scores/worded-score.ts'
import type { CALCULATOR_PAGES_EN, FORM_EN } from './en/calculators.ts'

export type FormWords = typeof FORM_EN
export type CalculatorPageWords = typeof CALCULATOR_PAGES_EN

/** What a calculator shows of a derived value, in another language. */
interface QuantityShown {
  readonly name: string
  readonly noValue: string | null
}

/**
 * All that a calculator says in one language, as data for a browser. What the clinical core says in its own words is absent where those
 * are the words.
 */
export interface CalculatorWords {
  readonly form: FormWords
  readonly reading?: ReadingLanguage
  readonly scores?: ScorePhrases
  readonly quantities?: Readonly<Partial<Record<QuantityId, QuantityShown>>>
  readonly extendedHeight?: string
}

/** Murray with its bands and the lines at which centers are called, in another language. */
export interface MurrayWords {
  readonly score: ScoreWords<MurrayInputs>
  readonly bands: Readonly<Record<MurrayBand['id'], string>>
  readonly markers: Readonly<Record<MurrayMarker['from'], string>>
}

/** What goes into a sum of doses, in another language. */
export interface DoseWords {
  readonly drugs: Readonly<Record<Drug, string>>
  readonly weight: string
  readonly cohort: { readonly who: string; readonly outcome: string }
}

/** What stands below a calculator about a derived value, in another language. */
export interface QuantityWords extends QuantityShown {
  readonly fullName: string
  readonly formula: string
  readonly limits: readonly string[]
  /** Where in its source it stands; absent where it has none. */
  readonly table?: string
}

/** A sum of doses, in another language. */
export interface DoseScoreWords {
  readonly fullName: string
  readonly table: string
  readonly limits: readonly string[]
}

/** The clinical core's own words in another language, for the calculators. */
export interface ClinicalWords {
  readonly resp: ScoreWords<RespInputs>
  readonly save: ScoreWords<SaveInputs>
  readonly sofa: ScoreWords<SofaInputs>
  readonly murray: MurrayWords
  readonly doses: DoseWords & {
    readonly scores: Readonly<Record<'vis' | 'nee', DoseScoreWords>>
    readonly cohort: { readonly who: string; readonly outcome: string; readonly table: string }
  }
  readonly quantities: Readonly<Partial<Record<QuantityId, QuantityWords>>>
}

/** One language of the calculators, as the server has it. */
export interface CalculatorLanguage {
  readonly words: CalculatorWords
  readonly page: CalculatorPageWords
  readonly fieldName: (id: string) => string
  readonly optionText: (fieldId: string, option: string) => string
  /** Absent where the clinical core is said in its own words. */
  readonly clinical?: ClinicalWords
}
