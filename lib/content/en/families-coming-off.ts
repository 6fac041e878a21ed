import { CHECKED, type Page } from '../shape.ts'

export const comingOff: Page = {
  id: 'families/coming-off',
  audience: 'families',
  title: 'Coming off ECMO',
  name: 'Coming off',
  description:
    'How a person comes off ECMO: the help is turned down in small steps, the tubes come out when the team is sure, and what follows.',
  lead: [
    'Little by little. The team turns the help down in small steps and watches how the heart or the lungs manage. The ',
    { term: 'cannula', text: 'tubes' },
    ' stay in until everyone is sure.',
  ],
  sections: [
    {
      id: 'when',
      question: 'How does the team know it is time?',
      short: 'The heart or the lungs show it, over hours and days.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Lungs: the X-ray clears, and the blood stays full of oxygen with less help.',
            [
              'Heart: the pulse gets stronger, and the ',
              { term: 'echo', text: 'ultrasound' },
              ' shows that the heart squeezes better.',
            ],
            'The rest of the body is calm enough to try.',
          ],
        },
        'Nobody can name the day in advance. You can ask each morning: “Are we closer than yesterday? What would have to change?”',
      ],
    },
    {
      id: 'trial',
      question: 'What is a trial?',
      short: 'The help is turned down while the tubes are still in. If it goes badly, it is turned up again at once.',
      blocks: [
        [
          'Doctors call it ',
          { term: 'weaning', text: 'weaning' },
          '. It is done in one way for ',
          { term: 'v-v', text: 'V-V' },
          ' and in another for ',
          { term: 'v-a', text: 'V-A ECMO' },
          '.',
          { cite: 'elso-families' },
        ],
        {
          kind: 'facts',
          items: [
            {
              name: 'V-V, for the lungs',
              text: [
                'The ',
                { term: 'sweep-gas', text: 'sweep gas' },
                ' is turned down. The blood still runs, but the person’s own lungs have to do the work.',
              ],
            },
            {
              name: 'V-A, for the heart',
              text: [
                'The ',
                { term: 'flow', text: 'flow' },
                ' is turned down in steps. The person’s own heart has to pump more, and the team looks at it with ultrasound.',
              ],
            },
          ],
        },
        'A trial that stops early is not a failure. It tells the team what is still missing. Many people need more than one.',
      ],
    },
    {
      id: 'out',
      question: 'How do the tubes come out?',
      short: 'After V-V often at the bedside, after V-A in the operating room.',
      blocks: [
        [
          'The ',
          { term: 'ventilator', text: 'breathing machine' },
          ' usually stays for a while longer.',
          { cite: 'elso-families' },
          ' That is the plan, not a step back.',
        ],
        'Ask who will call you when it is done. There will be stitches or a bandage where the tubes were, and the team will check the leg and the vessels.',
      ],
    },
    {
      id: 'next',
      question: 'What if the heart or the lungs do not come back enough?',
      short: 'Then the team looks for the next bridge, if there is one.',
      blocks: [
        [
          'ECMO can carry a person to a ',
          { term: 'vad', text: 'heart pump' },
          ' that stays for months or years, or to a transplant. Not everyone can have them. The team will tell you honestly what is possible.',
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'families/if-it-is-not-helping', text: 'If ECMO is not helping' },
      ],
    },
    {
      id: 'ask',
      question: 'What can you ask?',
      blocks: [
        {
          kind: 'list',
          items: [
            'What has to get better before you try?',
            'When is the next trial, and how will we hear about it?',
            'What happens if the trial does not go well?',
            'What comes after ECMO: breathing machine, rehab, another hospital?',
          ],
        },
        { kind: 'go', to: 'families/after', text: 'After ECMO' },
      ],
    },
  ],
  sources: ['elso-families', 'mgh'],
  ...CHECKED,
}
