import { CHECKED, type Page } from '../shape.ts'

export const ifItIsNotHelping: Page = {
  id: 'families/if-it-is-not-helping',
  audience: 'families',
  title: 'Si la ECMO no ayuda',
  name: 'Si no ayuda',
  description:
    'Cuando la ECMO no ayuda: de qué habla el equipo con la familia, qué habría querido su ser querido, el alivio y la despedida.',
  lead: 'La ECMO da tiempo. A veces, aun con tiempo, el corazón o los pulmones no sanan. Si eso pasa, el equipo se lo dirá con claridad, se sentará con usted y se quedará a su lado. No tendrá que vivirlo en soledad.',
  sections: [
    {
      id: 'how',
      question: '¿Cómo lo sabrá?',
      short: 'Se lo dirán los médicos. Y usted puede preguntar en todo momento: «¿Todavía ayuda?».',
      blocks: [
        'Rara vez hay un solo momento. Lo más común es ver las mismas señales día tras día: los órganos no despiertan, o aparece un daño nuevo, como un sangrado grande en el cerebro.',
        [
          'El equipo mira también si una ',
          { term: 'vad', text: 'bomba para el corazón' },
          ' o un trasplante pueden ser un camino. Si no lo hay, ni mejoría, el equipo pide a la familia que se reúna con ellos.',
          { cite: 'elso-families' },
        ],
      ],
    },
    {
      id: 'talk',
      question: '¿De qué se habla?',
      short: 'De la persona: quién es y qué habría querido.',
      blocks: [
        [
          'Se habla de lo que habría querido, del alivio y de parar.',
          { cite: 'elso-families' },
          ' No le piden decidir lo que usted quiere. Le piden ayuda para oír la voz de su ser querido.',
        ],
        {
          kind: 'list',
          items: [
            'Pida un cuarto con puerta, sillas y tiempo.',
            'Pida un intérprete, y un capellán o alguien de su fe.',
            'Traiga a quien necesite, en persona o por teléfono.',
            [
              'Diga al equipo quién es el ',
              { term: 'health-care-proxy', text: 'representante' },
              ' para la atención médica y traiga cualquier papel con sus deseos.',
            ],
            'No tiene que contestar enseguida. Puede pedir otra reunión.',
            'Puede pedir la opinión de otro médico.',
          ],
        },
        [
          'Mucho antes de esto puede pedir ',
          { term: 'palliative-care', text: 'cuidados paliativos' },
          '. Están para el alivio y las decisiones difíciles, y no quitan ningún otro tratamiento.',
        ],
      ],
    },
    {
      id: 'awake',
      question: '¿Y si su ser querido está despierto?',
      short: 'Entonces la decisión es suya, y toma parte en la charla.',
      blocks: [
        'Algunas personas en ECMO están despiertas y pueden pensar, y asentir o escribir. El equipo les preguntará qué quieren saber y a quién quieren a su lado.',
      ],
    },
    {
      id: 'stopping',
      question: '¿Qué pasa cuando se para la ECMO?',
      short: 'Primero, el alivio. Su ser querido recibe medicinas para no tener dolor ni falta de aire.',
      blocks: [
        'Usted elige con el equipo cuándo será y quién estará. Puede haber música, oración, la manta de su mascota o silencio. La enfermera le dirá antes lo que va a ver.',
        'Después se apaga la máquina. La muerte suele llegar en minutos u horas. Alguien se queda cerca, tan cerca o tan lejos como usted quiera.',
        'Parar la ECMO no es abandonar a una persona, ni es culpa suya. La causa de la muerte es la enfermedad.',
      ],
    },
    {
      id: 'after',
      question: '¿Y después?',
      short: 'Tome el tiempo que necesite. Nadie le pedirá que se vaya.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Puede quedarse, lavarle, abrazarle, decir lo que falta por decir.',
            'Pida un mechón de pelo o la huella de la mano, si lo desea.',
            'Tal vez alguien le pregunte por la donación de órganos. Se pregunta con respeto, y usted puede decir que sí o que no.',
            'La trabajadora social ayuda con las llamadas, los papeles y el camino a casa.',
            'Los niños necesitan palabras ciertas: «murió», no «se durmió». Pida ayuda para decirlo.',
          ],
        },
        [
          'Semanas después llegan las preguntas. Puede llamar al ',
          { phone: true },
          ' y pedir hablar con un médico que estuvo allí. A muchas familias les ayuda.',
        ],
        {
          kind: 'note',
          act: 'Llame o escriba al 988, a cualquier hora',
          text: 'si la pena pesa demasiado o piensa en hacerse daño. Hay personas que escuchan de día y de noche, en inglés y en español.',
        },
      ],
    },
  ],
  sources: ['elso-families'],
  ...CHECKED,
}
