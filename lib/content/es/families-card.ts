import { program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'
import { hospitalPlace, wayIn } from '../way-in.ts'

export const familyCard: Page = {
  id: 'families/card',
  audience: 'families',
  title: 'Para ustedes, la familia',
  name: 'Tarjeta para la familia',
  description: `Una hoja para familias de personas en ECMO en ${program.hospital}: a quién llamar, adónde ir, qué traer y qué preguntar. Para imprimir o llevar en el teléfono.`,
  lead: 'La ECMO es una bomba y un pulmón artificial fuera del cuerpo. Hacen parte del trabajo mientras el equipo trata la enfermedad. La ECMO da tiempo; no cura, y nadie puede prometer cómo termina.',
  sections: [
    {
      id: 'call',
      question: '¿A quién llama?',
      short: 'Un solo número, de día y de noche.',
      blocks: [
        'Diga el nombre del paciente y que usted es de la familia. ¿Prefiere hablar en español o en otro idioma? Diga cuál. Un intérprete se une a la llamada, sin costo para usted.',
      ],
    },
    {
      id: 'go',
      question: '¿Adónde va?',
      blocks: [
        [
          { strong: `${hospitalPlace()}.` },
          ` ${wayIn('es', 'Llámenos de camino: le decimos por qué entrada pasar y dónde estacionar.')} Al llegar, pregunte por coordinación de ECMO.`,
        ],
        'No corra detrás de la ambulancia. El equipo atiende primero a su ser querido, así que conducir despacio no le cuesta nada.',
      ],
    },
    {
      id: 'bring',
      question: '¿Qué trae?',
      blocks: [
        {
          kind: 'list',
          items: [
            'una lista de sus medicinas, o los frascos',
            'sus lentes y sus audífonos, con pilas',
            'el papel de su representante para la atención médica o sus instrucciones anticipadas, si las hay',
            'el cargador de su teléfono, un suéter y las medicinas de usted',
          ],
        },
        'Si no tiene nada de esto, venga igual.',
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
          ],
        },
      ],
    },
    {
      id: 'yourself',
      question: '¿Y usted?',
      blocks: [
        'Beba algo. Coma, aunque sea poco. Duerma cuando pueda. Si algo cambia, llamamos: salir del cuarto no es dejar solo a su ser querido.',
        'Si se marea, le duele el pecho o no puede más, avise enseguida a enfermería.',
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
