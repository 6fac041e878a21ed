import { CHECKED, type Page } from '../shape.ts'

export const relatedTreatments: Page = {
  id: 'related-treatments',
  audience: 'everyone',
  title: 'What else can help a failing heart or lungs?',
  name: 'Related treatments',
  description:
    'Heart pumps, transplants, short-term pumps, the shock team and follow-up: what each does, and how it goes together with ECMO.',
  lead: 'ECMO is one of several ways to carry a heart or lungs through. Some come before it, some go along with it, and some are what it leads to.',
  sections: [
    {
      id: 'lasting',
      question: 'What can last for months or years?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Heart pump (VAD, LVAD)',
              text: [
                'A small pump placed beside the heart. It can carry all that a heart pumps, up to 10 liters a minute, for months or years.',
                { cite: 'mgh-shock' },
              ],
            },
            {
              name: 'Heart transplant',
              text: ['A donor heart, when nothing else will last.', { cite: 'mgh-shock' }],
            },
            {
              name: 'Lung transplant',
              text: ['Donor lungs. ECMO can carry a person until they come.', { cite: 'lung-bridge' }],
            },
          ],
        },
      ],
    },
    {
      id: 'short',
      question: 'What helps a heart for days?',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'Impella', text: 'A thin pump that goes through an artery into the left side of the heart.' },
            {
              name: 'Balloon pump (IABP)',
              text: 'A balloon in the body’s main artery. It fills and empties in time with the heart and makes its work lighter.',
            },
            {
              name: 'Short-term pumps for the right or left heart',
              text: 'TandemHeart, ProtekDuo and others, placed through a vessel and taken out when the heart has recovered.',
            },
          ],
        },
      ],
    },
    {
      id: 'teams',
      question: 'Which teams come together?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Cardiogenic shock team',
              text: ['One call brings the heart specialists together, day and night.', { cite: 'mgh-shock' }],
            },
            {
              name: 'Pulmonary embolism response team',
              text: 'For a large clot in the vessels of the lung.',
            },
            {
              name: 'Advanced heart failure clinic',
              text: 'Plans ahead with people whose heart is growing weaker, so that a crisis does not decide.',
            },
            {
              name: 'Pressure sensor in the lung artery (CardioMEMS)',
              text: 'Sends a reading from home each day, so that a weak heart is treated before it gets worse.',
            },
            {
              name: 'Heart procedures',
              text: 'Opening a blocked artery, bypass surgery, or treating the spot where a dangerous rhythm starts.',
            },
            {
              name: 'Palliative care',
              text: 'Helps with symptoms and hard choices at any stage, beside all other treatment.',
            },
            {
              name: 'Recovery after intensive care',
              text: 'A clinic and rehabilitation for body, sleep, memory and mood.',
            },
          ],
        },
        'Which of these fits is for the physicians who know the patient. Ask what each would mean for your loved one.',
        { kind: 'go', to: 'ecmo', text: 'What is ECMO?' },
      ],
    },
  ],
  sources: ['mgh-shock', 'lung-bridge'],
  ...CHECKED,
}
