import { CHECKED, type Page } from '../shape.ts'

export const privacy: Page = {
  id: 'privacy',
  audience: 'everyone',
  title: 'What do these pages know about you?',
  name: 'Privacy',
  description:
    'No trackers, no cookies on the public pages, nothing loaded from other companies. What the signed-in portal keeps, and who may see it.',
  lead: 'Next to nothing. The public pages set no cookies, have no trackers and load nothing from other companies. You need not say who you are to read them.',
  sections: [
    {
      id: 'reading',
      question: 'What happens when you read?',
      blocks: [
        'Your device asks our server for a page, and the server answers. To do so it sees the address of your device on the net, as every server does. These pages make no profile of you and pass nothing on.',
        'If you choose day or night, your browser keeps that choice on your own device. Nobody else sees it.',
      ],
    },
    {
      id: 'search',
      question: 'What happens when you search?',
      short: 'Nothing you type leaves your device.',
      blocks: [
        'Your browser fetches a list of what these pages say, the same for everybody, and looks through it by itself. Your words stay in the part of the address that browsers do not send.',
      ],
    },
    {
      id: 'calculators',
      question: 'What about the calculators?',
      short: 'Nothing you enter leaves your browser.',
      blocks: [
        'They compute on your own screen. If you copy an address to share a result, the values are in the part of it that browsers do not send to servers. Do not put a name beside it.',
      ],
    },
    {
      id: 'portal',
      question: 'What does the portal for referrals keep?',
      short: 'What a hospital tells us about a patient, so that we can answer.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Names, birth dates, record numbers, phone numbers and free text are encrypted one by one.',
            'A hospital sees its own patients and no other’s.',
            'Who looked at what, and when, is written down and cannot be changed afterwards.',
            'E-mails and pages to staff say that something waits, never about whom.',
            'Signing in needs a cookie. It holds a random number, nothing about you, and ends with the session.',
          ],
        },
      ],
    },
    {
      id: 'rights',
      question: 'What are your rights as a patient?',
      blocks: [
        [
          'A referral is part of your medical record, and the hospital’s notice of privacy practices covers it. You may ask to see it and to have mistakes put right. Ring ',
          { phone: true },
          ' and ask for the privacy office.',
        ],
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
