import { program as facts, type ProgramFacts, type Told } from '../../program.ts'
import { outcomesTable } from '../outcomes.ts'
import { CHECKED, type Page, type Section } from '../shape.ts'

export const programFor = (own: ProgramFacts): Page => ({
  id: 'program',
  audience: 'everyone',
  title: 'Who is the program?',
  name: 'The program',
  description: `The ${own.name} at ${own.hospital}: who they are, what a Center of Excellence is, and how outcomes are told.`,
  lead: `The ${own.name} at ${own.hospital} looks after people whose heart or lungs need a machine for a while. It serves ${own.region.en} and patients from all over the nation.`,
  sections: [
    {
      id: 'team',
      question: 'Who is on the team?',
      short:
        'Surgeons, cardiologists, respiratory therapists and nurses: people with long experience, leaders in their fields.',
      blocks: [
        [
          'They are one team in one program, and they work with colleagues from across the hospital, so that the whole person is looked after and not an organ.',
          { cite: 'mgh' },
        ],
        {
          kind: 'facts',
          items: [
            { name: 'Surgeons', text: 'Place the tubes and take them out; implant pumps; transplant.' },
            { name: 'Cardiologists', text: 'Treat the failing heart and plan what comes after ECMO.' },
            { name: 'Respiratory therapists', text: 'Look after the breathing machine and the person’s own lungs.' },
            { name: 'Nurses', text: 'Are with the patient around the clock.' },
            {
              name: 'Coordinators',
              text: 'Answer the number at any hour, and keep hold of each referral until it is answered.',
            },
          ],
        },
      ],
    },
    {
      id: 'center-of-excellence',
      question: 'What is a Center of Excellence?',
      short: 'The Extracorporeal Life Support Organization has recognized this program as a Center of Excellence.',
      blocks: [
        [
          'The organization, ELSO for short, is an international consortium. Its members develop and evaluate treatments for failing organ systems, and keep a registry of patients on ECMO in many countries.',
          { cite: 'mgh' },
        ],
        [
          'A center can apply once it has given ECMO for five years, to five patients a year or more on average, and has reported all of them to the registry. ELSO then looks at seven things, among them how the center trains its people, learns from what went wrong, and treats patients and families. An award holds for three years.',
          { cite: 'elso-award' },
        ],
        own.award?.en ?? 'The level of the award and its years stand here as soon as the program has confirmed them.',
      ],
    },
    {
      id: 'new-ways',
      question: 'What does the program do differently?',
      short: 'Tubes are placed in new ways, so that many patients can eat and walk on ECMO.',
      blocks: [
        [
          'People who wait for a transplant need strength for it. With tubes that leave them free to move, they can gain it while they wait. This makes the program a choice for patients from ',
          `${own.region.en} and from the rest of the nation.`,
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'ecmo/daily-life', text: 'A day on ECMO' },
      ],
    },
    {
      id: 'outcomes',
      question: 'What are the outcomes here?',
      short:
        own.outcomes.length > 0
          ? 'Each figure stands with how many patients it counts, from when to when, and the day it was drawn.'
          : 'Not yet published on this page.',
      blocks: [
        ...outcomesTable('en', own.outcomes),
        own.outcomes.length > 0
          ? 'They count all patients of the program in that time, and say how many could not be followed. Groups of fewer than ten are told as counts, without a percentage. There is no table of single physicians.'
          : 'When the program publishes its figures, each will stand here with how many patients it counts, from when to when, and how many are missing. Groups of fewer than ten are told as counts, without a percentage. There will be no table of single physicians.',
        [
          own.outcomes.length > 0 ? 'To compare, ' : 'Until then, ',
          { link: 'ecmo/safety', text: 'how safe ECMO is' },
          ' gives published figures from other places, with their years.',
        ],
      ],
    },
    ...(own.ranking ? [hospitalOf(own, own.ranking)] : []),
  ],
  sources: ['mgh', 'elso-award'],
  ...CHECKED,
})

export const program = programFor(facts)

/** What is said of the hospital as a whole. */
function hospitalOf({ hospital }: ProgramFacts, ranking: Told): Section {
  return {
    id: 'hospital',
    question: 'What about the hospital?',
    short: `${hospital} is ${ranking.en}.`,
    blocks: [
      ['That ranking is of the hospital as a whole, and not of ECMO.', { cite: 'mgh' }],
      { kind: 'go', to: 'related-treatments', text: 'Other treatments for heart and lungs' },
    ],
  }
}
