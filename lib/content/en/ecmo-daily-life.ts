import { CHECKED, type Page } from '../shape.ts'

export const ecmoDailyLife: Page = {
  id: 'ecmo/daily-life',
  audience: 'families',
  title: 'What is a day on ECMO like?',
  name: 'A day on ECMO',
  description:
    'Asleep at first, then often awake; many people waiting for a transplant eat, sit and walk. What the day holds, and what you can do.',
  lead: 'At first most people are kept asleep. When it is safe they can wake up. With new ways of placing the tubes, many who wait for a transplant can eat, sit and walk with the team, and so gain strength for it.',
  sections: [
    {
      id: 'first-days',
      question: 'What are the first days like?',
      short: 'Quiet for the person, busy around them.',
      blocks: [
        [
          'Your loved one may look swollen and have many lines. A breathing tube is usual. Later it may be changed for a ',
          { term: 'tracheostomy', text: 'tracheostomy' },
          ', which is easier to live with. Food comes through a tube or a vein, and a thin tube drains the bladder.',
          { cite: 'arnold' },
        ],
        [
          'There are X-rays and blood tests each day. The blood is taken from the ',
          { term: 'circuit', text: 'circuit' },
          ', so it needs no needle.',
          { cite: 'elso-families' },
          ' Transfusions are common. If the kidneys need help, ',
          { term: 'dialysis', text: 'dialysis' },
          ' can run through the circuit too.',
          { cite: 'vecmos-families' },
        ],
      ],
    },
    {
      id: 'awake',
      question: 'Can they be awake?',
      short: 'Often, yes, once it is safe.',
      blocks: [
        [
          'Then there is less ',
          { term: 'sedation', text: 'sedation' },
          '. Waking up can be slow and muddled. A calm voice that says where they are, and what day it is, helps.',
          { cite: 'arnold' },
        ],
        'With a tube in the mouth nobody can speak. Try yes and no by nod or squeeze, a board with letters, or a pen.',
      ],
    },
    {
      id: 'eat-and-walk',
      question: 'Can they eat and walk?',
      short: 'Many can, above all those who wait for a transplant.',
      blocks: [
        [
          'How the tubes are placed makes the difference. When the legs are free, a person can sit in a chair, stand, and walk a few steps with the team and the machine beside them.',
          { cite: 'mgh' },
        ],
        'It takes several people to walk one person on ECMO. If they say “not today”, tomorrow may be different.',
        { kind: 'figure', name: 'daily-life' },
      ],
    },
    {
      id: 'who',
      question: 'Who is around the bed?',
      short: 'A nurse, always. Many others come and go.',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'Nurse', text: 'Is there around the clock. Ask them first, about anything.' },
            {
              name: 'ECMO specialist',
              text: [
                'Looks after the machine. It may be a ',
                { term: 'perfusionist', text: 'perfusionist' },
                '.',
                { cite: 'inova' },
              ],
            },
            { name: 'Doctors', text: 'Intensive care, surgeons, heart doctors. One of them leads today; ask who.' },
            { name: 'Respiratory therapist', text: 'Looks after the breathing machine and the lungs.' },
            { name: 'Physical therapist', text: 'Moves arms and legs, and later helps to sit and walk.' },
            { name: 'Pharmacist, dietitian', text: 'See to the drugs and the food.' },
            { name: 'Social worker, chaplain', text: 'Are there for you, too.' },
          ],
        },
      ],
    },
    {
      id: 'you',
      question: 'What can you do?',
      short: 'Be there, talk, and look after yourself.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Talk to them and hold a hand. Ask the nurse where it is safe to touch.',
            'Bring a picture, and music they like.',
            'Keep a small diary of the days. Many people later have gaps, and are glad of it.',
            'Name one person whom the team rings, and who tells the others.',
            'Sleep and eat. You will be needed for longer than this week.',
          ],
        },
        ['Days go up and down; families often call it a roller coaster.', { cite: 'elso-families' }],
        { kind: 'go', to: 'families/visiting', text: 'Visiting' },
      ],
    },
  ],
  sources: ['arnold', 'elso-families', 'vecmos-families', 'mgh', 'inova'],
  ...CHECKED,
}
