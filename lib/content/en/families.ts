import { type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const familiesFor = (own: ProgramFacts): Page => ({
  id: 'families',
  audience: 'families',
  title: 'Someone you love is on ECMO',
  name: 'Families',
  description: `For families of people on ECMO at ${own.hospital}: the first hour, visiting, costs, coming off, life afterwards, and whom to call.`,
  lead: [
    'You do not have to take it all in today. If you are on the way here, or just arrived, begin with ',
    { link: 'families/first-hour', text: 'the first hour' },
    '. For anything else, call ',
    { phone: true },
    ', day or night.',
  ],
  sections: [
    {
      id: 'now',
      question: 'What do you need now?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'On the way, or just here',
              text: [
                { link: 'families/first-hour', text: 'The first hour' },
                ': what to do, in order. In short, to print or to keep on your phone: ',
                { link: 'families/card', text: 'the family card' },
                '.',
              ],
            },
            {
              name: 'What is this machine?',
              text: [
                { link: 'ecmo', text: 'What ECMO is' },
                ', ',
                { link: 'ecmo/duration', text: 'how long it lasts' },
                ' and ',
                { link: 'ecmo/safety', text: 'how risky it is' },
                '.',
              ],
            },
            {
              name: 'At the bedside',
              text: [
                { link: 'families/visiting', text: 'Visiting and staying near' },
                ', and ',
                { link: 'ecmo/daily-life', text: 'a day on ECMO' },
                '.',
              ],
            },
            {
              name: 'Money, work and travel',
              text: [{ link: 'families/costs', text: 'Help with costs' }, ': whom to ask, and for what.'],
            },
            {
              name: 'The machine is turned down',
              text: [{ link: 'families/coming-off', text: 'Coming off ECMO' }, ': how it is done.'],
            },
            {
              name: 'Later on',
              text: [{ link: 'families/after', text: 'After ECMO' }, ': getting strong again.'],
            },
            {
              name: 'When there is bad news',
              text: [
                { link: 'families/if-it-is-not-helping', text: 'If ECMO is not helping' },
                ': what the talks are about, and who helps you.',
              ],
            },
            {
              name: 'A word you do not know',
              text: [{ link: 'glossary', text: 'Words you will hear' }, ', in plain English.'],
            },
          ],
        },
      ],
    },
    {
      id: 'whom',
      question: 'Whom can you ask?',
      short: 'Ask the nurse at the bedside first, about anything. There is always one.',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'The nurse', text: 'How is the night going? May I touch? What is that alarm?' },
            {
              name: 'The doctor in charge today',
              text: 'What is failing, is it healing, and what is planned? Ask when the daily talk is.',
            },
            {
              name: 'The people at the machine',
              text: [
                'An ',
                { term: 'ecmo-specialist', text: 'ECMO specialist' },
                ' or ',
                { term: 'perfusionist', text: 'perfusionist' },
                ' can show you what each part does.',
              ],
            },
            {
              name: 'The social worker',
              text: [
                'Where can we sleep? Who helps with bills, work and children? Ring ',
                { ring: own.socialWork ?? own.phone },
                '.',
              ],
            },
            {
              name: 'The chaplain',
              text: [
                'For any faith or none: someone who has time to sit with you. Ring ',
                { ring: own.chaplain ?? own.phone },
                '.',
              ],
            },
            {
              name: 'The interpreter',
              text: [
                'For every talk with a doctor, in your own language, at no cost. Children should not have to do this. Ring ',
                { ring: own.interpreter ?? own.phone },
                '.',
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'help-them',
      question: 'How can you help the person in the bed?',
      short: 'Be there, be yourself, and speak to them. They may hear you.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'Say who you are and what day it is. Talk about small things. Ask where you can hold a hand.',
              { cite: 'elso-families' },
            ],
            'Bring a picture for the wall, and the music they like.',
            'Tell the nurses who this person is: the name they go by, what calms them, what they love and what they hate.',
            'Keep a diary: a line or two a day. People often lose these weeks, and the diary gives them back.',
          ],
        },
        [
          'The days go up and down. Families call it a roller coaster.',
          { cite: 'elso-families' },
          ' A bad day does not mean that it has failed.',
        ],
      ],
    },
    {
      id: 'yourself',
      question: 'And who looks after you?',
      short: 'You do, a little, and we help. Eat, drink, sleep and go outside once a day.',
      blocks: [
        [
          'Nobody can stay awake for weeks. Take turns. We call if things change, so going home to sleep is not leaving them.',
          { cite: 'vecmos-families' },
        ],
        'Choose one person whom we call, and who tells the others. It saves you from saying the hard things twenty times.',
        {
          kind: 'note',
          act: 'Tell a nurse right away',
          text: 'if you feel faint or have chest pain yourself, or if it gets too much and you are alone. If you think of harming yourself, call or text 988, at any hour.',
        },
      ],
    },
    {
      id: 'questions',
      question: 'What can you ask the doctors?',
      short: 'Anything, and as often as you need. Take this list with you.',
      blocks: [
        { kind: 'heading', text: 'About the illness' },
        {
          kind: 'list',
          items: [
            'What is failing, and can it heal?',
            ['Is it ', { term: 'v-v', text: 'V-V' }, ' or ', { term: 'v-a', text: 'V-A ECMO' }, ', and why?'],
            'What happens if it does not work?',
            'What comes next: breathing machine, heart pump, transplant, rehab?',
          ],
        },
        { kind: 'heading', text: 'About today' },
        {
          kind: 'list',
          items: [
            'What are today’s goals?',
            'Who is in charge today, and when do we talk?',
            'Are they in pain? Do they know we are here?',
          ],
        },
        { kind: 'heading', text: 'About us' },
        {
          kind: 'list',
          items: [
            'May we visit, touch them, bring the children?',
            'Where can we sleep, park and eat?',
            'Who speaks for them, and what would they have wanted?',
            'Will you tell our own doctor, and the hospital we came from?',
            'Whom do we call at night?',
          ],
        },
      ],
    },
  ],
  sources: ['elso-families', 'vecmos-families'],
  ...CHECKED,
})

export const families = familiesFor(program)
