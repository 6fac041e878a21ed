import { describe, expect, it } from 'vitest'
import { diastolicNotBelowSystolic, plateauNotAbovePeep } from './contradictions.ts'
import { LANGUAGES } from './languages.ts'
import { murrayFigure } from './murray-figure.ts'
import { quantityFigure } from './quantity-figure.ts'
import { visFigures } from './vis-figure.ts'

const { words } = LANGUAGES.en

describe('a derived value as it is shown', () => {
  const from = ['pao2MmHg', 'fio2Pct'] as const
  const pf = (value: number | undefined, entered: Record<string, unknown>) =>
    quantityFigure(entered, { id: 'pfRatio', value, from, standing: 'Oxygenation band: severe' }, words)

  it('is rounded half up, with its unit and what is said of it', () => {
    const figure = pf(68.85, { pao2MmHg: 1, fio2Pct: 1 })
    expect(figure).toMatchObject({ value: '68.9', unit: 'mmHg', standing: 'Oxygenation band: severe', open: [] })
  })

  it('names what it needs, as far as that is open', () => {
    expect(pf(undefined, { fio2Pct: 60 })).toMatchObject({
      value: null,
      notes: [],
      open: [{ ask: 'pao2MmHg', name: 'PaO₂' }],
    })
  })

  it('says why there is none although everything is there', () => {
    expect(pf(undefined, { pao2MmHg: 0, fio2Pct: 60 }).notes).toEqual([expect.stringContaining('arterial')])
  })

  it.each([
    [17, null],
    [18, '68.9'],
  ])('at %i years is %s', (ageYears, value) => {
    expect(pf(68.9, { ageYears, pao2MmHg: 1, fio2Pct: 1 }).value).toBe(value)
  })
})

describe('Murray as it is shown', () => {
  const GAS = { pao2MmHg: 62, fio2Pct: 90 }

  it('is the mean of all four with its band and the line it reaches', () => {
    const all = { ...GAS, cxrQuadrants: 4, peepCmH2O: 12, plateauCmH2O: 30, tidalVolumeMl: 400 }
    expect(murrayFigure(all, words)).toMatchObject({
      value: '3.50',
      unit: '',
      standing: 'Severe. UK referral line: 3.0 or more',
      open: [],
    })
  })

  it('says of how many components it is the mean, and what all four can still give', () => {
    expect(murrayFigure({ ...GAS, cxrQuadrants: 0 }, words)).toMatchObject({
      value: '2.00',
      unit: '2 of 4 components',
      standing: 'Mild to moderate',
      notes: ['The mean of all 4 is still open: 1.00 to 3.00, mild to moderate or severe.'],
      open: [
        { ask: 'peepCmH2O', effect: 'by up to 1.00' },
        { ask: 'tidalVolumeMl', name: 'Static compliance: tidal volume, plateau pressure, PEEP' },
      ],
    })
  })

  it('is the whole range before the first component, and a sentence under 18', () => {
    expect(murrayFigure({}, words)).toMatchObject({ value: '0.00 to 4.00', unit: '0 of 4 components', standing: null })
    expect(murrayFigure({ ...GAS, ageYears: 17 }, words)).toMatchObject({
      value: null,
      notes: [expect.stringContaining('18')],
    })
  })
})

describe('VIS and NEE as they are shown', () => {
  const NONE = {
    norepinephrineUgKgMin: 0,
    epinephrineUgKgMin: 0,
    vasopressinUMin: 0,
    dobutamineUgKgMin: 0,
    dopamineUgKgMin: 0,
    milrinoneUgKgMin: 0,
    phenylephrineUgKgMin: 0,
  }

  it('are sums with what was published for the band', () => {
    const [vis, nee] = visFigures({ ...NONE, norepinephrineUgKgMin: 0.3 }, words)
    expect(vis).toMatchObject({ value: '30.0', unit: '' })
    expect(vis?.published).toContain('21.1 of 100 with a VIS of 21 to 38 died in the hospital')
    expect(vis?.lines[0]).toEqual({
      name: 'Norepinephrine (base)',
      says: '0.3\u00a0µg/kg/min',
      points: '30.0',
      isOpen: false,
    })
    expect(nee).toMatchObject({ value: '0.30', unit: 'µg/kg/min', published: null })
  })

  it('are lower bounds while a dose is open, without a published figure', () => {
    const { dobutamineUgKgMin: _, ...known } = { ...NONE, norepinephrineUgKgMin: 0.3 }
    const [vis, nee] = visFigures(known, words)
    expect(vis).toMatchObject({ value: 'at least 30.0', published: null, open: [{ ask: 'dobutamineUgKgMin' }] })
    expect(vis?.lines).toContainEqual({ name: 'Dobutamine', says: 'open', points: '', isOpen: true })
    expect(nee?.value).toBe('0.30')
  })

  it('ask for the weight once vasopressin runs', () => {
    const [vis] = visFigures({ ...NONE, vasopressinUMin: 0.04 }, words)
    expect(vis?.open).toEqual([{ ask: 'weightKg', name: 'Weight', effect: null }])
    expect(visFigures({ ...NONE, vasopressinUMin: 0.04, weightKg: 80 }, words)[0]?.value).toBe('5.0')
  })

  it('are sentences under 18, and have no band below 1', () => {
    for (const figure of visFigures({ ...NONE, ageYears: 17 }, words)) expect(figure.value).toBeNull()
    expect(visFigures(NONE, words)[0]).toMatchObject({ value: '0.0', published: null })
  })
})

describe('answers that do not fit each other', () => {
  it.each([
    [80, 79, 0],
    [80, 80, 2],
    [80, undefined, 0],
    [undefined, 80, 0],
  ])('%s over %s: %i in question', (systolicMmHg, diastolicMmHg, questioned) => {
    expect(Object.keys(diastolicNotBelowSystolic({ systolicMmHg, diastolicMmHg }, words))).toHaveLength(questioned)
  })

  it.each([
    [13, 12, 0],
    [12, 12, 1],
    [12, undefined, 0],
    [undefined, 12, 0],
  ])('a plateau of %s at a PEEP of %s: %i in question', (plateauCmH2O, peepCmH2O, questioned) => {
    expect(Object.keys(plateauNotAbovePeep({ plateauCmH2O, peepCmH2O }, words))).toHaveLength(questioned)
  })
})
