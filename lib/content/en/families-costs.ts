import { program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const costs: Page = {
  id: 'families/costs',
  audience: 'families',
  title: 'Help with costs',
  name: 'Help with costs',
  description:
    'Care comes first, money later. Whom to ask about bills, insurance, travel, a place to stay, and time off work while someone is on ECMO.',
  lead: [
    'Care comes first. Nobody will ask about money before your loved one is treated, and you do not have to solve it this week. Ask for a social worker. If you do not know where to begin, call ',
    { phone: true },
    '.',
  ],
  sections: [
    {
      id: 'first',
      question: 'Can care be refused because of money?',
      short: 'No. Emergency care may not wait for a question about payment.',
      blocks: [
        [
          'A law of the United States says so. It holds with or without insurance, and it holds for a move to a hospital that can do more.',
          { cite: 'emtala' },
        ],
      ],
    },
    {
      id: 'whom',
      question: 'Whom do you ask, and for what?',
      short: 'Start with the social worker. They know the others.',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Social worker',
              text: 'Travel, parking, food, a place to sleep, care for children or parents at home, and letters for work.',
            },
            {
              name: 'Financial counselor',
              text: 'Insurance, applying for Medicaid, and the hospital’s own help for people who cannot pay. Ask for it by name: “financial assistance”.',
            },
            {
              name: 'Case manager',
              text: 'What the insurance needs to know now, and what it pays for later: rehab, equipment, care at home.',
            },
            {
              name: 'Your employer',
              text: 'Sick pay and family leave. The law may protect your job while you care for a close relative. The hospital can fill in the forms.',
            },
          ],
        },
      ],
    },
    {
      id: 'this-week',
      question: 'What is worth doing this week?',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Find the insurance card',
              text: 'A photo of both sides is enough. If there is no insurance, say so. Help to apply can begin while your loved one is still here.',
            },
            {
              title: 'Tell the insurance',
              text: 'One call: the name, the date, and that it was an emergency. Write down whom you spoke with.',
            },
            {
              title: 'Keep every receipt',
              text: 'Parking, gas, rooms and meals. Some funds and some insurance plans pay part of it back.',
            },
            {
              title: 'Put all letters in one bag',
              text: 'Do not pay a bill from these weeks before the financial counselor has seen it. First bills are often not the last word.',
            },
          ],
        },
      ],
    },
    {
      id: 'far',
      question: 'What if you live far away?',
      short: 'Say so early. Distance and cost weigh on families, and people here know it.',
      blocks: [
        [
          'Families of people moved for ECMO have told researchers what weighs on them: the distance, the cost, and having no single person to ask.',
          { cite: 'cadth' },
        ],
        `Many people come to ${program.hospital} from far across ${program.region.en} and beyond. Ask for places to stay with a lower price, and for help with the way home.`,
        { kind: 'go', to: 'families/visiting', text: 'Visiting and staying near' },
      ],
    },
  ],
  sources: ['emtala', 'cadth'],
  ...CHECKED,
}
