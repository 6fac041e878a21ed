import { program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

/** The first page in Spanish. The English one is drawn by hand. */
export const home: Page = {
  id: 'home',
  audience: 'families',
  title: 'Tiempo para un corazón o unos pulmones que fallan',
  name: 'Inicio',
  description: `ECMO en ${program.hospital}, ${program.city}: qué es, cuánto dura, qué riesgos tiene y a quién llamar. Para familias y profesionales, en español.`,
  lead: [
    'La ECMO es una bomba y un pulmón artificial que trabajan fuera del cuerpo. Llevan parte de la carga mientras el equipo trata la enfermedad. Un solo número contesta de día y de noche: ',
    { phone: true },
    '.',
  ],
  sections: [
    {
      id: 'families',
      question: '¿Un ser querido está en ECMO?',
      short: 'Venga cuando pueda hacerlo sin peligro. No hace falta correr detrás de la ambulancia.',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'De camino, o recién llegado',
              text: [{ link: 'families/first-hour', text: 'La primera hora' }, ': qué hacer, por orden.'],
            },
            {
              name: 'Cada día',
              text: [
                { link: 'families/visiting', text: 'Visitar y quedarse cerca' },
                ', ',
                { link: 'families/costs', text: 'ayuda con los costos' },
                ' y ',
                { link: 'ecmo/daily-life', text: 'un día en ECMO' },
                '.',
              ],
            },
            {
              name: 'Lo que viene',
              text: [
                { link: 'families/coming-off', text: 'Dejar la ECMO' },
                ', ',
                { link: 'families/after', text: 'la vida después' },
                ' y ',
                { link: 'families/if-it-is-not-helping', text: 'si no ayuda' },
                '.',
              ],
            },
            {
              name: 'Una palabra que no conoce',
              text: [{ link: 'glossary', text: 'Palabras que va a oír' }, '.'],
            },
          ],
        },
        { kind: 'go', to: 'families', text: 'Todo para las familias' },
      ],
    },
    {
      id: 'what',
      question: '¿Qué es la ECMO?',
      short:
        'La sangre sale del cuerpo por un tubo. Una bomba la pasa por un pulmón artificial, que le da oxígeno y le quita dióxido de carbono. Luego vuelve, tibia.',
      blocks: [
        'Es soporte vital para personas tan enfermas del corazón o de los pulmones que otro tratamiento no basta. No cura la enfermedad. Da tiempo: para recuperarse, o para llegar a un trasplante o a una ayuda que dure más.',
        { kind: 'figure', name: 'circuit' },
        { kind: 'go', to: 'ecmo', text: '¿Qué es la ECMO?' },
      ],
    },
    {
      id: 'start',
      question: '¿Cómo se inicia?',
      short:
        'Un cirujano pone tubos en vasos grandes, por la ingle, el cuello o un corte en el pecho. Lleva más o menos una hora.',
      blocks: [{ kind: 'go', to: 'ecmo/procedure', text: 'Cómo se inicia, paso a paso' }],
    },
    {
      id: 'how-long',
      question: '¿Cuánto dura?',
      short: 'Días, semanas, a veces meses.',
      blocks: [
        'Depende de lo grave que sea la enfermedad y de lo rápido que se recuperen los órganos. El primer día nadie puede prometer una fecha.',
        { kind: 'figure', name: 'span-of-time' },
        { kind: 'go', to: 'ecmo/duration', text: 'De qué depende' },
      ],
    },
    {
      id: 'safety',
      question: '¿Qué riesgos tiene?',
      short:
        'Los principales son el sangrado y el derrame cerebral. El equipo vigila de cerca, de día y de noche, para que sean pequeños.',
      blocks: [
        'Se usa cuando el peligro sin ella es mayor.',
        { kind: 'go', to: 'ecmo/safety', text: 'Riesgos y probabilidades, con números' },
      ],
    },
    {
      id: 'program',
      question: '¿Quiénes somos?',
      short: `El ${program.name} de ${program.hospital}: cirujanos, cardiólogos, terapeutas respiratorios y enfermeras con larga experiencia.`,
      blocks: [
        'La Extracorporeal Life Support Organization (ELSO), un consorcio internacional, lo ha reconocido como Center of Excellence, es decir, centro de excelencia.',
        { kind: 'go', to: 'program', text: 'El programa' },
      ],
    },
    {
      id: 'clinicians',
      question: '¿Es usted profesional y tiene un paciente?',
      short: ['Llame pronto, con lo que tenga: ', { phone: true }, '. «No estoy seguro» es una respuesta.'],
      blocks: [{ kind: 'go', to: 'clinicians', text: 'Para profesionales' }],
    },
  ],
  sources: [],
  ...CHECKED,
}
