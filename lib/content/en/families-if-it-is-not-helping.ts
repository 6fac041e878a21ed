import { CHECKED, type Page } from '../shape.ts'

export const ifItIsNotHelping: Page = {
  id: 'families/if-it-is-not-helping',
  audience: 'families',
  title: 'If ECMO is not helping',
  name: 'If it is not helping',
  description:
    'When ECMO does not help: what the team talks about with the family, what your loved one would have wanted, comfort, and how to say goodbye.',
  lead: 'ECMO gives time. Sometimes, even with time, the heart or the lungs do not heal. If that happens, the team will tell you plainly, sit down with you, and stay with you. You will not have to face it alone.',
  sections: [
    {
      id: 'how',
      question: 'How will you know?',
      short: 'The doctors will tell you, and you may ask at any time: “Is it still helping?”',
      blocks: [
        'There is seldom one moment. More often the same signs come back day after day: the organs do not wake up, or new harm is found, such as a large bleed in the brain.',
        [
          'The team also looks at whether a ',
          { term: 'vad', text: 'heart pump' },
          ' or a transplant could be a way on. If there is none, and no recovery, the team asks the family to meet.',
          { cite: 'elso-families' },
        ],
      ],
    },
    {
      id: 'talk',
      question: 'What is the talk about?',
      short: 'About the person: who they are, and what they would have wanted.',
      blocks: [
        [
          'You talk about what they would have wanted, about comfort, and about stopping.',
          { cite: 'elso-families' },
          ' You are not asked to decide what you want. You are asked to help us hear their voice.',
        ],
        {
          kind: 'list',
          items: [
            'Ask for a room with a door, for chairs, and for time.',
            'Ask for an interpreter, and for a chaplain or someone of your own faith.',
            'Bring whom you need, in the room or on the phone.',
            [
              'Tell the team who the ',
              { term: 'health-care-proxy', text: 'health-care proxy' },
              ' is, and bring any paper with their wishes.',
            ],
            'You do not have to answer at once. You may ask to meet again.',
            'You may ask for the view of a second doctor.',
          ],
        },
        [
          'You can ask for ',
          { term: 'palliative-care', text: 'palliative care' },
          ' long before this. It is there for comfort and for hard choices, and it takes no other treatment away.',
        ],
      ],
    },
    {
      id: 'awake',
      question: 'What if they are awake?',
      short: 'Then it is their own choice, and they are part of the talk.',
      blocks: [
        'Some people on ECMO are awake and can think, and nod or write. The team will ask them what they want to know, and whom they want with them.',
      ],
    },
    {
      id: 'stopping',
      question: 'What happens when ECMO is stopped?',
      short: 'Comfort comes first. Your loved one gets medicine, so that they are not in pain and not short of breath.',
      blocks: [
        'You choose with the team when, and who is there. There can be music, prayer, a pet’s blanket, or silence. The nurse will tell you what you will see before it comes.',
        'The machine is then turned off. Often death follows within minutes to hours. Someone stays near, as close or as far as you like.',
        'Stopping ECMO is not giving up on a person, and it is not your doing. The illness is the cause of death.',
      ],
    },
    {
      id: 'after',
      question: 'And afterwards?',
      short: 'Take the time you need. Nobody will send you away.',
      blocks: [
        {
          kind: 'list',
          items: [
            'You may stay, wash them, hold them, say what is left to say.',
            'Ask for a lock of hair or a print of the hand, if you would like one.',
            'Someone may ask you about organ donation. It is asked with respect, and you are free to say yes or no.',
            'The social worker helps with calls, papers and the way home.',
            'Children need true words: “died”, not “went to sleep”. Ask for help with it.',
          ],
        },
        [
          'Weeks later, questions come. You may call ',
          { phone: true },
          ' and ask to speak with a doctor who was there. Many families find that it helps.',
        ],
        {
          kind: 'note',
          act: 'Call or text 988, at any hour',
          text: 'if grief becomes too heavy to bear, or you think of harming yourself. People who listen answer day and night, in English and Spanish.',
        },
      ],
    },
  ],
  sources: ['elso-families'],
  ...CHECKED,
}
