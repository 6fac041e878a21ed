/** The words of the glossary. Each is explained in every language, on its page and wherever a text uses it. */
export const TERM_IDS = [
  'ecmo',
  'ecls',
  'v-v',
  'v-a',
  'v-av',
  'ecpr',
  'cannula',
  'circuit',
  'pump',
  'oxygenator',
  'flow',
  'sweep-gas',
  'anticoagulation',
  'heparin',
  'ards',
  'cardiogenic-shock',
  'myocarditis',
  'ventilator',
  'tracheostomy',
  'sedation',
  'delirium',
  'proning',
  'arterial-line',
  'central-line',
  'dialysis',
  'echo',
  'ecg',
  'blood-gas',
  'oxygen-saturation',
  'lactate',
  'weaning',
  'decannulation',
  'impella',
  'iabp',
  'vad',
  'bridge',
  'intensivist',
  'perfusionist',
  'ecmo-specialist',
  'respiratory-therapist',
  'coordinator',
  'retrieval-team',
  'code-status',
  'health-care-proxy',
  'palliative-care',
  'rehabilitation',
  'post-intensive-care-syndrome',
] as const
export type TermId = (typeof TERM_IDS)[number]

/** A word of the glossary: how it is written, what else people say, and what it means, in words that need no other. */
export interface Term {
  name: string
  also?: string
  meaning: string
}
