import { addressLine, type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const contactFor = (own: ProgramFacts): Page => ({
  id: 'contact',
  audience: 'everyone',
  title: 'How do you reach us?',
  name: 'Contact',
  description: `One number, day and night, for families and for clinicians: ${own.phone}. What to ask, and what to do in an emergency.`,
  lead: [
    'Ring ',
    { phone: true },
    ', day or night. One number, for families and for clinicians. An interpreter can join the call.',
  ],
  sections: [
    {
      id: 'emergency',
      question: 'Is somebody in danger where you are?',
      blocks: [
        {
          kind: 'note',
          act: 'Call 911 first',
          text: 'This number is for people who are already in a hospital’s care, and for those who look after them. It does not send an ambulance to your home.',
        },
      ],
    },
    {
      id: 'families',
      question: 'You are family or a friend',
      short: 'Ask whatever you need to know.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Where your loved one is, and which entrance to take.',
            'Where to park, and where you can wait or sleep.',
            'Who will meet you, and when a doctor can talk to you.',
            'What to bring: a list of medicines, glasses, hearing aids, and papers that say who speaks for them.',
          ],
        },
        'Before anything about a patient is said on the phone, you will be asked who you are. That keeps your loved one’s story private.',
        { kind: 'go', to: 'families/first-hour', text: 'The first hour' },
      ],
    },
    {
      id: 'clinicians',
      question: 'You look after a patient',
      short: 'Ring, or send an alert. For an arrest, ring.',
      blocks: [
        [
          'The coordinator on duty answers. ',
          { link: 'clinicians', text: 'What happens then' },
          ', and ',
          { link: 'clinicians/prepare', text: 'what to have ready' },
          '.',
        ],
        { kind: 'go', to: 'send-alert', text: 'Send an alert' },
      ],
    },
    {
      id: 'where',
      question: 'Where are we?',
      short: `${own.hospital}, ${addressLine(own) ?? own.city}.`,
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Entrance',
              text: own.entrance?.en ?? 'It depends on the unit. We tell you when you call, before you set out.',
            },
            { name: 'Parking', text: own.parking?.en ?? 'Ask when you call, and ask for the family price.' },
            {
              name: 'Visiting hours',
              text: own.visitingHours?.en ?? 'Most hours are possible. The nurse at the bedside knows when it is good.',
            },
          ],
        },
        'The way from the door to the bed depends on the unit too. Ask again at the front desk.',
        { kind: 'go', to: 'families/visiting', text: 'Visiting and staying near' },
      ],
    },
    {
      id: 'other-numbers',
      question: 'Who else can help you?',
      short: 'If you do not know whom to ask, ring the first number. It finds the others.',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Social worker',
              text: [{ ring: own.socialWork ?? own.phone }, ': a place to sleep, bills, work, children.'],
            },
            { name: 'Chaplain', text: [{ ring: own.chaplain ?? own.phone }, ': for any faith or none.'] },
            {
              name: 'Interpreter',
              text: [{ ring: own.interpreter ?? own.phone }, ': any language, and sign language, at no cost.'],
            },
          ],
        },
      ],
    },
    {
      id: 'website',
      question: 'Is something wrong on these pages?',
      blocks: [
        'Please tell us by phone, in the daytime if it can wait: a mistake in the text, something you cannot read or reach, or a word that hurts. Say which page.',
      ],
    },
  ],
  sources: [],
  ...CHECKED,
})

export const contact = contactFor(program)
