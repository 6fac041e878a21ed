import { criteriaLists } from '../criteria-items.ts'
import { CHECKED, type Page } from '../shape.ts'

const { reasonsOf, reasonsFor, against } = criteriaLists(({ says }) => says)

const FOR_REVIEW = 'What stands here is for review, never a refusal by itself. The physician decides, with you.'

export const cliniciansCriteria: Page = {
  id: 'clinicians/criteria',
  audience: 'clinicians',
  title: 'When should you call about ECMO?',
  name: 'When to call',
  description:
    'Criteria for V-V ECMO, V-A ECMO, ECPR and bridging in adults, with numbers and sources, and what speaks against it. They suggest a conversation.',
  lead: 'When one of these is met, ring. When you only fear that it will be, ring too. No number here accepts or refuses a patient: each suggests a conversation.',
  sections: [
    {
      id: 'lungs',
      question: 'Lungs: when is V-V ECMO a question?',
      short: 'Severe failure of the lungs that may recover, with a heart that pumps well enough.',
      blocks: [
        { kind: 'heading', text: 'Ring at the latest when' },
        reasonsOf('eolia'),
        [
          'Entry criteria of the EOLIA trial: adults, ventilated through a tube for less than 7 days, FiO₂ of 80 % or more and PEEP of 10 cmH₂O or more. On high-flow oxygen or a mask they do not apply; ring earlier.',
          { cite: 'eolia' },
        ],
        { kind: 'heading', text: 'Earlier reasons, as networks in the United Kingdom have them' },
        reasonsOf('uk'),
        { kind: 'heading', text: 'What is usually behind it' },
        [
          'ARDS of any cause, pneumonia and aspiration among them; near-fatal asthma; lung contusion; smoke; air leak; pulmonary hemorrhage or vasculitis; graft dysfunction, and the bridge to a lung transplant.',
          { cite: 'elso-vv' },
        ],
        { kind: 'heading', text: 'What speaks against it' },
        FOR_REVIEW,
        against('vv'),
      ],
    },
    {
      id: 'lungs-results',
      question: 'What does V-V ECMO achieve?',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'EOLIA: 60-day deaths 35 % with early ECMO, 46 % without (relative risk 0.76, 95 % interval 0.55 to 1.04); 28 % of controls crossed over. Bleeding that needed transfusion 46 % and 28 %.',
              { cite: 'eolia' },
            ],
            [
              'Two trials, patient by patient: 90-day deaths 36 % and 48 % (relative risk 0.75, 0.6 to 0.94).',
              { cite: 'two-trials' },
            ],
          ],
        },
      ],
    },
    {
      id: 'heart',
      question: 'Heart: when is V-A ECMO a question?',
      short:
        'Cardiogenic shock that persists despite volume, a vasopressor and an inotrope, or that needs rising doses.',
      blocks: [
        { kind: 'heading', text: 'Ring when' },
        reasonsFor('va'),
        [
          'Shock, as the textbook has it: poor perfusion with urine under 30 mL/h, a narrow pulse pressure, lactate above 2 mmol/L.',
          { cite: 'tsangaris' },
        ],
        { kind: 'heading', text: 'What is usually behind it' },
        [
          'Heart attack, myocarditis, decompensated heart failure, massive pulmonary embolism, failure to leave bypass, graft failure after a heart transplant.',
          { cite: 'uw' },
        ],
        [
          'After a heart attack, routine early V-A ECMO did not lower 30-day deaths (47.8 % and 49.0 %, 417 patients) and brought more bleeding (23.4 % and 9.6 %) and more harm to limbs and vessels (11.0 % and 3.8 %): the case for it is one patient’s, not the diagnosis.',
          { cite: 'ecls-shock' },
        ],
        { kind: 'heading', text: 'What speaks against it' },
        FOR_REVIEW,
        against('va'),
        'Those without a number are common practice for which no source was read. Published lists differ on dialysis and on 60 minutes of compressions.',
      ],
    },
    {
      id: 'ecpr',
      question: 'Arrest: when is ECPR a question?',
      short: 'Ring while compressions run. The clock that counts is from collapse to flow.',
      blocks: [
        reasonsFor('ecpr'),
        { kind: 'heading', text: 'What favors it' },
        {
          kind: 'list',
          items: [
            ['a witnessed arrest, first compressions within 5 minutes, age under 70', { cite: 'elso-ecpr' }],
            ['a first rhythm of VF or pulseless VT; PEA in selected patients', { cite: 'elso-ecpr' }],
            ['a way here of less than 30 minutes', { cite: 'arrest' }],
            'signs of life during CPR, even after long low flow',
          ],
        },
        [
          'Prague trial: 180-day survival with good brain function 31.5 % and 22.0 % (256 patients); where circulation did not return, 23.9 % with ECPR and 1.2 % without.',
          { cite: 'prague' },
        ],
        { kind: 'heading', text: 'What speaks against it' },
        FOR_REVIEW,
        against('ecpr'),
        'An arrest in the cold follows rules of its own. Ring even after hours.',
      ],
    },
    {
      id: 'bridge',
      question: 'When is it a bridge?',
      short: 'When there is an answer to: a bridge to what?',
      blocks: [
        [
          'To a lung transplant: listed or clearly listable, one failing organ, rehabilitation possible, awake if that can be. Speaking against it: no candidate for transplant, several organs damaged, sepsis, no anticoagulation possible, metastatic cancer, fresh brain hemorrhage or stroke.',
          { cite: 'lung-bridge' },
        ],
        'To recovery, to a durable device, to a heart transplant, or to a decision: name it when you call, or say that you do not know.',
      ],
    },
    {
      id: 'not-for',
      question: 'For whom are these criteria not made?',
      short: 'Anybody under 18. Ring all the same: you will be put through to a pediatric center.',
      blocks: ['Pregnancy is not a bar. It changes the team and the destination.'],
    },
  ],
  sources: [
    'eolia',
    'elso-vv',
    'nhs',
    'harnisch',
    'two-trials',
    'scai',
    'mgh-shock',
    'tsangaris',
    'uw',
    'ecls-shock',
    'va-contraindications',
    'elso-ecpr',
    'arrest',
    'prague',
    'lung-bridge',
  ],
  ...CHECKED,
}
