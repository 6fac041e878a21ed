import { CHECKED, type Page } from '../shape.ts'

export const ecmoDuration: Page = {
  id: 'ecmo/duration',
  audience: 'families',
  title: 'How long does ECMO last?',
  name: 'How long it lasts',
  description:
    'Days, weeks, sometimes months. It depends on how ill the person is and how fast the organs recover. What decides it, and how it ends.',
  lead: 'Days, weeks, sometimes months. It depends on how severe the illness is and on how quickly the organs recover. Nobody can promise a date on the first day.',
  sections: [
    {
      id: 'usual',
      question: 'What is usual?',
      short: 'A few days to a few weeks.',
      blocks: [
        { kind: 'figure', name: 'span-of-time' },
        {
          kind: 'list',
          items: [
            [
              { strong: 'For the heart (V-A): ' },
              'half of the people needed it for four days or less, and three in four for less than a week. These were adults with a failing heart, from 2002 to 2012.',
              { cite: 'va-registry' },
            ],
            [
              { strong: 'For the lungs (V-V): ' },
              'a few days to a few weeks is usual, and some lungs need longer.',
              { cite: 'vecmos-families' },
            ],
            [
              { strong: 'On the way to a transplant: ' },
              'until an organ is there. That can be months.',
              { cite: 'mgh' },
            ],
          ],
        },
      ],
    },
    {
      id: 'depends',
      question: 'What does it depend on?',
      blocks: [
        {
          kind: 'list',
          items: [
            'What is failing, and whether it can heal.',
            'How ill the person was before it began.',
            'How fast the heart or lungs come back.',
            'Whether there is trouble on the way, such as bleeding or an infection.',
            'What comes after: the body’s own strength, a heart pump, or a transplant.',
          ],
        },
        [
          'Days go up and down. One bad day does not mean that it has failed, and one good day is not the end of it.',
          { cite: 'elso-families' },
        ],
      ],
    },
    {
      id: 'end',
      question: 'How does it end?',
      short: 'Step by step. The team turns the help down and watches how the body manages.',
      blocks: [
        [
          'Doctors call this ',
          { term: 'weaning', text: 'weaning' },
          '. The tubes stay in until the team is sure. After V-V they are often taken out at the bedside. After V-A it is done in the operating room. The breathing machine mostly stays a while longer.',
          { cite: 'elso-families' },
        ],
        'Sometimes the organs do not heal, and no transplant or pump is possible. Then the team sits down with you and talks it through, with care and in time.',
        { kind: 'go', to: 'families/coming-off', text: 'Coming off ECMO' },
      ],
    },
    {
      id: 'ask',
      question: 'What can you ask?',
      blocks: [
        {
          kind: 'list',
          items: [
            'What has to get better before it can stop?',
            'What are today’s goals?',
            'How will we know that it is working?',
            'If it takes longer, what is the plan?',
          ],
        },
      ],
    },
  ],
  sources: ['va-registry', 'vecmos-families', 'mgh', 'elso-families'],
  ...CHECKED,
}
