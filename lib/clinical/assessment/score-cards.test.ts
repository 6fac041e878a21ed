import { describe, expect, it } from 'vitest'
import type { Branch } from '../words.ts'
import { assessFigures } from './assess-figures.ts'
import { Readings } from './readings.ts'
import { hoursAgo, NOW, seriesOf, type Told } from './testing.ts'

const TUBE: Told = ['resp_support', 'imv_ett']
const figures = (branch: Branch, ...told: readonly Told[]) =>
  assessFigures(new Readings(seriesOf(['age_years', 50], TUBE, ...told), branch, NOW))
const card = (id: string, branch: Branch, ...told: readonly Told[]) =>
  figures(branch, ...told).scores.find(({ about }) => about.id === id)
const tubeSince = (hours: number): Told => ['intubated_at', hoursAgo(hours).toISOString()]

describe('the card of a score', () => {
  it.each<[string, Branch, Told, string]>([
    ['resp', 'vv', ['immunocompromised', true], 'isImmunocompromised'],
    ['save', 'va', ['weight_kg', 70], 'weightKg'],
    ['encourage', 'va', ['lactate_mmol', 4], 'lactateMmolL'],
    ['sofa', 'vv', ['platelets', 90], 'plateletsPerNl'],
  ])('%s names the facts behind each input', (id, branch, told, input) => {
    const [code] = told
    expect(card(id, branch, ['shock_dx_flags', ['acute_mi']], told)?.used[input]).toMatchObject([{ code }])
  })

  it('names no facts and no clock where the score does not apply', () => {
    const [during, without] = [
      card('resp', 'vv', tubeSince(20), ['ongoing_cpr', true]),
      card('resp', 'vv', tubeSince(20)),
    ]
    expect(during?.result.status).toBe('not_applicable')
    expect([during?.used, during?.change]).toEqual([{}, null])
    expect(without?.used.ventilatedHours).toMatchObject([{ code: 'intubated_at' }])
    expect(without?.change?.at).toEqual(hoursAgo(-28))
  })

  it('tells of SAVE as well when time alone changes it', () => {
    expect(card('save', 'va', tubeSince(10.5))?.change?.at).toEqual(hoursAgo(-0.5))
  })

  it('has no clock while the hours are not known: a tube of the future is none', () => {
    expect(card('resp', 'vv', tubeSince(-2))?.change).toBeNull()
    expect(card('save', 'va', tubeSince(-2))?.change).toBeNull()
  })
})

describe('the other figures', () => {
  it('Murray has its own card, with the facts behind it', () => {
    const { murray } = figures('vv', ['cxr_quadrants', 4], ['peep', 16])
    expect(murray?.about.id).toBe('murray')
    expect(murray?.result).toMatchObject({ status: 'partial', components: 2 })
    expect(murray?.used.peepCmH2O).toMatchObject([{ code: 'peep' }])
  })

  it('whether compressions go on is read from yes and no only', () => {
    const stage = (...told: Told[]) => figures('va', ['lactate_mmol', 3], ...told).scai?.result
    expect(stage(['ongoing_cpr', 'perhaps'])).toEqual(stage())
    expect(stage(['ongoing_cpr', false])).not.toEqual(stage())
  })
})
