import { CHECKED, type Page } from '../shape.ts'

export const ecmoProcedure: Page = {
  id: 'ecmo/procedure',
  audience: 'families',
  title: 'How is ECMO started?',
  name: 'How it is started',
  description:
    'Tubes are placed in large vessels of the groin or neck, or through the chest, and joined to a pump and oxygen. About an hour, step by step.',
  lead: 'A surgeon places tubes in large vessels that lead to the heart and lungs: through the groin, the neck, or a cut in the chest. They are joined to a pump and a supply of oxygen outside the body. It takes about an hour.',
  sections: [
    {
      id: 'steps',
      question: 'What happens, step by step?',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Your loved one is asleep',
              text: [
                'They are asleep or deeply ',
                { term: 'sedation', text: 'sedated' },
                ', so that they feel no pain and do not move.',
              ],
            },
            {
              title: 'A blood thinner is given',
              text: [
                'It keeps clots from forming in the machine. Most often this is ',
                { term: 'heparin', text: 'heparin' },
                '.',
                { cite: 'vecmos-families' },
              ],
            },
            {
              title: 'The tubes go in',
              text: [
                'The ',
                { term: 'cannula', text: 'cannulas' },
                ' are about as thick as a pencil. They slide into a large vein, and for V-A into an artery as well.',
              ],
            },
            {
              title: 'The team checks where they lie',
              text: ['Ultrasound or an X-ray shows that each tip is in its place.', { cite: 'arnold' }],
            },
            {
              title: 'The pump starts, slowly',
              text: 'The team turns the flow up until the body gets the oxygen it needs. Then the other machines and drugs can do less.',
            },
          ],
        },
      ],
    },
    {
      id: 'where',
      question: 'Where do the tubes go in?',
      short: 'Most often the groin or the neck. After heart surgery it may be the chest.',
      blocks: [
        [
          'Which place is best depends on what is failing and on the person’s vessels.',
          { cite: 'mgh' },
          ' A tube in the neck can leave the legs free to walk. The surgeon can tell you why a place was chosen.',
        ],
        { kind: 'figure', name: 'placement' },
      ],
    },
    {
      id: 'elsewhere',
      question: 'Can it be started in another hospital?',
      short: 'Yes. A team can travel, start ECMO there, and bring the person here on it.',
      blocks: [
        [
          'In Stockholm, 322 such journeys were counted. Nobody died on the way. In 27 of 100 journeys something came up that the team had to deal with.',
          { cite: 'transports' },
        ],
        'There is no need to race the ambulance. Drive safely, or let somebody else drive.',
        { kind: 'go', to: 'families/first-hour', text: 'The first hour, for families' },
      ],
    },
    {
      id: 'consent',
      question: 'Who says yes to it?',
      short: 'The person, if they can. If not, the person who speaks for them.',
      blocks: [
        [
          'Often there is little time. Then the team may have to start first and talk right after. If there is a ',
          { term: 'health-care-proxy', text: 'health-care proxy' },
          ' or a letter of wishes, tell the team at once, by phone too: ',
          { phone: true },
          '.',
        ],
      ],
    },
  ],
  sources: ['vecmos-families', 'arnold', 'mgh', 'transports'],
  ...CHECKED,
}
