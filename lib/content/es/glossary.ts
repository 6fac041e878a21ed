import { CHECKED, type Page } from '../shape.ts'
import { toFacts } from '../term-facts.ts'
import { TERMS_ES } from './terms.ts'

export const glossary: Page = {
  id: 'glossary',
  audience: 'families',
  title: '¿Qué significan todas estas palabras?',
  name: 'Palabras que va a oír',
  description: 'Las palabras que se oyen junto a una cama con ECMO, cada una en una o dos frases sencillas.',
  lead: 'Estas son las palabras que va a oír junto a una cama con ECMO. En nuestras páginas puede tocar una palabra con puntos debajo y ahí mismo se explica. Junto a la cama, pregunte a cualquiera: «¿Qué significa eso?».',
  sections: [
    {
      id: 'kinds',
      question: '¿Qué clases de ECMO hay?',
      blocks: [toFacts(TERMS_ES, ['ecmo', 'ecls', 'v-v', 'v-a', 'v-av', 'ecpr', 'bridge'])],
    },
    {
      id: 'machine',
      question: '¿Cómo se llaman las partes de la máquina?',
      blocks: [toFacts(TERMS_ES, ['circuit', 'cannula', 'pump', 'oxygenator', 'sweep-gas', 'flow'])],
    },
    {
      id: 'illness',
      question: '¿Cómo se llama la enfermedad?',
      blocks: [toFacts(TERMS_ES, ['ards', 'cardiogenic-shock', 'myocarditis', 'delirium'])],
    },
    {
      id: 'treatment',
      question: '¿Qué más se está haciendo?',
      blocks: [
        toFacts(TERMS_ES, [
          'ventilator',
          'tracheostomy',
          'proning',
          'sedation',
          'anticoagulation',
          'heparin',
          'dialysis',
          'arterial-line',
          'central-line',
        ]),
      ],
    },
    {
      id: 'tests',
      question: '¿Qué miden?',
      blocks: [toFacts(TERMS_ES, ['echo', 'ecg', 'blood-gas', 'oxygen-saturation', 'lactate'])],
    },
    {
      id: 'ending',
      question: '¿Qué viene después de la ECMO?',
      blocks: [
        toFacts(TERMS_ES, [
          'weaning',
          'decannulation',
          'vad',
          'impella',
          'iabp',
          'rehabilitation',
          'post-intensive-care-syndrome',
        ]),
      ],
    },
    {
      id: 'people',
      question: '¿Quiénes son todas estas personas?',
      blocks: [
        toFacts(TERMS_ES, [
          'coordinator',
          'intensivist',
          'perfusionist',
          'ecmo-specialist',
          'respiratory-therapist',
          'retrieval-team',
        ]),
      ],
    },
    {
      id: 'choices',
      question: '¿Qué palabras hablan de decisiones?',
      blocks: [toFacts(TERMS_ES, ['health-care-proxy', 'code-status', 'palliative-care'])],
    },
  ],
  sources: [],
  ...CHECKED,
}
