import { addressLine, type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const firstHourFor = (own: ProgramFacts): Page => ({
  id: 'families/first-hour',
  audience: 'families',
  title: 'La primera hora',
  name: 'La primera hora',
  description:
    'Un ser querido recibe ECMO o viene de camino: qué hacer ahora, adónde ir, por quién preguntar, qué va a ver y qué traer.',
  lead: [
    'A un ser querido le están poniendo ',
    { term: 'ecmo', text: 'ECMO' },
    ', o viene de camino. Esto es lo que hay que hacer ahora, por orden. ¿Tiene dudas? Llame al ',
    { phone: true },
    ', a cualquier hora.',
  ],
  sections: [
    {
      id: 'now',
      question: '¿Qué hace ahora?',
      short:
        'Venga cuando pueda hacerlo sin peligro. El equipo atiende primero a su ser querido y después habla con usted. No se pierde nada por venir con cuidado.',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Deje su número',
              text: 'Dé su número de celular al hospital donde está. Elijan en la familia a una persona a la que llamemos. Ella avisa a los demás.',
            },
            {
              title: 'No corra detrás de la ambulancia',
              text: [
                'Con su ser querido viaja un ',
                { term: 'retrieval-team', text: 'equipo' },
                ' que lo hace a menudo. Al llegar, primero instalan al paciente. Las familias esperan fuera, así que conducir despacio no le cuesta nada.',
              ],
            },
            {
              title: 'Deje que conduzca otra persona',
              text: 'Si le tiemblan las manos o no ha dormido, pida ayuda a un amigo o tome un taxi. Lo que su ser querido necesita es que usted llegue bien.',
            },
            {
              title: 'Llámenos de camino',
              text: [
                'Llame al ',
                { phone: true },
                `. Diga el nombre del paciente y que es de la familia. Le decimos por qué entrada de ${own.hospital} pasar, dónde estacionar y quién le va a recibir.`,
                ...(addressLine(own) ? [` Para el mapa: ${addressLine(own)}.`] : []),
              ],
            },
            {
              title: 'En la entrada, pregunte por coordinación de ECMO',
              text: [
                'Diga: «Vengo por», luego el nombre, y después: «Está en ECMO. Por favor, llame a la ',
                { term: 'coordinator', text: 'coordinación de ECMO' },
                '». Esa persona, u otra de su parte, vendrá a buscarle. Le dirá quién va a hablar con usted y cuándo.',
              ],
            },
          ],
        },
        [
          'Nadie le va a preguntar primero por el pago. Por ley, un hospital no puede hacer esperar la atención de urgencia para preguntarlo.',
          { cite: 'emtala' },
        ],
        '¿Prefiere hablar en español o en otro idioma? Diga cuál al llamar. Un intérprete se une a la llamada, sin costo para usted.',
      ],
    },
    {
      id: 'journey',
      question: '¿Es seguro el viaje?',
      short: 'Es un riesgo que se toma con cuidado, porque quedarse sería más peligroso.',
      blocks: [
        [
          'De 322 viajes con ECMO de un equipo de Estocolmo, en ninguno murió la persona por el camino. En unos 27 de cada 100 hubo que resolver algo.',
          { cite: 'transports' },
        ],
        { kind: 'figure', name: 'transfer' },
      ],
    },
    {
      id: 'see',
      question: '¿Qué va a ver?',
      short: 'Muchas máquinas y tubos. Casi todo asusta y aquí es normal.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'Un tubo en la boca para respirar. Su ser querido no puede hablar, y al principio a menudo está ',
              { term: 'sedation', text: 'dormido con medicinas' },
              '.',
              { cite: 'vecmos-families' },
            ],
            [
              'Una máquina con una ',
              { term: 'pump', text: 'bomba' },
              ' y un ',
              { term: 'oxygenator', text: 'pulmón artificial' },
              '. Hace parte del trabajo.',
            ],
            'Dos tubos anchos con sangre. Uno es oscuro y otro rojo vivo. Así debe ser.',
            'Una pantalla con líneas y números, y alarmas. Las alarmas son comunes. Enfermería sabe cuáles importan.',
            ['La cara y las manos hinchadas. Es por los líquidos.', { cite: 'arnold' }],
          ],
        },
        'Puede hablarle. Pregunte a la enfermera dónde puede darle la mano. Tal vez le oiga, aunque no conteste.',
        'Si prefiere no mirar todavía, también está bien. Dígalo, y alguien le contará antes lo que hay detrás de la puerta.',
      ],
    },
    {
      id: 'bring',
      question: '¿Qué trae?',
      short: 'Lo que tenga a mano. Si no tiene nada de esto, venga igual.',
      blocks: [
        {
          kind: 'list',
          items: [
            'una lista de sus medicinas, o los frascos',
            'sus lentes y sus audífonos, con pilas',
            [
              'el papel de su ',
              { term: 'health-care-proxy', text: 'representante' },
              ' para la atención médica o sus instrucciones anticipadas, si las hay',
            ],
            'los nombres de sus médicos',
            'el cargador de su teléfono, un suéter y las medicinas de usted',
            'una foto de su ser querido, para la pared',
          ],
        },
      ],
    },
    {
      id: 'ask',
      question: '¿Qué pregunta primero?',
      blocks: [
        {
          kind: 'list',
          items: [
            '¿Qué está fallando y puede sanar?',
            '¿Tiene dolor? ¿Sabe que estamos aquí?',
            '¿Quién está a cargo esta noche y cuándo volvemos a hablar?',
            '¿A quién llamamos de noche?',
            '¿Dónde podemos dormir, estacionar y comer?',
          ],
        },
        'Anote lo que le digan y a qué hora. Esta noche nadie lo guarda todo en la cabeza. Puede preguntar lo mismo las veces que quiera.',
        { kind: 'go', to: 'families', text: 'Más preguntas, y a quién hacerlas' },
      ],
    },
    {
      id: 'yourself',
      question: '¿Y usted?',
      short: 'Beba algo. Coma, aunque sea poco. Siéntese.',
      blocks: [
        'Duerma cuando pueda. Si algo cambia, llamamos. Salir del cuarto no es dejar solo a su ser querido.',
        'Puede pedir un capellán de cualquier fe, una trabajadora social o un lugar tranquilo para los niños.',
        {
          kind: 'note',
          act: 'Avise enseguida a enfermería',
          text: 'si se marea o le duele el pecho, si no tiene a nadie y no puede más, o si le preocupa algo que ve junto a la cama.',
        },
        { kind: 'go', to: 'ecmo', text: 'Cuando tenga un momento: ¿qué es la ECMO?' },
      ],
    },
  ],
  sources: ['emtala', 'transports', 'vecmos-families', 'arnold'],
  ...CHECKED,
})

export const firstHour = firstHourFor(program)
