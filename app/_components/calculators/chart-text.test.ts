import { describe, expect, it } from 'vitest'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { Ask } from './ask-for.ts'
import type { Entries } from './asked.ts'
import type { Values } from './calculator.tsx'
import { chartText, figureLine } from './chart-text.ts'
import { LANGUAGES } from './languages.ts'
import { readEntries } from './read-entry.ts'
import { aboutScore } from './score-facts.tsx'
import { scoreFigure } from './score-figure.ts'

const { words } = LANGUAGES.en
const ASKED = new Ask(LANGUAGES.en).score(RESP)
const AT = new Date(2026, 10, 3, 4, 5)
const ALL: Entries = {
  ageYears: { typed: '63' },
  isImmunocompromised: { typed: 'no' },
  ventilatedHours: { typed: '30' },
  diagnosis: { typed: 'viral_pneumonia' },
  hasCnsDysfunction: { typed: 'no' },
  hasNonPulmonaryInfection: { typed: 'no' },
  hadNeuromuscularBlockade: { typed: 'yes' },
  hadInhaledNitricOxide: { typed: 'no' },
  hadBicarbonateInfusion: { typed: 'no' },
  hadCardiacArrest: { typed: 'no' },
  paco2MmHg: { typed: '9.1', unit: 'kPa' },
  pipCmH2O: { typed: '42' },
}

function chart(entries: Entries): string {
  const readings = readEntries(ASKED, entries, words)
  const values: Values = Object.fromEntries([...readings].map(([id, { value }]) => [id, value]))
  return chartText(aboutScore(RESP), [scoreFigure(RESP, values, words)], { asked: ASKED, readings, words, at: AT })
}

describe('the text for a chart', () => {
  it('says when, what came out, from what, and where it is from', () => {
    expect(chart(ALL)).toBe(`RESP (Respiratory ECMO Survival Prediction), 2026-11-03 04:05
RESP: 3 points, class II

Entered:
Age: 63\u00a0y
Immunocompromised: no
Hours ventilated before ECMO: 30\u00a0h
Diagnosis: Viral pneumonia
Central nervous system dysfunction: no
Acute infection outside the lung: no
Neuromuscular blockade: yes
Inhaled nitric oxide: no
Bicarbonate infusion: no
Cardiac arrest before ECMO: no
PaCO₂: 9.1\u00a0kPa (68.3\u00a0mmHg)
Peak inspiratory pressure: 42\u00a0cmH₂O

RESP, item by item:
Age: 60 or older (−3)
Immunocompromised: no (0)
Ventilated before ECMO: under 48 h (3)
Diagnosis: viral pneumonia (3)
Central nervous system dysfunction: no (0)
Acute infection outside the lung: no (0)
Neuromuscular blockade: yes (1)
Inhaled nitric oxide: no (0)
Bicarbonate infusion: no (0)
Cardiac arrest before ECMO: no (0)
PaCO₂: under 75 mmHg (10 kPa) (0)
Peak inspiratory pressure: 42 cmH₂O or more (−1)

Source: Schmidt et al., Am J Respir Crit Care Med 2014;189:1374. https://doi.org/10.1164/rccm.201311-2023OC
Informs; does not decide.`)
  })

  it('names what is open, with the range, and no published survival', () => {
    const text = chart({ ...ALL, pipCmH2O: { typed: '4000' }, hasCnsDysfunction: { typed: 'not_known' } })
    expect(text).toContain('RESP: −4 to 4 points, class II or IV still possible')
    expect(text).toContain('Peak inspiratory pressure: “4000”, not usable')
    expect(text).toContain('Central nervous system dysfunction: not known')
    expect(text).toContain('Peak inspiratory pressure: open (−1 or 0)')
    expect(text).toContain('Open: Central nervous system dysfunction, Peak inspiratory pressure')
    expect(chart(ALL) + text).not.toMatch(/of 100|left the hospital/u)
  })

  it('says instead of a number why there is none', () => {
    expect(chart({ ...ALL, ageYears: { typed: '17' } })).toContain('RESP: no value. Made for adults')
  })

  it('says what a value needs', () => {
    const needs = { ask: 'pao2MmHg', name: 'PaO₂', effect: null }
    const figure = { id: 'pf', name: 'P/F', value: null, unit: '', standing: null, published: null }
    expect(figureLine({ ...figure, notes: [], open: [needs], lines: [], scale: null }, words)).toBe(
      'P/F: no value; needs PaO₂',
    )
  })
})
