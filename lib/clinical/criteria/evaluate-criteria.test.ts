import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, TRIGGER_SETS } from './criterion.ts'
import { becauseText, CRITERIA, criteriaOf, evaluateCriteria } from './evaluate-criteria.ts'
import { SOURCES } from './sources.ts'
import { gases, NOW, patientOf, standing } from './testing/patients.ts'

const tube = { resp_support: 'imv_ett' }
const bad = gases([0, 40, 100, 7.1, 90], [9, 40, 100, 7.1, 90])
const idsOf = (settings = DEFAULT_SETTINGS) => criteriaOf(settings).map(({ id }) => id)

describe('the criteria of a program', () => {
  it('have one id each, a rule and a source with its version', () => {
    expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length)
    for (const { says, sources, branch, id } of CRITERIA) {
      expect(says.length, id).toBeGreaterThan(8)
      expect(sources.length, id).toBeGreaterThan(0)
      for (const source of sources) expect(SOURCES[source].version).not.toBe('')
      expect(['vv', 'va', 'ecpr']).toContain(branch)
    }
  })

  it('hold one set of triggers, and what belongs to none', () => {
    const [eolia, uk] = [idsOf(), idsOf({ ...DEFAULT_SETTINGS, triggerSet: 'uk' })]
    expect(eolia.filter((id) => id.startsWith('uk_'))).toEqual([])
    expect(uk.filter((id) => id.startsWith('eolia_'))).toEqual([])
    expect(eolia).toContain('eolia_pf_lt_80_gt_6h')
    expect(uk).toContain('uk_pf_lt_75_6h')
    expect([eolia.includes('vv_older_age'), eolia.includes('vv_age_over_65')]).toEqual([true, false])
    expect([uk.includes('vv_older_age'), uk.includes('vv_age_over_65')]).toEqual([false, true])
    for (const id of ['vv_refused', 'va_dissection', 'ecpr_dissection']) {
      expect(eolia).toContain(id)
      expect(uk).toContain(id)
    }
  })

  it('are absolute or relative as the program says where lists differ', () => {
    const kinds = (settings: Partial<typeof DEFAULT_SETTINGS>) =>
      ['va_dialysis', 'va_cpr_over_60_min', 'ecpr_cpr_over_60_min', 'va_dissection', 'va_cirrhosis'].map(
        (id) => standing(id, { settings }).kind,
      )
    expect(kinds({})).toEqual(['absolute', 'absolute', 'absolute', 'absolute', 'relative'])
    expect(kinds({ dialysis: 'relative' })).toEqual(['relative', 'absolute', 'absolute', 'absolute', 'relative'])
    expect(kinds({ cprOver60Min: 'relative' })).toEqual(['absolute', 'relative', 'relative', 'absolute', 'relative'])
  })

  it('never use a word of decision', () => {
    const words = /\b(?:accept|decline|refuse|reject|must|candidate|eligible|futile)/iu
    for (const { says, id } of CRITERIA) if (id !== 'vv_refused') expect(says).not.toMatch(words)
  })
})

describe('whom a criterion speaks of', () => {
  const applicable = (branch: 'vv' | 'va' | 'ecpr' | 'bridge' | 'unsure') => {
    const patient = patientOf({ values: tube, series: bad, branch })
    const results = evaluateCriteria(patient, DEFAULT_SETTINGS)
    return new Set(results.filter(({ status }) => status !== 'not_applicable').map((result) => result.branch))
  }

  it('is the support in question; both V-V and V-A while that is not said', () => {
    expect([...applicable('vv')]).toEqual(['vv'])
    expect([...applicable('va')]).toEqual(['va'])
    expect([...applicable('ecpr')]).toEqual(['ecpr'])
    expect([...applicable('bridge')]).toEqual([])
    expect([...applicable('unsure')]).toEqual(['vv', 'va'])
  })

  it('is said when it is another', () => {
    expect(standing('va_dissection', { branch: 'vv' }).because).toBe('speaks of V-A')
    expect(standing('eolia_pf_lt_50_gt_3h', { branch: 'va' }).because).toBe('speaks of V-V')
    expect(standing('ecpr_dissection', { branch: 'unsure' }).because).toBe('speaks of ECPR')
  })

  it.each([
    [17, 'not_applicable'],
    [18, 'met'],
  ] as const)('at %i years: %s', (age_years, status) => {
    const values = { ...tube, age_years, immunocompromised: true }
    expect(standing('eolia_pf_lt_80_gt_6h', { values, series: bad })).toMatchObject({ status })
    expect(standing('vv_immunosuppression', { values })).toMatchObject({ status })
  })

  it('says that it is made for adults', () => {
    expect(standing('vv_refused', { values: { age_years: 9 } })).toMatchObject({
      because: 'made for adults, and the patient is under 18',
      isForReview: false,
    })
  })

  it('is read for no figure during compressions; contraindications stay', () => {
    const values = { ...tube, ongoing_cpr: true, immunocompromised: true }
    expect(standing('eolia_pf_lt_80_gt_6h', { values, series: bad })).toMatchObject({
      status: 'not_applicable',
      because: 'not read while compressions are in progress',
    })
    expect(standing('vv_sofa_gt_12', { values }).status).toBe('not_applicable')
    expect(standing('vv_immunosuppression', { values }).status).toBe('met')
    expect(standing('eolia_pf_lt_80_gt_6h', { values: { ...values, ongoing_cpr: false }, series: bad }).status).toBe(
      'met',
    )
  })

  it.each(
    [...CRITERIA.filter(({ id }) => /murray|pf_|_ph_|lung|sofa|resp_le|scai|sbp/u.test(id))].map(({ id, set }) => [
      id,
      set,
    ]),
  )('%s compares a figure, and is not read during compressions', (id, set) => {
    const settings = { triggerSet: set ?? 'eolia' }
    const branch = id.startsWith('va') ? 'va' : 'vv'
    expect(standing(id, { values: { ongoing_cpr: true }, branch, settings }).because).toBe(
      'not read while compressions are in progress',
    )
  })
})

