import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RESP } from '#lib/clinical/scores/resp-score.ts'
import { SAVE } from '#lib/clinical/scores/save-score.ts'
import { SOFA } from '#lib/clinical/scores/sofa-score.ts'
import { wordedScore } from '#lib/clinical/scores/worded-score.ts'
import type { Locale } from '#lib/content/shape.ts'
import { Ask } from './ask-for.ts'
import type { Entries } from './asked.ts'
import { CalculatorsIndex, calculatorMetadata, indexMetadata } from './calculator-page.tsx'
import { chartText } from './chart-text.ts'
import { LANGUAGES } from './languages.ts'
import { murrayFigure } from './murray-figure.ts'
import { MurrayPage } from './murray-page.tsx'
import { OxygenationPage } from './oxygenation-page.tsx'
import { PbwPage } from './pbw-page.tsx'
import { quantityFigure } from './quantity-figure.ts'
import { readEntries } from './read-entry.ts'
import { RespPage } from './resp-page.tsx'
import { SavePage } from './save-page.tsx'
import { aboutScore } from './score-facts.tsx'
import { scoreFigure } from './score-figure.ts'
import { SofaPage } from './sofa-page.tsx'
import { visFigures } from './vis-figure.ts'
import { VisPage } from './vis-page.tsx'

const { words, clinical } = LANGUAGES.es
const SPANISH_RESP = wordedScore(RESP, clinical?.resp, words.scores)

/** Words that no Spanish sentence has; the papers' own names hold none of them. */
const ENGLISH =
  /\b(?:the|of|and|or|with|without|under|above|points?|open|not|known|yes|score|for|from|years|hours|by)\b/iu
const PAGES: [string, (props: { locale: Locale }) => React.ReactNode][] = [
  ['index', CalculatorsIndex],
  ['resp', RespPage],
  ['save', SavePage],
  ['murray', MurrayPage],
  ['oxygenation', OxygenationPage],
  ['vis', VisPage],
  ['sofa', SofaPage],
  ['pbw', PbwPage],
]

/** What a reader meets: text and names, without the way to the page in English. */
function readable(html: string): string {
  const names = [...html.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/gu)].map(([, name]) => name)
  const text = html.replace(/<a class="language".*?<\/a>/gu, ' ').replace(/<script.*?<\/script>/gsu, ' ')
  return [text.replace(/<[^>]+>/gu, ' '), ...names].join(' ')
}

describe.each(PAGES)('the Spanish page %s', (_, Page) => {
  it('has no English in it', () => {
    expect(readable(renderToStaticMarkup(<Page locale="es" />)).match(ENGLISH)?.[0]).toBeUndefined()
    expect(readable(renderToStaticMarkup(<Page locale="en" />))).toMatch(ENGLISH)
  })

  it('has the same questions, tables and sources as the English', () => {
    const outline = (locale: Locale) =>
      [
        ...renderToStaticMarkup(<Page locale={locale} />).matchAll(
          / id="([^"]+)"|<(?:tr|li|option)\b|doi\.org[^"<]*/gu,
        ),
      ].map(([found]) => found)
    expect(outline('es')).toEqual(outline('en'))
  })
})

describe('the same page in the other language', () => {
  it('is told to search engines, both ways', () => {
    const languages = { en: '/clinicians/calculators/vis', es: '/es/clinicians/calculators/vis' }
    const alternates = { languages: { ...languages, 'x-default': languages.en } }
    expect(calculatorMetadata('es', 'vis')).toMatchObject({ alternates: { canonical: languages.es, ...alternates } })
    expect(calculatorMetadata('en', 'vis')).toMatchObject({ alternates: { canonical: languages.en, ...alternates } })
    expect(indexMetadata('es').alternates?.canonical).toBe('/es/clinicians/calculators')
  })
})

