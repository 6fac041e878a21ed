import { CHECKED, type Page } from '../shape.ts'

export const ecmo: Page = {
  id: 'ecmo',
  audience: 'families',
  title: '¿Qué es la ECMO?',
  name: '¿Qué es la ECMO?',
  description:
    'Una bomba y un pulmón artificial fuera del cuerpo, para un corazón o unos pulmones que fallan. Cómo funciona, para quién y qué puede hacer.',
  lead: 'La ECMO es soporte vital. Cuando fallan el corazón o los pulmones, una bomba y un pulmón artificial fuera del cuerpo mantienen la sangre en marcha y llena de oxígeno. No cura la enfermedad. Da tiempo.',
  sections: [
    {
      id: 'how',
      question: '¿Cómo funciona?',
      short: 'La sangre sale por un tubo, toma oxígeno en un pulmón artificial y vuelve tibia.',
      blocks: [
        [
          'Unos tubos anchos, llamados ',
          { term: 'cannula', text: 'cánulas' },
          ', están dentro de vasos grandes. Por uno sale la sangre oscura. Una ',
          { term: 'pump', text: 'bomba' },
          ' la empuja por el ',
          { term: 'oxygenator', text: 'oxigenador' },
          '. Allí toma oxígeno y suelta dióxido de carbono, como lo haría en un pulmón. Luego vuelve, de color rojo vivo.',
          { cite: 'mgh' },
        ],
        { kind: 'figure', name: 'circuit' },
      ],
    },
    {
      id: 'for-whom',
      question: '¿Para quién es?',
      short: 'Para personas con un corazón o unos pulmones que fallan tanto que otro tratamiento no basta.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              { strong: 'Pulmones: ' },
              'una neumonía grave, unos pulmones muy dañados o un ataque de asma que no cede.',
            ],
            [
              { strong: 'Corazón: ' },
              'un infarto muy grande, un músculo del corazón inflamado o un corazón que no arranca bien después de una operación.',
            ],
            [
              { strong: 'Un corazón parado: ' },
              'a veces la ECMO se inicia mientras todavía se presiona el pecho. Los médicos lo llaman ',
              { term: 'ecpr', text: 'ECPR' },
              '.',
            ],
          ],
        },
        [
          'Sin ECMO, muchas de estas personas morirían. Se usa cuando otros tratamientos están fallando.',
          { cite: 'vecmos-families' },
        ],
      ],
    },
    {
      id: 'kinds',
      question: '¿Qué son V-V y V-A?',
      short: 'La V-V ayuda a los pulmones. La V-A ayuda al corazón y a los pulmones.',
      blocks: [
        [
          { strong: 'V-V, de vena a vena: ' },
          'la sangre se toma de una vena grande y se devuelve a una vena. El propio corazón la sigue moviendo por el cuerpo.',
        ],
        [
          { strong: 'V-A, de vena a arteria: ' },
          'la sangre vuelve a una arteria. Así la máquina comparte el trabajo de bombear.',
        ],
        [
          'Si cambia lo que hace falta, también se pueden cambiar los tubos. Quizá oiga entonces hablar de ',
          { term: 'v-av', text: 'V-AV' },
          '.',
        ],
      ],
    },
    {
      id: 'time-for-what',
      question: '¿Tiempo para qué?',
      short: 'Para sanar, para decidir o para llegar a una ayuda que dure.',
      blocks: [
        {
          kind: 'list',
          items: [
            ['El corazón o los pulmones descansan y ', { strong: 'se recuperan' }, '.'],
            [
              'La persona llega a un ',
              { strong: 'trasplante' },
              ', o a un soporte que puede durar más, como una ',
              { term: 'vad', text: 'bomba para el corazón' },
              '.',
            ],
            ['El equipo y la familia ganan tiempo para saber ', { strong: 'qué es posible' }, ' y para elegir.'],
          ],
        },
        [
          'Los médicos lo llaman un ',
          { term: 'bridge', text: 'puente' },
          '. Pregunte adónde lleva el puente de su ser querido.',
          { cite: 'mgh' },
          { cite: 'vecmos-families' },
        ],
        { kind: 'go', to: 'related-treatments', text: 'Otros tratamientos para el corazón y los pulmones' },
      ],
    },
    {
      id: 'next',
      question: '¿Cómo se inicia, cuánto dura, qué riesgos tiene?',
      short:
        'Ponerla lleva más o menos una hora. Dura días, semanas, a veces meses. Los riesgos principales son el sangrado y el derrame cerebral.',
      blocks: [
        {
          kind: 'list',
          items: [
            [{ link: 'ecmo/procedure', text: 'Cómo se inicia la ECMO' }, ': adónde van los tubos y qué va a notar.'],
            [{ link: 'ecmo/duration', text: 'Cuánto dura' }, ' y de qué depende.'],
            [
              { link: 'ecmo/safety', text: 'Qué riesgos tiene' },
              ': riesgos y probabilidades, con números y a quién cuentan.',
            ],
            [{ link: 'ecmo/daily-life', text: 'Un día en ECMO' }, ': despierto o dormido, comer, moverse, visitas.'],
          ],
        },
      ],
    },
    {
      id: 'letters',
      question: '¿Qué quieren decir las letras?',
      short: ['Vienen del inglés: oxigenación por membrana extracorpórea.'],
      blocks: [
        [
          'Es decir: la sangre recibe oxígeno fuera del cuerpo, a través de una piel fina que se llama membrana. Quizá oiga también ',
          { term: 'ecls', text: 'ECLS' },
          ', soporte vital fuera del cuerpo. La ',
          { strong: 'máquina de corazón y pulmón' },
          ' de la sala de operaciones es pariente suya. Esa se usa unas horas; la ECMO se usa días o semanas.',
          { cite: 'brigham' },
        ],
      ],
    },
  ],
  sources: ['mgh', 'vecmos-families', 'brigham'],
  ...CHECKED,
}
