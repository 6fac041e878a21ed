import { describe, expect, it } from 'vitest'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { type Entered, inPoints } from './figure.ts'
import { LANGUAGES } from './languages.ts'
import { type ComputedFrom, scoreFigure as figureIn } from './score-figure.ts'

const { words } = LANGUAGES.en
const scoreFigure = (score: typeof RESP, entered: Entered, from?: ComputedFrom) => figureIn(score, entered, words, from)

const KNOWN = {
  ageYears: 30,
  isImmunocompromised: false,
  ventilatedHours: 200,
  diagnosis: 'viral_pneumonia' as const,
  hasCnsDysfunction: false,
  hasNonPulmonaryInfection: false,
  hadNeuromuscularBlockade: false,
  hadInhaledNitricOxide: false,
  hadBicarbonateInfusion: false,
  hadCardiacArrest: false,
  paco2MmHg: 40,
  pipCmH2O: 30,
}

describe('a score as it is shown', () => {
  it('is a number with its class and the published figure of the cohort when it is complete', () => {
    expect(scoreFigure(RESP, KNOWN)).toMatchObject({
      value: '3',
      unit: 'points',
      standing: 'Class II',
      published:
        'In the group of patients this score was built on (adults with acute respiratory failure who received ECMO, 2000–2012, 2,355 people), 76 of 100 in this class left the hospital alive. It does not tell what will happen to this patient.',
      open: [],
      scale: { lowest: -22, highest: 15, from: 3, to: 3 },
    })
  })

  it('is a range while something is open, with what narrows it most first and no published figure', () => {
    const { pipCmH2O: _, hasCnsDysfunction: __, ...known } = KNOWN
    expect(scoreFigure(RESP, known)).toMatchObject({
      value: '−5 to 3',
      standing: 'Class II to IV still possible',
      published: null,
      open: [
        { ask: 'hasCnsDysfunction', effect: 'by up to 7 points' },
        { ask: 'pipCmH2O', effect: 'by up to 1 point' },
      ],
    })
  })

  it('names both points of an open item, or the two ends of more', () => {
    const { hasCnsDysfunction: _, diagnosis: __, ...known } = KNOWN
    expect(scoreFigure(RESP, known).lines).toMatchObject(
      expect.arrayContaining([
        { name: 'Diagnosis', says: 'open', points: '0 to 11', isOpen: true },
        { name: 'Central nervous system dysfunction', says: 'open', points: '−7 or 0', isOpen: true },
      ]),
    )
  })

  it('has the published figure as soon as one class is left', () => {
    const { pipCmH2O: _, ...known } = { ...KNOWN, diagnosis: 'asthma' as const }
    expect(scoreFigure(RESP, known)).toMatchObject({ value: '10 to 11', standing: 'Class I' })
    expect(scoreFigure(RESP, known).published).toContain('92 of 100')
  })

  it('is a sentence outside its population', () => {
    expect(scoreFigure(RESP, { ...KNOWN, ageYears: 17 })).toMatchObject({
      value: null,
      notes: ['Made for adults: under 18 no adult score is shown.'],
      published: null,
      scale: null,
    })
  })

  it('asks for what an input is computed from, as far as that is open', () => {
    const { paco2MmHg: _, ...known } = KNOWN
    const from: ComputedFrom = { paco2MmHg: ['sex', 'heightCm'] }
    expect(scoreFigure(RESP, known, from).open).toMatchObject([{ ask: 'sex', name: 'PaCO₂: sex, height' }])
    expect(scoreFigure(RESP, { ...known, sex: 1 }, from).open).toMatchObject([
      { ask: 'heightCm', name: 'PaCO₂: height' },
    ])
  })

  it('draws its classes upward', () => {
    expect(scoreFigure(RESP, {}).scale?.classes.map(({ name }) => name)).toEqual(['V', 'IV', 'III', 'II', 'I'])
  })
})

describe('points in words', () => {
  it.each([
    [-1, '−1 point'],
    [1, '1 point'],
    [0, '0 points'],
    [-12, '−12 points'],
  ])('%i', (points, said) => {
    expect(inPoints(points, words)).toBe(said)
  })
})
