import { CHECKED, type Page } from '../shape.ts'

export const ecmo: Page = {
  id: 'ecmo',
  audience: 'families',
  title: 'What is ECMO?',
  name: 'What is ECMO?',
  description:
    'A pump and an artificial lung outside the body, for hearts and lungs that fail. How it works, drawn; whom it is for; and what it can and cannot do.',
  lead: 'ECMO is life support. A pump and an artificial lung outside the body keep blood moving and full of oxygen when the heart or lungs fail. It does not cure the illness. It gives time.',
  sections: [
    {
      id: 'how',
      question: 'How does it work?',
      short: 'Blood leaves through a tube, takes up oxygen in an artificial lung, and goes back warm.',
      blocks: [
        [
          'Wide tubes, called ',
          { term: 'cannula', text: 'cannulas' },
          ', lie in large vessels. Dark blood runs out through one of them. A ',
          { term: 'pump', text: 'pump' },
          ' drives it through the ',
          { term: 'oxygenator', text: 'oxygenator' },
          '. There it takes up oxygen and gives off carbon dioxide, as it would in a lung. Then it flows back, bright red.',
          { cite: 'mgh' },
        ],
        { kind: 'figure', name: 'circuit' },
      ],
    },
    {
      id: 'for-whom',
      question: 'Whom is it for?',
      short: 'People whose heart or lungs are failing so badly that other treatment is not enough.',
      blocks: [
        {
          kind: 'list',
          items: [
            [{ strong: 'Lungs: ' }, 'a severe pneumonia, badly hurt lungs, or an asthma attack that will not break.'],
            [
              { strong: 'Heart: ' },
              'a very large heart attack, an inflamed heart muscle, or a heart that does not start well after surgery.',
            ],
            [
              { strong: 'A stopped heart: ' },
              'sometimes ECMO is started while people still press on the chest. Doctors call this ',
              { term: 'ecpr', text: 'ECPR' },
              '.',
            ],
          ],
        },
        [
          'Without ECMO, many of these people would die. It is used when other treatment is failing.',
          { cite: 'vecmos-families' },
        ],
      ],
    },
    {
      id: 'kinds',
      question: 'What are V-V and V-A?',
      short: 'V-V helps the lungs. V-A helps the heart and the lungs.',
      blocks: [
        [
          { strong: 'V-V, vein to vein: ' },
          'the blood is taken from a large vein and given back to a vein. The person’s own heart still pumps it around the body.',
        ],
        [{ strong: 'V-A, vein to artery: ' }, 'the blood goes back to an artery, so the machine shares the pumping.'],
        ['If needs change, the tubes can be changed too. You may then hear of ', { term: 'v-av', text: 'V-AV' }, '.'],
      ],
    },
    {
      id: 'time-for-what',
      question: 'What does it give time for?',
      short: 'To get well, to decide, or to reach help that can last.',
      blocks: [
        {
          kind: 'list',
          items: [
            ['The heart or lungs rest and ', { strong: 'recover' }, '.'],
            [
              'A person reaches a ',
              { strong: 'transplant' },
              ', or support that can stay for longer, such as a ',
              { term: 'vad', text: 'heart pump' },
              '.',
            ],
            ['The team and the family gain time to find out ', { strong: 'what is possible' }, ', and to choose.'],
          ],
        },
        [
          'Doctors call this a ',
          { term: 'bridge', text: 'bridge' },
          '. Ask what your loved one’s bridge leads to.',
          { cite: 'mgh' },
          { cite: 'vecmos-families' },
        ],
        { kind: 'go', to: 'related-treatments', text: 'Other treatments for heart and lungs' },
      ],
    },
    {
      id: 'next',
      question: 'How is it started, how long, how safe?',
      short: 'About an hour to start. Days, weeks, sometimes months. The main risks are bleeding and stroke.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              { link: 'ecmo/procedure', text: 'How ECMO is started' },
              ': where the tubes go, and what you will notice.',
            ],
            [{ link: 'ecmo/duration', text: 'How long it lasts' }, ', and what that depends on.'],
            [{ link: 'ecmo/safety', text: 'How safe it is' }, ': risks and chances, with numbers and whom they count.'],
            [{ link: 'ecmo/daily-life', text: 'A day on ECMO' }, ': awake or asleep, eating, moving, visits.'],
          ],
        },
      ],
    },
    {
      id: 'letters',
      question: 'What do the letters mean?',
      short: ['Extracorporeal membrane oxygenation.'],
      blocks: [
        [
          'That is: oxygen is given to the blood outside the body, through a thin skin called a membrane. You may also hear ',
          { term: 'ecls', text: 'ECLS' },
          ', life support outside the body. The ',
          { strong: 'heart-lung machine' },
          ' of the operating room is a relative. It is used for hours; ECMO is used for days or weeks.',
          { cite: 'brigham' },
        ],
      ],
    },
  ],
  sources: ['mgh', 'vecmos-families', 'brigham'],
  ...CHECKED,
}
