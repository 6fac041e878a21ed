import { program } from '../../program.ts'
import { CHECKED, type Home } from '../shape.ts'

export const home: Home = {
  id: 'home',
  audience: 'families',
  title: 'Time for a heart or lungs that are failing',
  name: 'Home',
  description:
    'A pump and an artificial lung outside the body, for hearts and lungs that need time. For families and referring clinicians, at any hour.',
  lead: 'ECMO is a pump and an artificial lung that work outside the body. They carry part of the load while the team treats the illness.',
  doors: {
    families: {
      for: 'Families and patients',
      title: 'Someone you love is on ECMO',
      text: 'What you will see, whom to ask and what to ask, in the order you will need it.',
      go: { to: 'families/first-hour', text: 'What to do first' },
    },
    clinicians: {
      for: 'Referring clinicians',
      title: 'You have a patient who may need ECMO',
      text: 'Call early, with what you have. You will know by name who has taken it on.',
      go: { to: 'clinicians/criteria', text: 'When to call' },
    },
  },
  sections: [
    {
      id: 'what',
      question: 'What is ECMO?',
      short:
        'Blood leaves the body through a tube. A pump moves it through an artificial lung, which adds oxygen and takes away carbon dioxide. Then it goes back, warm.',
      blocks: [
        'The letters stand for extracorporeal membrane oxygenation: oxygen is given to the blood outside the body, through a thin membrane. It is life support. When heart and lungs fail, it keeps blood moving and full of oxygen.',
        [
          'It is for people so ill in the heart or the lungs that other treatment is not enough. It does not cure the illness. It gives time: to recover, or to reach a transplant or support that can stay for longer.',
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'ecmo', text: 'What it is for, V-V and V-A' },
      ],
    },
    {
      id: 'start',
      question: 'How is it started?',
      short: [
        'A surgeon places tubes, called ',
        { term: 'cannula', text: 'cannulas' },
        ', into large vessels that lead to the heart and lungs. It takes about an hour.',
      ],
      blocks: [
        'The tubes go in through the groin, through the neck, or through a cut in the chest. Outside the body they join a pump and a supply of oxygen. The person is asleep for it, or deeply sedated.',
        { kind: 'go', to: 'ecmo/procedure', text: 'Step by step' },
      ],
    },
    {
      id: 'how-long',
      question: 'How long does it last?',
      short: 'Days, weeks, sometimes months.',
      blocks: [
        'It depends on how severe the illness is and on how quickly the organs recover. A few days to a few weeks is usual. Nobody can promise a date on the first day.',
        { kind: 'figure', name: 'span-of-time' },
        { kind: 'go', to: 'ecmo/duration', text: 'What it depends on' },
      ],
    },
    {
      id: 'safety',
      question: 'How safe is it?',
      short:
        'Like every treatment that enters the body, it has risks. The main ones are bleeding and stroke. The team watches closely, day and night, to keep them small.',
      blocks: [
        'ECMO is used when the danger without it is greater. These are numbers about many people; your doctors can say what they mean for you.',
        {
          kind: 'counts',
          items: [
            {
              of100: 40,
              figure: '4 in 10',
              text: [
                'had bleeding or a clot. More than half of these were clots, mostly in the machine. 7,579 adults on V-V ECMO, 2010–2017.',
                { cite: 'nunez' },
              ],
            },
            {
              of100: 65,
              figure: '65 in 100',
              text: [
                'left the hospital alive. The same adults on V-V ECMO, from a registry of many countries.',
                { cite: 'nunez' },
              ],
            },
          ],
        },
        { kind: 'go', to: 'ecmo/safety', text: 'All risks and chances, with sources' },
      ],
    },
    {
      id: 'day',
      question: 'Can a person on ECMO eat and walk?',
      short:
        'Often, yes. With new ways of placing the tubes, many people waiting for a transplant can eat, sit up and walk with the team, and so gain strength for it.',
      blocks: [
        'At first most people are kept asleep, with a breathing tube and many lines. When it is safe, there is less sedation. Days go up and down; one bad day does not mean that it has failed.',
        { kind: 'go', to: 'ecmo/daily-life', text: 'A day on ECMO' },
      ],
    },
    {
      id: 'families',
      question: 'Someone you love is on ECMO. What comes first?',
      short: [
        'Come when you can, safely; there is no need to race the ambulance. One number answers day and night: ',
        { phone: true },
        '.',
      ],
      blocks: [
        { kind: 'heading', text: 'Bring, if it is near' },
        {
          kind: 'list',
          items: [
            'a list of medicines, glasses and hearing aids',
            ['a ', { term: 'health-care-proxy', text: 'health-care proxy' }, ' or advance directive, if there is one'],
            'a picture, and music that your loved one likes',
          ],
        },
        { kind: 'heading', text: 'What you will see' },
        'Two wide tubes, one dark and one bright red, a machine beside the bed, and a person who may look swollen and does not wake. You may talk to them and hold a hand. A nurse is there around the clock; ask them first, about anything.',
        { kind: 'heading', text: 'Good questions to ask' },
        {
          kind: 'list',
          items: [
            'What is failing, and can it heal?',
            'Is my loved one in pain, or aware?',
            'What are today’s goals, and when do we talk each day?',
            'What happens if it does not work?',
            'Whom do we ring at night?',
          ],
        },
        'Eat and sleep too. Choose one person whom the hospital rings, and who tells the others.',
        { kind: 'go', to: 'families', text: 'Everything for families' },
      ],
    },
    {
      id: 'clinicians',
      question: 'You have a patient who may need ECMO. When do you call?',
      short:
        'Early. Do not wait for a complete file: a way to ring you back, your hospital and the support you have in mind are enough. “Not sure” is an answer.',
      blocks: [
        { kind: 'heading', text: 'Lungs: ring at the latest when' },
        {
          kind: 'list',
          items: [
            'P/F is under 50 mmHg for more than 3 hours',
            'P/F is under 80 mmHg for more than 6 hours',
            'pH is under 7.25 with PaCO₂ of 60 mmHg or more for more than 6 hours',
          ],
        },
        [
          'These are the entry criteria of a trial, for adults on a breathing machine.',
          { cite: 'eolia' },
          ' They suggest a talk; a physician decides.',
        ],
        { kind: 'heading', text: 'Heart: ring when' },
        {
          kind: 'list',
          items: [
            'shock gets worse although inotropes and pressors go up',
            'an arrest does not end with the first rounds of CPR: ring first, type after',
          ],
        },
        { kind: 'heading', text: 'Have ready, if you can' },
        [
          'Age, weight, diagnosis, the last blood gas with FiO₂ and PEEP, pressors, lactate, code status, and the number that reaches you now: ',
          { link: 'clinicians/prepare', text: 'the whole list' },
          '. Leave the right neck and both groins free.',
        ],
        { kind: 'heading', text: 'What happens then' },
        'The coordinators on duty see it at once. Your screen shows when the alert was delivered, when it was seen and who has it, by name, until a physician has decided. It tells you to ring if nobody has it in time.',
        { kind: 'acts' },
        {
          kind: 'list',
          items: [
            [{ link: 'clinicians', text: 'All for clinicians' }],
            [{ link: 'calculators', text: 'Calculators' }],
            [{ link: 'sign-in', text: 'Sign in' }],
          ],
        },
      ],
    },
    {
      id: 'program',
      question: 'Who is the program?',
      short: `The ${program.name} at ${program.hospital}: people who are leaders in their fields, with long experience of ECMO, for ${program.region.en} and for the nation.`,
      blocks: [
        [
          'They work with colleagues from across the hospital, so that one team looks after the whole person.',
          { cite: 'mgh' },
        ],
        {
          kind: 'facts',
          items: [
            { name: 'Surgeons', text: 'place the tubes and take them out.' },
            { name: 'Cardiologists', text: 'treat the failing heart and plan what comes after ECMO.' },
            {
              name: 'Respiratory therapists',
              text: 'look after the breathing machine and the person’s own lungs.',
            },
            { name: 'Nurses', text: 'are with the patient around the clock. Ask them first, about anything.' },
          ],
        },
        { kind: 'go', to: 'program', text: 'The program' },
      ],
    },
    {
      id: 'recognition',
      question: 'What is a Center of Excellence?',
      short:
        'A center that others have looked at closely. The Extracorporeal Life Support Organization has recognized this program as one.',
      blocks: [
        [
          'The organization, ELSO for short, is an international consortium. It develops and evaluates treatments for failing organs.',
          { cite: 'mgh' },
          ...(program.award ? [` ${program.award.en}`] : []),
        ],
        ...(program.ranking ? [`${program.hospital} itself is ${program.ranking.en}.`] : []),
      ],
    },
    {
      id: 'related',
      question: 'What else can help a failing heart or lungs?',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'Heart pump (VAD, LVAD)', text: 'A small pump beside the heart, for months or years.' },
            { name: 'Heart transplant', text: 'A donor heart, when nothing else will last.' },
            { name: 'Lung transplant', text: 'Donor lungs. ECMO can carry a person until then.' },
            { name: 'Cardiogenic shock team', text: 'One call brings the heart specialists together.' },
            { name: 'Impella', text: 'A thin pump through an artery into the left heart.' },
            {
              name: 'Balloon pump (IABP)',
              text: 'A balloon in the body’s main artery that works in time with the heart.',
            },
          ],
        },
        { kind: 'go', to: 'related-treatments', text: 'Related treatments' },
      ],
    },
  ],
  sources: ['mgh', 'nunez', 'eolia'],
  ...CHECKED,
}
