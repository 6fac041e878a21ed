import { addressLine, type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const firstHourFor = (own: ProgramFacts): Page => ({
  id: 'families/first-hour',
  audience: 'families',
  title: 'The first hour',
  name: 'The first hour',
  description:
    'Someone you love is being put on ECMO or is on the way here: what to do now, where to go, whom to ask, what you will see and what to bring.',
  lead: [
    'Someone you love is being put on ',
    { term: 'ecmo', text: 'ECMO' },
    ', or is on the way here. This is what to do now, in order. Not sure of anything? Call ',
    { phone: true },
    ', at any hour.',
  ],
  sections: [
    {
      id: 'now',
      question: 'What do you do now?',
      short:
        'Come when you can do it safely. The team works on your loved one first, and then talks with you. You will miss nothing by taking care.',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Leave your number',
              text: 'Give your cell number to the hospital you are in. Choose one person in the family whom we call. They tell the others.',
            },
            {
              title: 'Do not race the ambulance',
              text: [
                'A ',
                { term: 'retrieval-team', text: 'team' },
                ' that does this often travels with your loved one. When they arrive, they settle the patient first. Families wait outside for that, so driving slowly costs you nothing.',
              ],
            },
            {
              title: 'Let someone else drive',
              text: 'If your hands shake, or you have not slept, ask a friend or take a cab. Your loved one needs you whole.',
            },
            {
              title: 'Call us on the way',
              text: [
                'Call ',
                { phone: true },
                `. Say the patient’s name and that you are family. We tell you which entrance of ${own.hospital} to use, where to park, and who will meet you.`,
                ...(addressLine(own) ? [` For the map: ${addressLine(own)}.`] : []),
              ],
            },
            {
              title: 'At the desk, ask for the ECMO coordinator',
              text: [
                'Say: “I am here for”, then the name, then “They are on ECMO. Please call the ',
                { term: 'coordinator', text: 'ECMO coordinator' },
                '.” They, or someone they send, will fetch you and tell you who will talk with you and when.',
              ],
            },
          ],
        },
        [
          'Nobody will ask you about payment first. By law, a hospital may not hold back emergency care to ask about it.',
          { cite: 'emtala' },
        ],
        'You speak another language? Say its name when you call. An interpreter joins the call, at no cost to you.',
      ],
    },
    {
      id: 'journey',
      question: 'Is the journey safe?',
      short: 'It is a risk that is taken with care, because the risk of staying is greater.',
      blocks: [
        [
          'Of 322 journeys on ECMO by one team in Stockholm, none ended with a death on the way. In about 27 of 100, something had to be dealt with.',
          { cite: 'transports' },
        ],
        { kind: 'figure', name: 'transfer' },
      ],
    },
    {
      id: 'see',
      question: 'What will you see?',
      short: 'Many machines and tubes. Most of it looks alarming and is ordinary here.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'A breathing tube in the mouth. Your loved one cannot speak, and is often ',
              { term: 'sedation', text: 'kept asleep' },
              ' at first.',
              { cite: 'vecmos-families' },
            ],
            [
              'A machine with a ',
              { term: 'pump', text: 'pump' },
              ' and an ',
              { term: 'oxygenator', text: 'artificial lung' },
              '. It takes over part of the work.',
            ],
            'Two wide tubes with blood. One is dark and one is bright red. That is right.',
            'A screen with lines and numbers, and alarms. Alarms are common. The nurses know which ones matter.',
            ['A swollen face and hands. It comes from fluid.', { cite: 'arnold' }],
          ],
        },
        'You may talk to them. Ask the nurse where you can hold a hand. They may hear you, even when they do not answer.',
        'If you would rather not look yet, that is all right too. Say so, and a nurse will tell you first what is behind the door.',
      ],
    },
    {
      id: 'bring',
      question: 'What do you bring?',
      short: 'What lies near the door. If you have none of it, come anyway.',
      blocks: [
        {
          kind: 'list',
          items: [
            'a list of their medicines, or the bottles',
            'their glasses, and hearing aids with batteries',
            [
              'the ',
              { term: 'health-care-proxy', text: 'health-care proxy' },
              ' or advance directive, if there is one',
            ],
            'the names of their doctors',
            'your phone charger, a sweater, and your own medicines',
            'a picture of them, for the wall',
          ],
        },
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
            'Whom do we call at night?',
            'Where can we sleep, park and eat?',
          ],
        },
        'Write down what you are told, and at what time. Tonight nobody keeps it all in their head. You may ask the same thing as often as you need.',
        { kind: 'go', to: 'families', text: 'More questions to ask, and whom' },
      ],
    },
    {
      id: 'yourself',
      question: 'What about you?',
      short: 'Drink something. Eat, even a little. Sit down.',
      blocks: [
        'Sleep when you can. We call if things change, so leaving the room is not leaving them.',
        'You can ask for a chaplain of any faith, a social worker, or a quiet place for children.',
        {
          kind: 'note',
          act: 'Tell a nurse right away',
          text: 'if you feel faint or have chest pain, if you are alone and cannot bear it, or if something at the bedside worries you.',
        },
        { kind: 'go', to: 'ecmo', text: 'When you have a moment: what is ECMO?' },
      ],
    },
  ],
  sources: ['emtala', 'transports', 'vecmos-families', 'arnold'],
  ...CHECKED,
})

export const firstHour = firstHourFor(program)
