import { CHECKED, type Page } from '../shape.ts'

export const ecmoDuration: Page = {
  id: 'ecmo/duration',
  audience: 'families',
  title: '¿Cuánto dura la ECMO?',
  name: 'Cuánto dura',
  description:
    'Días, semanas, a veces meses. Depende de la gravedad y de lo rápido que se recuperen los órganos. Qué lo decide y cómo termina.',
  lead: 'Días, semanas, a veces meses. Depende de lo grave que sea la enfermedad y de lo rápido que se recuperen los órganos. El primer día nadie puede prometer una fecha.',
  sections: [
    {
      id: 'usual',
      question: '¿Qué es lo habitual?',
      short: 'De unos días a unas semanas.',
      blocks: [
        { kind: 'figure', name: 'span-of-time' },
        {
          kind: 'list',
          items: [
            [
              { strong: 'Para el corazón (V-A): ' },
              'la mitad de las personas la necesitó cuatro días o menos, y tres de cada cuatro menos de una semana. Eran adultos con un corazón que fallaba, de 2002 a 2012.',
              { cite: 'va-registry' },
            ],
            [
              { strong: 'Para los pulmones (V-V): ' },
              'lo habitual son de unos días a unas semanas, y algunos pulmones necesitan más.',
              { cite: 'vecmos-families' },
            ],
            [{ strong: 'De camino a un trasplante: ' }, 'hasta que haya un órgano. Pueden ser meses.', { cite: 'mgh' }],
          ],
        },
      ],
    },
    {
      id: 'depends',
      question: '¿De qué depende?',
      blocks: [
        {
          kind: 'list',
          items: [
            'De qué está fallando y de si puede sanar.',
            'De lo enferma que estaba la persona antes de empezar.',
            'De lo rápido que vuelvan el corazón o los pulmones.',
            'De si hay problemas por el camino, como un sangrado o una infección.',
            'De lo que viene después: la propia fuerza del cuerpo, una bomba para el corazón o un trasplante.',
          ],
        },
        [
          'Los días suben y bajan. Un mal día no quiere decir que no funcione, y un buen día no es el final.',
          { cite: 'elso-families' },
        ],
      ],
    },
    {
      id: 'end',
      question: '¿Cómo termina?',
      short: 'Paso a paso. El equipo baja la ayuda y mira cómo responde el cuerpo.',
      blocks: [
        [
          'Los médicos lo llaman ',
          { term: 'weaning', text: 'destete' },
          '. Los tubos se quedan hasta que el equipo tiene confianza. Después de la V-V se sacan a menudo junto a la cama. Después de la V-A, en la sala de operaciones. El ventilador casi siempre se queda un tiempo más.',
          { cite: 'elso-families' },
        ],
        'A veces los órganos no sanan, y no es posible un trasplante ni una bomba. Entonces el equipo se sienta con usted y lo habla con cuidado y con tiempo.',
        { kind: 'go', to: 'families/coming-off', text: 'Dejar la ECMO' },
      ],
    },
    {
      id: 'ask',
      question: '¿Qué puede preguntar?',
      blocks: [
        {
          kind: 'list',
          items: [
            '¿Qué tiene que mejorar antes de poder parar?',
            '¿Cuáles son las metas de hoy?',
            '¿Cómo sabremos que funciona?',
            'Si dura más, ¿cuál es el plan?',
          ],
        },
      ],
    },
  ],
  sources: ['va-registry', 'vecmos-families', 'mgh', 'elso-families'],
  ...CHECKED,
}