describe('results in Spanish', () => {
  const ALL: Entries = {
    ageYears: { typed: '63' },
    isImmunocompromised: { typed: 'no' },
    ventilatedHours: { typed: '30' },
    diagnosis: { typed: 'viral_pneumonia' },
    hasCnsDysfunction: { typed: 'no' },
    hasNonPulmonaryInfection: { typed: 'no' },
    hadNeuromuscularBlockade: { typed: 'yes' },
    hadInhaledNitricOxide: { typed: 'not_known' },
    hadBicarbonateInfusion: { typed: 'no' },
    hadCardiacArrest: { typed: 'no' },
    paco2MmHg: { typed: '9,1', unit: 'kPa' },
    pipCmH2O: { typed: '4000' },
  }

  it('are written into a chart', () => {
    const asked = new Ask(LANGUAGES.es).score(SPANISH_RESP)
    const readings = readEntries(asked, ALL, words)
    const values = Object.fromEntries([...readings].map(([id, { value }]) => [id, value]))
    const figures = [scoreFigure(SPANISH_RESP, values, words)]
    const at = new Date(2026, 10, 3, 4, 5)
    expect(chartText(aboutScore(SPANISH_RESP), figures, { asked, readings, words, at })).toBe(
      `RESP (Respiratory ECMO Survival Prediction), 2026-11-03 04:05
RESP: 2 a 4 puntos, clases II o III aún posibles

Datos introducidos:
Edad: 63\u00a0años
Inmunocomprometido: no
Horas de ventilación antes de la ECMO: 30\u00a0h
Diagnóstico: Neumonía vírica
Disfunción del sistema nervioso central: no
Infección aguda fuera del pulmón: no
Bloqueo neuromuscular: sí
Óxido nítrico inhalado: sin dato
Infusión de bicarbonato: no
Paro cardíaco antes de la ECMO: no
PaCO₂: 9,1\u00a0kPa (68.3\u00a0mmHg)
Presión inspiratoria máxima: «4000», no se puede usar

RESP, apartado por apartado:
Edad: 60 o más (−3)
Inmunocomprometido: no (0)
Ventilación antes de la ECMO: menos de 48 h (3)
Diagnóstico: neumonía vírica (3)
Disfunción del sistema nervioso central: no (0)
Infección aguda fuera del pulmón: no (0)
Bloqueo neuromuscular: sí (1)
Óxido nítrico inhalado: abierto (−1 o 0)
Infusión de bicarbonato: no (0)
Paro cardíaco antes de la ECMO: no (0)
PaCO₂: menos de 75 mmHg (10 kPa) (0)
Presión inspiratoria máxima: abierto (−1 o 0)

Abierto: Óxido nítrico inhalado, Presión inspiratoria máxima
Fuente: Schmidt et al., Am J Respir Crit Care Med 2014;189:1374. https://doi.org/10.1164/rccm.201311-2023OC
Informa; no decide.`.replace('máxima\nFuente', 'máxima\n\nFuente'),
    )
    expect(readings.get('pipCmH2O')?.message).toBe(
      'Presión inspiratoria máxima: solo puede ser de 5 a 100\u00a0cmH₂O. Lo que escribió se conserva y cuenta como abierto. ¿Es 40\u00a0cmH₂O?',
    )
  })

  it('carry the published figure with its group, and no figure under 18', () => {
    const known = { ...VALUES, pipCmH2O: 30 }
    expect(scoreFigure(SPANISH_RESP, known, words)).toMatchObject({
      value: '3',
      unit: 'puntos',
      standing: 'Clase II',
      published:
        'En el grupo de pacientes con el que se hizo esta puntuación (adultos con insuficiencia respiratoria aguda que recibieron ECMO, 2000–2012, 2,355 personas), 76 de 100 de esta clase salieron vivos del hospital. No dice lo que le pasará a este paciente.',
    })
    expect(scoreFigure(SPANISH_RESP, { ...known, ageYears: 17 }, words).notes[0]).toMatch(/menos de 18 años/u)
    expect(murrayFigure({ ageYears: 17 }, words, clinical?.murray).notes[0]).toMatch(/menos de 18 años/u)
  })

  const VALUES = {
    ageYears: 30,
    isImmunocompromised: false,
    ventilatedHours: 200,
    diagnosis: 'viral_pneumonia',
    hasCnsDysfunction: false,
    hasNonPulmonaryInfection: false,
    hadNeuromuscularBlockade: false,
    hadInhaledNitricOxide: false,
    hadBicarbonateInfusion: false,
    hadCardiacArrest: false,
    paco2MmHg: 40,
  }

  it('say several diagnoses at once, and what is said beside an item', () => {
    const save = wordedScore(SAVE, clinical?.save, words.scores)
    const diagnoses = ['myocarditis', 'congenital_heart_disease']
    expect(scoreFigure(save, { diagnoses }, words).lines[0]).toMatchObject({
      says: 'miocarditis, cardiopatía congénita',
      points: '0',
    })
    const sofa = wordedScore(SOFA, clinical?.sofa, words.scores)
    const creatinine = { amount: 150, unit: 'umol/L' }
    expect(scoreFigure(sofa, { creatinine }, words).notes).toEqual([
      'Diuresis de 24 h desconocida: decide solo la creatinina.',
    ])
  })

  it('name means, doses and what is needed', () => {
    const gas = { pao2MmHg: 62, fio2Pct: 90 }
    expect(murrayFigure({ ...gas, cxrQuadrants: 0 }, words, clinical?.murray)).toMatchObject({
      unit: '2 de 4 componentes',
      standing: 'Leve a moderada',
      notes: ['La media de los 4 sigue abierta: 1.00 a 3.00, leve a moderada o grave.'],
      open: [
        { name: 'PEEP', effect: 'hasta 1.00' },
        { name: 'Distensibilidad estática: volumen corriente, presión meseta, PEEP' },
      ],
    })
    const all = { ...gas, cxrQuadrants: 4, peepCmH2O: 12, plateauCmH2O: 30, tidalVolumeMl: 400 }
    expect(murrayFigure(all, words, clinical?.murray).standing).toBe(
      'Grave. Línea de referencia del Reino Unido: 3.0 o más',
    )
    const [vis] = visFigures({ norepinephrineUgKgMin: 0.3, vasopressinUMin: 0.04 }, words, clinical?.doses)
    expect(vis?.value).toBe('al menos 30.0')
    expect(vis?.open.map(({ name }) => name)).toEqual(['Epinefrina', 'Peso', 'Dobutamina', 'Dopamina', 'Milrinona'])
    expect(quantityFigure({}, { id: 'oxygenationIndex', value: undefined, from: ['pao2MmHg'] }, words)).toMatchObject({
      name: 'IO',
      open: [{ name: 'PaO₂' }],
    })
  })

  it('publish the band of VIS', () => {
    const drugs = ['norepinephrine', 'epinephrine', 'dobutamine', 'dopamine', 'milrinone', 'phenylephrine']
    const none = Object.fromEntries(drugs.map((drug) => [`${drug}UgKgMin`, 0]))
    const [vis] = visFigures({ ...none, vasopressinUMin: 0, norepinephrineUgKgMin: 0.3 }, words, clinical?.doses)
    expect(vis?.published).toContain('21.1 de 100 con un VIS de 21 a 38 murieron en el hospital.')
    expect(vis?.lines[0]).toMatchObject({ name: 'Norepinefrina (base)' })
  })
})
