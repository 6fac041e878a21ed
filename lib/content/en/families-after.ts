import { CHECKED, type Page } from '../shape.ts'

export const after: Page = {
  id: 'families/after',
  audience: 'families',
  title: 'After ECMO',
  name: 'After ECMO',
  description:
    'Getting better after ECMO: weakness, sleep, memory and mood, work, what studies found, and the help to ask for, for patients and families.',
  lead: 'Getting well takes longer than most people expect: weeks to sit and stand, months to feel strong. Weak legs, poor sleep, gaps in memory, low mood and fear are common. There is help for each of them.',
  sections: [
    {
      id: 'weeks',
      question: 'What are the first weeks like?',
      short: 'Slow, with good days and bad days. Small steps count.',
      blocks: [
        [
          'After ECMO most people stay in intensive care for a while, often with the ',
          { term: 'ventilator', text: 'breathing machine' },
          '. Then come an ordinary ward, ',
          { term: 'rehabilitation', text: 'rehab' },
          ' and home.',
        ],
        {
          kind: 'list',
          items: [
            'Muscles fade fast in bed. Sitting on the edge of the bed is hard work, and it is training.',
            'Voice and swallowing may need practice after a breathing tube.',
            'Some people go back to the hospital they came from, to be near home.',
          ],
        },
      ],
    },
    {
      id: 'mind',
      question: 'What happens to memory, sleep and mood?',
      short: 'Many people remember nothing, or dreams that felt real. It does not mean they are losing their mind.',
      blocks: [
        [
          'Bad dreams, fear, short temper, trouble finding words or keeping track: doctors call this ',
          { term: 'post-intensive-care-syndrome', text: 'post-intensive-care' },
          ' syndrome. It often eases with time, and treatment helps.',
        ],
        'A diary that the family kept is a great help. So is a visit to the unit later on, to see the room and meet the people.',
        [
          'In a study of one Australian center, 31 of 100 people who answered were at high risk of post-traumatic stress after ECMO.',
          { cite: 'harley' },
          ' After V-A ECMO for a heart attack, 34 of 100 had signs of anxiety, 20 of depression and 5 of post-traumatic stress.',
          { cite: 'encourage' },
        ],
        'Families feel it too. If you cannot sleep, or the fear stays, tell your own doctor what you have been through.',
      ],
    },
    {
      id: 'numbers',
      question: 'How do people do in the long run?',
      short: 'Most people who leave the hospital are alive years later, and many go back to work.',
      blocks: [
        'These are numbers about many people. Your doctors can say what they mean for your loved one.',
        {
          kind: 'list',
          items: [
            [
              'Australia, 241 people after ECMO in one center: 63 of 100 left the hospital. Of those, 85 of 100 were alive 2.6 years later.',
              { cite: 'harley' },
            ],
            [
              'Freiburg, Germany, people who left the hospital after V-V ECMO: 85 of 100 were alive a year later. Of those who were asked, 80 of 100 had gone back to work.',
              { cite: 'freiburg' },
            ],
          ],
        },
      ],
    },
    {
      id: 'help',
      question: 'What help can you ask for?',
      short: 'Ask before you leave the hospital, and again when you are home.',
      blocks: [
        {
          kind: 'list',
          items: [
            'A visit to a clinic for people who have been in intensive care.',
            'Rehab: for strength, for breath, for heart, for speech, for memory.',
            'Someone to talk to about fear, bad dreams or low mood.',
            'A letter that says what was done, for every doctor you will meet.',
            'A look at the leg or neck where the tubes were, if it is numb, swollen or sore.',
          ],
        },
        {
          kind: 'note',
          act: 'Call 911',
          text: 'for new chest pain, sudden trouble breathing, a face that droops, an arm or leg that goes weak, or bleeding that does not stop.',
        },
        ['Not sure whom to ask? Call ', { phone: true }, '. We find the right person.'],
      ],
    },
  ],
  sources: ['harley', 'encourage', 'freiburg'],
  ...CHECKED,
}
