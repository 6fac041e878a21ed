import { CHECKED, type Page } from '../shape.ts'

export const accessibility: Page = {
  id: 'accessibility',
  audience: 'everyone',
  title: 'Can everybody use these pages?',
  name: 'Accessibility',
  description:
    'What these pages do so that everybody can read them: keyboard, screen reader, large letters, night, print. What is still missing, and whom to tell.',
  lead: 'That is the aim: they are built to the Web Content Accessibility Guidelines 2.2, level AA. If something shuts you out, ring us; you will get what you need to know on the phone.',
  sections: [
    {
      id: 'what-works',
      question: 'What can you count on?',
      blocks: [
        {
          kind: 'list',
          items: [
            'Everything can be reached with the keyboard alone, and you can see where you are.',
            'Headings, lists, tables and drawings have names and texts for screen readers.',
            'Letters can grow to four times their size, and nothing has to be pushed sideways.',
            'Nothing is told by color alone.',
            'Night pages for dark rooms; your device’s own colors and contrast are respected.',
            'Drawings hold still if your device asks for it, and there is a switch.',
            'The text works without scripts, and each page can be printed.',
            'Words of medicine are explained where they stand: press a word with dots under it.',
          ],
        },
      ],
    },
    {
      id: 'how-checked',
      question: 'How is it checked?',
      blocks: [
        'By program on every page, by day and by night, on a small screen and a large one, each time something changes. Such checks find a part of what can go wrong. People who use a screen reader or a switch every day find the rest; we are glad to hear from them.',
      ],
    },
    {
      id: 'limits',
      question: 'What is not good enough yet?',
      blocks: [
        {
          kind: 'list',
          items: [
            'The calculators need scripts. Their tables and sources can be read without.',
            'The portal for hospitals is in English only.',
            'There is no version in sign language, and none to listen to.',
          ],
        },
      ],
    },
    {
      id: 'help',
      question: 'Whom can you tell?',
      short: ['Ring ', { phone: true }, '. An interpreter or a relay service can join the call.'],
      blocks: [{ kind: 'go', to: 'contact', text: 'Contact' }],
    },
  ],
  sources: [],
  ...CHECKED,
}
