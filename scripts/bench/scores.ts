import { exampleById } from '#db/demonstration/examples.ts'
import { answerSchema } from '#lib/clinical/answer-schema.ts'
import type { AnswerValue } from '#lib/clinical/answers.ts'
import { assess } from '#lib/clinical/assessment/assess.ts'
import { dosesNow } from '#lib/clinical/assessment/doses.ts'
import { encourageInputs } from '#lib/clinical/assessment/encourage-inputs.ts'
import { toGiven } from '#lib/clinical/assessment/inputs.ts'
import { Readings } from '#lib/clinical/assessment/readings.ts'
import { saveInputs } from '#lib/clinical/assessment/save-inputs.ts'
import { scaiInputs } from '#lib/clinical/assessment/scai-inputs.ts'
import type { Series } from '#lib/clinical/assessment/series.ts'
import { sofaInputs } from '#lib/clinical/assessment/sofa-inputs.ts'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { DEFAULT_SETTINGS } from '#lib/clinical/criteria/criterion.ts'
import { encourageScore } from '#lib/clinical/scores/encourage-score.ts'
import { saveScore } from '#lib/clinical/scores/save-score.ts'
import { scaiStage } from '#lib/clinical/scores/scai-stage.ts'
import { sofaScore } from '#lib/clinical/scores/sofa-score.ts'
import { norepinephrineEquivalent, vasoactiveInotropicScore } from '#lib/clinical/scores/vasoactive.ts'
import { type BenchRow, inTurn, type Paired, ratioRow } from './compare.ts'

/** Acute infarction on the way to V-A ECMO: the example with the most scores, every one of them complete. */
const EXAMPLE = 'EX-07'
const BRANCH = 'va'
const PATIENT = { ageYears: 55, branch: BRANCH, hasAcuteMi: true } as const
const NOW = new Date('2026-03-14T13:05:00Z')
/** One referral is over too soon for a clock. */
const REFERRALS_A_ROUND = 200
const ROUNDS = 100
const WARM_UP = 20

/** All scores of one full referral, and everything else that is computed of it, against reading its answers with their schemas. */
export async function benchScores(): Promise<BenchRow[]> {
  const values = Object.entries(exampleById(EXAMPLE).fields).filter(([, value]) => value !== null)
  const parsed = values.map(([code, value]) => [code, parse(code, value)] as const)
  const parseAll = () => {
    for (const [code, value] of values) parse(code, value)
  }
  const series: Series = Object.fromEntries(parsed.map(([code, value]) => [code, [measured(value)]]))
  const what = `of one full referral / the zod parse of its ${values.length} answers, each ${REFERRALS_A_ROUND} times`
  const whole = await compared(() => assess(series, BRANCH, NOW, DEFAULT_SETTINGS), parseAll)
  return [
    ratioRow(`all scores ${what}`, await compared(scoresOf(series), parseAll), 1),
    {
      ...ratioRow(`inputs found, scores, derived values, criteria, open items ${what}`, whole, 1),
      budget: 'none',
      within: true,
    },
  ]
}

function parse(code: string, value: unknown): AnswerValue {
  return answerSchema(fieldById(code)).parse(value)
}

function measured(value: AnswerValue) {
  return { state: 'value', value, typedValue: null, typedUnit: null, measuredAt: NOW } as const
}

/** Every score of the branch, each from inputs that were found before. */
function scoresOf(series: Series): () => void {
  const readings = new Readings(series, BRANCH, NOW)
  const before = readings.beforeEcmo()
  const [save, encourage] = [toGiven(saveInputs(before)), toGiven(encourageInputs(before))]
  const [sofa, doses, scai] = [toGiven(sofaInputs(readings)), toGiven(dosesNow(readings)), scaiInputs(readings)]
  return () => {
    saveScore(save.known, PATIENT, save.why)
    encourageScore(encourage.known, PATIENT, encourage.why)
    sofaScore(sofa.known, PATIENT, sofa.why)
    vasoactiveInotropicScore(doses.known, PATIENT, doses.why)
    norepinephrineEquivalent(doses.known, PATIENT, doses.why)
    scaiStage(scai.facts, PATIENT, scai.why)
  }
}

function compared(ours: () => unknown, twin: () => unknown): Promise<Paired> {
  const often = (work: () => unknown) => async () => {
    for (let referral = 0; referral < REFERRALS_A_ROUND; referral++) work()
  }
  return inTurn(ROUNDS, WARM_UP, often(ours), often(twin))
}
