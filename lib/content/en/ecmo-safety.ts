import { CHECKED, type Page } from '../shape.ts'

export const ecmoSafety: Page = {
  id: 'ecmo/safety',
  audience: 'families',
  title: 'How safe is ECMO?',
  name: 'How safe it is',
  description:
    'The main risks are bleeding and stroke. How often they happen, in whom and when; and what the chances are, with sources.',
  lead: 'Like every treatment that enters the body, ECMO has risks. The main ones are bleeding and stroke. The team watches closely, day and night, to keep them small. It is used when the danger without it is greater.',
  sections: [
    {
      id: 'risks',
      question: 'What can go wrong?',
      short: 'Bleeding, clots, stroke, and harm to the kidneys or to a leg. The longer on ECMO, the higher the chance.',
      blocks: [
        'These are numbers about many people. Your doctors can say what they mean for you.',
        {
          kind: 'table',
          caption: 'How often, and whom it counts',
          head: ['What', 'How often', 'Whom it counts'],
          rows: [
            [
              'Bleeding or a clot',
              '4 in 10',
              [
                '7,579 adults on V-V, 2010 to 2017. More than half were clots, mostly in the machine. It fell over the years.',
                { cite: 'nunez' },
              ],
            ],
            ['Bleeding', 'about half', ['12,756 adults on V-A, many studies together', { cite: 'rajsic' }]],
            [
              'Bleeding that needed a transfusion',
              '46 in 100; 28 without early ECMO',
              ['adults on V-V in a trial, 2011 to 2017', { cite: 'eolia' }],
            ],
            ['Stroke', '6 in 100', ['adults on V-A, studies together', { cite: 'nice-ipg482' }]],
            [
              'Kidneys that need dialysis',
              '44 in 100',
              ['12,756 adults on V-A, many studies together', { cite: 'rajsic' }],
            ],
            [
              'Too little blood to a leg',
              '17 in 100; 5 in 100 lost a limb',
              ['1,866 adults on V-A through the groin, published 2014', { cite: 'cheng' }],
            ],
            [
              'Harm to a leg or its vessels',
              '11 in 100; 4 without ECMO',
              ['adults with shock after a heart attack, in a trial published 2023', { cite: 'ecls-shock' }],
            ],
          ],
        },
        [
          'Infection, ',
          { term: 'delirium', text: 'confusion' },
          ', weakness, seizures and faults of the machine happen too. How often differs from place to place.',
          { cite: 'booklet' },
          { cite: 'inova' },
        ],
      ],
    },
    {
      id: 'watching',
      question: 'What does the team do about it?',
      short: 'Somebody who knows the machine is there at all hours.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Blood is tested each day, and often more, so that it is thin enough and not too thin.',
            'The tubes, the pump and the artificial lung are checked by hand and eye, hour by hour.',
            'The leg beyond a tube is watched for warmth and color.',
            'Pupils and answers are checked, and a scan is made if something changes.',
            'If the artificial lung clots, it can be changed.',
          ],
        },
        'You may ask at any time what was seen today.',
      ],
    },
    {
      id: 'chances',
      question: 'What are the chances?',
      short: 'They depend above all on what is failing and why. Without ECMO, many of these people would have died.',
      blocks: [
        'These, too, are numbers about many people, from the years named.',
        {
          kind: 'counts',
          items: [
            {
              of100: 65,
              figure: '65 in 100, lungs',
              text: [
                'left the hospital alive. 7,579 adults on V-V in a registry of many countries, 2010 to 2017.',
                { cite: 'nunez' },
              ],
            },
            {
              of100: 41,
              figure: '41 in 100, heart',
              text: [
                'left the hospital alive. Adults on V-A for a failing heart, 2002 to 2012. With an inflamed heart muscle it was 64 in 100.',
                { cite: 'va-registry' },
              ],
            },
          ],
        },
        {
          kind: 'list',
          items: [
            [
              { strong: 'Lungs, in a trial: ' },
              '65 of 100 people were alive after 60 days with early ECMO, and 54 of 100 without. 2011 to 2017.',
              { cite: 'eolia' },
              ' Two trials taken together: 64 and 52 of 100 after 90 days.',
              { cite: 'two-trials' },
            ],
            [
              { strong: 'A large heart attack, in a trial: ' },
              'about half were alive after 30 days, the same with ECMO and without. Harm was more common with it: 23 of 100 bled badly, against 10. Published in 2023.',
              { cite: 'ecls-shock' },
            ],
            [
              { strong: 'A stopped heart (ECPR): ' },
              'about 30 of 100 left the hospital alive. 2009 to 2022.',
              { cite: 'registry' },
            ],
          ],
        },
        'No score can say what will happen to one person. Ask the doctor who knows your loved one.',
      ],
    },
    {
      id: 'ask',
      question: 'What can you ask?',
      blocks: [
        {
          kind: 'list',
          items: [
            'Which risk worries you most for my loved one?',
            'What are you doing to keep it small?',
            'What would you do if it happened?',
            'What happens if ECMO does not work?',
          ],
        },
        { kind: 'go', to: 'families/if-it-is-not-helping', text: 'When ECMO is not helping' },
      ],
    },
  ],
  sources: [
    'nunez',
    'rajsic',
    'eolia',
    'nice-ipg482',
    'cheng',
    'ecls-shock',
    'booklet',
    'inova',
    'va-registry',
    'two-trials',
    'registry',
  ],
  ...CHECKED,
}