describe('a result', () => {
  it('carries what is shown, and nothing of how it was found', () => {
    expect(standing('va_dialysis', { values: { rrt: 'chronic_dialysis' }, branch: 'va' })).toEqual({
      id: 'va_dialysis',
      branch: 'va',
      kind: 'absolute',
      says: 'dialysis-dependent end-stage kidney disease',
      sources: ['uw'],
      status: 'met',
      because: 'on dialysis before this illness',
      missing: [],
      dueAt: null,
      basis: null,
      isForReview: true,
    })
  })

  it('becomes a line with the time at which it is met, in the reader’s own clock', () => {
    const clock = (at: Date) => at.toISOString().slice(11, 16)
    expect(becauseText({ because: 'for 4 h', dueAt: NOW }, clock)).toBe('for 4 h; met at 12:00 if it stays')
    expect(becauseText({ because: 'for 4 h', dueAt: null }, clock)).toBe('for 4 h')
  })

  it('needs no scores', () => {
    const { scores: _, ...patient } = patientOf({ values: tube, branch: 'unsure' })
    expect(evaluateCriteria(patient, DEFAULT_SETTINGS)).toHaveLength(idsOf().length)
  })
})

describe('any patient', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 2 }),
  )
  const fields = ['pao2_mmhg', 'fio2_pct', 'abg_source', 'ph', 'paco2_mmhg', 'resp_support', 'sbp', 'dbp', 'age_years']
  const hours = fc.double({ min: -1, max: 400, noNaN: true })
  const series = fc.dictionary(fc.constantFrom(...fields), fc.array(fc.tuple(value, hours), { maxLength: 6 }))
  const gas = fc.tuple(
    hours,
    fc.double({ min: 10, max: 300, noNaN: true }),
    fc.integer({ min: 21, max: 100 }),
    fc.double({ min: 6.5, max: 7.8, noNaN: true }),
    fc.double({ min: 5, max: 200, noNaN: true }),
  )
  const branch = fc.constantFrom('vv' as const, 'va' as const, 'ecpr' as const, 'bridge' as const, 'unsure' as const)
  const settings = fc.constantFrom(...TRIGGER_SETS).map((triggerSet) => ({ ...DEFAULT_SETTINGS, triggerSet }))

  it('is read without throwing, and never met by nothing', () => {
    fc.assert(
      fc.property(series, branch, settings, (measured, on, by) => {
        const results = evaluateCriteria(patientOf({ series: measured, branch: on }), by)
        expect(results).toHaveLength(criteriaOf(by).length)
        for (const { because } of results) expect(because).not.toMatch(/NaN|undefined|Infinity/u)
      }),
    )
    for (const on of ['vv', 'va', 'ecpr', 'unsure'] as const)
      for (const triggerSet of TRIGGER_SETS)
        for (const { id, status } of evaluateCriteria(patientOf({ branch: on }), { ...DEFAULT_SETTINGS, triggerSet }))
          expect([id, status === 'met' || status === 'not_met']).toEqual([id, false])
  })

  it('meets no trigger of which a number is hidden, and some when none is', () => {
    const low = fc.tuple(
      fc.integer({ min: 7, max: 400 }),
      fc.double({ min: 10, max: 49, noNaN: true }),
      fc.constant(100),
      fc.double({ min: 6.5, max: 7.2, noNaN: true }),
      fc.double({ min: 60, max: 200, noNaN: true }),
    )
    const numbers = ['abg_source', 'pao2_mmhg', 'fio2_pct', 'ph', 'paco2_mmhg'] as const
    const oxygen = ['abg_source', 'pao2_mmhg', 'fio2_pct']
    const acid = ['abg_source', 'ph', 'paco2_mmhg']
    fc.assert(
      fc.property(
        fc.uniqueArray(low, { minLength: 2, maxLength: 5, selector: ([hours]) => hours }),
        fc.constantFrom(...numbers),
        (all, hidden) => {
          const { [hidden]: _, ...series } = gases(...all)
          const metBy = (given: Parameters<typeof patientOf>[0]) =>
            evaluateCriteria(patientOf({ ...given, values: tube }), DEFAULT_SETTINGS)
              .filter(({ kind, status }) => kind === 'trigger' && status === 'met')
              .map(({ id }) => id)
          expect(metBy({ series: gases(...all) })).toHaveLength(3)
          expect(metBy({ series })).toHaveLength((oxygen.includes(hidden) ? 0 : 2) + (acid.includes(hidden) ? 0 : 1))
        },
      ),
    )
  })

  it('meets no trigger less when the same gases go on for longer', () => {
    fc.assert(
      fc.property(fc.array(gas, { minLength: 1, maxLength: 5 }), hours, (all, more) => {
        const patient = patientOf({ values: tube, series: gases(...all) })
        const later = { ...patient, now: new Date(NOW.getTime() + Math.abs(more) * 3_600_000) }
        const met = (each: typeof patient) =>
          evaluateCriteria(each, DEFAULT_SETTINGS).flatMap(({ id, kind, status }) =>
            kind === 'trigger' && status === 'met' ? [id] : [],
          )
        expect(met(later)).toEqual(expect.arrayContaining(met(patient)))
      }),
    )
  })
})
