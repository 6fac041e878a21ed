import { type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const visitingFor = (own: ProgramFacts): Page => ({
  id: 'families/visiting',
  audience: 'families',
  title: 'Visiting and staying near',
  name: 'Visiting and staying near',
  description:
    'Visiting someone on ECMO: when to come, what you may touch, bringing children, clean hands, and how to find a bed near the hospital.',
  lead: [
    'You are not in the way. Ask the bedside nurse when it is good to come, and call ',
    { phone: true },
    ' before a long drive. Now and then you will be asked to wait outside for a while.',
  ],
  sections: [
    {
      id: 'when',
      question: 'When can you come?',
      short: 'Most hours are possible. Some need a short wait, because the team works at the bed.',
      blocks: [
        own.visitingHours?.en ?? 'Each unit has hours of its own. The bedside nurse can tell you those of yours.',
        'You may be asked to step out while the team changes shift, turns the patient, takes an X-ray or does a small operation at the bed. It does not mean that something is wrong. Ask how long, and leave your number.',
        'If many want to come, take turns. Two calm people at the bed are a help. Ten make it hard for the nurse to reach the machine.',
        'Stay home when you have a cough, a fever or a stomach bug. A call with the phone held to the ear is a visit too.',
      ],
    },
    {
      id: 'bedside',
      question: 'What may you do at the bedside?',
      short: 'Talk, hold a hand, be quiet together. Ask before you touch a tube or a sheet.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Clean your hands on the way in and on the way out.',
            'Say your name, and tell them where they are and what day it is. Many people half hear through their sleep.',
            [
              'Hold a hand or stroke their hair. Leave the ',
              { term: 'cannula', text: 'tubes' },
              ' and the sheet above them to the nurse.',
            ],
            'Bring music and a picture. Read aloud. Tell them about the dog.',
            'Ask if you may help: lip balm, a hair brush, hand cream.',
          ],
        },
        [
          'Families are asked to touch and to talk, and it is good for both sides.',
          { cite: 'elso-families' },
          ' If you do not know what to say, sit. That is enough.',
        ],
        {
          kind: 'note',
          act: 'Tell a nurse right away',
          text: 'if a tube pulls, if there is fresh blood, or if your loved one looks as if in pain. You do not disturb anyone by asking.',
        },
      ],
    },
    {
      id: 'children',
      question: 'Should children come?',
      short: 'Often yes, if they want to and someone has told them first what they will see.',
      blocks: [
        'Ask the nurse or the social worker to help you get a child ready. Use simple, true words: “Her lungs are very sick. This machine helps while the doctors try to make them well. She sleeps because of medicine.”',
        'Let the child choose, and let them change their mind at the door. A drawing for the wall is a good way to visit from home. Have one grown-up there just for the child.',
      ],
    },
    {
      id: 'news',
      question: 'How do you get news when you are not here?',
      short: 'One person in the family calls, and we call that person.',
      blocks: [
        [
          'Families of people moved from far away say that they need news often, and one contact to ask.',
          { cite: 'cadth' },
          ' So choose one person, give us two numbers, and agree with the nurse on good times to call. Nights are fine.',
        ],
        'For their safety we do not give news to people we do not know. Ask the nurse how your family can show who they are on the phone.',
      ],
    },
    {
      id: 'near',
      question: 'Where can you stay?',
      short: 'Ask the social worker on the first day. There is more help than most families know of.',
      blocks: [
        own.placesToStay
          ? { kind: 'list', items: own.placesToStay.map((place) => place.en) }
          : ['The social worker has the list: ', { ring: own.socialWork ?? own.phone }, '.'],
        {
          kind: 'list',
          items: [
            'Ask which places to stay have a lower price for families of patients, and who can book them.',
            own.parking?.en ?? 'Ask for the family price for parking before you pay the first time.',
            'Ask where to shower, wash clothes and get warm food at night.',
            'If you live close, go home to sleep. You will think more clearly.',
          ],
        },
        { kind: 'go', to: 'families/costs', text: 'Help with costs' },
      ],
    },
  ],
  sources: ['elso-families', 'cadth'],
  ...CHECKED,
})

export const visiting = visitingFor(program)
