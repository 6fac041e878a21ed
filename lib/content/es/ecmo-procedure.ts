import { CHECKED, type Page } from '../shape.ts'

export const ecmoProcedure: Page = {
  id: 'ecmo/procedure',
  audience: 'families',
  title: '¿Cómo se inicia la ECMO?',
  name: 'Cómo se inicia',
  description:
    'Se ponen tubos en vasos grandes de la ingle o el cuello, o por el pecho, y se unen a una bomba y oxígeno. Más o menos una hora, paso a paso.',
  lead: 'Un cirujano pone tubos en vasos grandes que llevan al corazón y a los pulmones: por la ingle, por el cuello o por un corte en el pecho. Fuera del cuerpo se unen a una bomba y a una fuente de oxígeno. Lleva más o menos una hora.',
  sections: [
    {
      id: 'steps',
      question: '¿Qué pasa, paso a paso?',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Su ser querido duerme',
              text: [
                'Está dormido, o con una ',
                { term: 'sedation', text: 'sedación' },
                ' profunda, para que no sienta dolor ni se mueva.',
              ],
            },
            {
              title: 'Recibe un anticoagulante',
              text: [
                'Evita que se formen coágulos en la máquina. Casi siempre es ',
                { term: 'heparin', text: 'heparina' },
                '.',
                { cite: 'vecmos-families' },
              ],
            },
            {
              title: 'Entran los tubos',
              text: [
                'Las ',
                { term: 'cannula', text: 'cánulas' },
                ' son más o menos tan gruesas como un lápiz. Pasan a una vena grande y, en la V-A, también a una arteria.',
              ],
            },
            {
              title: 'El equipo mira dónde están',
              text: ['Un ultrasonido o una radiografía muestra que cada punta está en su sitio.', { cite: 'arnold' }],
            },
            {
              title: 'La bomba empieza, despacio',
              text: 'El equipo sube el flujo hasta que el cuerpo tiene el oxígeno que necesita. Entonces las otras máquinas y medicinas pueden hacer menos.',
            },
          ],
        },
      ],
    },
    {
      id: 'where',
      question: '¿Por dónde entran los tubos?',
      short: 'Casi siempre por la ingle o el cuello. Después de una operación del corazón, quizá por el pecho.',
      blocks: [
        [
          'Qué lugar es mejor depende de lo que falla y de los vasos de la persona.',
          { cite: 'mgh' },
          ' Un tubo en el cuello puede dejar libres las piernas para caminar. El cirujano le puede decir por qué eligió ese lugar.',
        ],
        { kind: 'figure', name: 'placement' },
      ],
    },
    {
      id: 'elsewhere',
      question: '¿Se puede iniciar en otro hospital?',
      short: 'Sí. Un equipo puede viajar, iniciar allí la ECMO y traer a la persona con ella.',
      blocks: [
        [
          'En Estocolmo se contaron 322 de estos viajes. Nadie murió por el camino. En 27 de cada 100 viajes el equipo tuvo que resolver algo.',
          { cite: 'transports' },
        ],
        'No hace falta correr detrás de la ambulancia. Conduzca con cuidado, o deje que conduzca otra persona.',
        { kind: 'go', to: 'families/first-hour', text: 'La primera hora, para familias' },
      ],
    },
    {
      id: 'consent',
      question: '¿Quién da el sí?',
      short: 'La persona, si puede. Si no, quien habla por ella.',
      blocks: [
        [
          'Muchas veces hay poco tiempo. Entonces quizá el equipo tenga que empezar primero y hablar justo después. Si hay un ',
          { term: 'health-care-proxy', text: 'representante' },
          ' para la atención médica o una carta con sus deseos, dígalo enseguida, también por teléfono: ',
          { phone: true },
          '.',
        ],
      ],
    },
  ],
  sources: ['vecmos-families', 'arnold', 'mgh', 'transports'],
  ...CHECKED,
}
