import { program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'
import { hospitalPlace, wayIn } from '../way-in.ts'

/** One sheet to take along: it is drawn by hand, as big as a page of paper, and names no patient. */
export const familyCard: Page = {
  id: 'families/card',
  audience: 'families',
  title: 'For you, the family',
  name: 'Family card',
  description: `One sheet for families of people on ECMO at ${program.hospital}: whom to call, where to go, what to bring and what to ask. To print, or to keep on a phone.`,
  lead: 'ECMO is a pump and an artificial lung outside the body. They do part of the work while the team treats the illness. ECMO gives time; it is not a cure, and nobody can promise how it ends.',
  sections: [
    {
      id: 'call',
      question: 'Whom do you call?',
      short: 'One number, day and night.',
      blocks: [
        'Say the patient’s name and that you are family. You speak another language? Say its name. An interpreter joins the call, at no cost to you.',
      ],
    },
    {
      id: 'go',
      question: 'Where do you go?',
      blocks: [
        [
          { strong: `${hospitalPlace()}.` },
          ` ${wayIn('en', 'Call us on the way: we tell you which entrance to use and where to park.')} At the desk, ask for the ECMO coordinator.`,
        ],
        'Do not race the ambulance. The team settles your loved one first, so driving slowly costs you nothing.',
      ],
    },
    {
      id: 'bring',
      question: 'What do you bring?',
      blocks: [
        {
          kind: 'list',
          items: [
            'a list of their medicines, or the bottles',
            'their glasses, and hearing aids with batteries',
            'their health-care proxy or advance directive, if there is one',
            'your phone charger, a sweater, and your own medicines',
          ],
        },
        'If you have none of it, come anyway.',
      ],
    },
    {
      id: 'ask',
      question: 'What do you ask first?',
      blocks: [
        {
          kind: 'list',
          items: [
            'What is failing, and can it heal?',
            'Are they in pain? Do they know we are here?',
            'Who is in charge tonight, and when do we talk again?',
          ],
        },
      ],
    },
    {
      id: 'yourself',
      question: 'What about you?',
      blocks: [
        'Drink something. Eat, even a little. Sleep when you can. We call if things change, so leaving the room is not leaving them.',
        'If you feel faint, have chest pain, or cannot bear it alone, tell a nurse right away.',
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
