import { CHECKED, type Page } from '../shape.ts'
import { toFacts } from '../term-facts.ts'
import { TERMS_EN } from './terms.ts'

export const glossary: Page = {
  id: 'glossary',
  audience: 'families',
  title: 'What do all these words mean?',
  name: 'Words you will hear',
  description: 'The words heard at an ECMO bedside, each in a sentence or two of plain English.',
  lead: 'These are the words you will hear around an ECMO bed. On our pages you can press a word with dots under it, and it is explained on the spot. At the bedside, stop anyone and ask: “What does that mean?”',
  sections: [
    {
      id: 'kinds',
      question: 'What kinds of ECMO are there?',
      blocks: [toFacts(TERMS_EN, ['ecmo', 'ecls', 'v-v', 'v-a', 'v-av', 'ecpr', 'bridge'])],
    },
    {
      id: 'machine',
      question: 'What are the parts of the machine called?',
      blocks: [toFacts(TERMS_EN, ['circuit', 'cannula', 'pump', 'oxygenator', 'sweep-gas', 'flow'])],
    },
    {
      id: 'illness',
      question: 'What is the illness called?',
      blocks: [toFacts(TERMS_EN, ['ards', 'cardiogenic-shock', 'myocarditis', 'delirium'])],
    },
    {
      id: 'treatment',
      question: 'What else is being done?',
      blocks: [
        toFacts(TERMS_EN, [
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
      question: 'What do they measure?',
      blocks: [toFacts(TERMS_EN, ['echo', 'ecg', 'blood-gas', 'oxygen-saturation', 'lactate'])],
    },
    {
      id: 'ending',
      question: 'What comes after ECMO?',
      blocks: [
        toFacts(TERMS_EN, [
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
      question: 'Who are all these people?',
      blocks: [
        toFacts(TERMS_EN, [
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
      question: 'Which words are about choices?',
      blocks: [toFacts(TERMS_EN, ['health-care-proxy', 'code-status', 'palliative-care'])],
    },
  ],
  sources: [],
  ...CHECKED,
}
