import { CHECKED, type Page } from '../shape.ts'

export const ecmoSafety: Page = {
  id: 'ecmo/safety',
  audience: 'families',
  title: '¿Qué riesgos tiene la ECMO?',
  name: 'Qué riesgos tiene',
  description:
    'Los riesgos principales son el sangrado y el derrame cerebral. Con qué frecuencia, en quién y cuándo; y las probabilidades, con fuentes.',
  lead: 'Como todo tratamiento que entra en el cuerpo, la ECMO tiene riesgos. Los principales son el sangrado y el derrame cerebral. El equipo vigila de cerca, de día y de noche, para que sean pequeños. Se usa cuando el peligro sin ella es mayor.',
  sections: [
    {
      id: 'risks',
      question: '¿Qué puede salir mal?',
      short:
        'Sangrado, coágulos, derrame cerebral y daño a los riñones o a una pierna. Cuanto más tiempo en ECMO, más probable es.',
      blocks: [
        'Estos números hablan de muchas personas. Sus médicos pueden decirle qué significan para usted.',
        {
          kind: 'table',
          caption: 'Con qué frecuencia, y a quién cuenta',
          head: ['Qué', 'Con qué frecuencia', 'A quién cuenta'],
          rows: [
            [
              'Sangrado o un coágulo',
              '4 de cada 10',
              [
                '7,579 adultos con V-V, de 2010 a 2017. Más de la mitad fueron coágulos, casi todos en la máquina. Bajó con los años.',
                { cite: 'nunez' },
              ],
            ],
            [
              'Sangrado',
              'más o menos la mitad',
              ['12,756 adultos con V-A, muchos estudios juntos', { cite: 'rajsic' }],
            ],
            [
              'Sangrado que necesitó una transfusión',
              '46 de cada 100; 28 sin ECMO temprana',
              ['adultos con V-V en un ensayo, de 2011 a 2017', { cite: 'eolia' }],
            ],
            ['Derrame cerebral', '6 de cada 100', ['adultos con V-A, estudios juntos', { cite: 'nice-ipg482' }]],
            [
              'Riñones que necesitan diálisis',
              '44 de cada 100',
              ['12,756 adultos con V-A, muchos estudios juntos', { cite: 'rajsic' }],
            ],
            [
              'Muy poca sangre en una pierna',
              '17 de cada 100; 5 de cada 100 perdieron una extremidad',
              ['1,866 adultos con V-A por la ingle, publicado en 2014', { cite: 'cheng' }],
            ],
            [
              'Daño en una pierna o en sus vasos',
              '11 de cada 100; 4 sin ECMO',
              ['adultos con choque tras un infarto, en un ensayo publicado en 2023', { cite: 'ecls-shock' }],
            ],
          ],
        },
        [
          'También hay infecciones, ',
          { term: 'delirium', text: 'confusión' },
          ', debilidad, convulsiones y fallos de la máquina. Con qué frecuencia cambia de un lugar a otro.',
          { cite: 'booklet' },
          { cite: 'inova' },
        ],
      ],
    },
    {
      id: 'watching',
      question: '¿Qué hace el equipo para evitarlo?',
      short: 'A toda hora hay alguien que conoce la máquina.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Se analiza la sangre cada día, y a menudo más veces, para que no coagule demasiado ni demasiado poco.',
            'Los tubos, la bomba y el pulmón artificial se revisan con la mano y con la vista, hora tras hora.',
            'Se mira si la pierna más allá de un tubo está tibia y tiene buen color.',
            'Se revisan las pupilas y las respuestas, y se hace una imagen si algo cambia.',
            'Si el pulmón artificial se tapa con coágulos, se puede cambiar.',
          ],
        },
        'En todo momento puede preguntar qué se vio hoy.',
      ],
    },
    {
      id: 'chances',
      question: '¿Qué probabilidades hay?',
      short: 'Dependen sobre todo de qué falla y por qué. Sin ECMO, muchas de estas personas habrían muerto.',
      blocks: [
        'También estos números hablan de muchas personas, de los años que se nombran.',
        {
          kind: 'counts',
          items: [
            {
              of100: 65,
              figure: '65 de cada 100, pulmones',
              text: [
                'salieron vivas del hospital. 7,579 adultos con V-V en un registro de muchos países, de 2010 a 2017.',
                { cite: 'nunez' },
              ],
            },
            {
              of100: 41,
              figure: '41 de cada 100, corazón',
              text: [
                'salieron vivas del hospital. Adultos con V-A por un corazón que fallaba, de 2002 a 2012. Con el músculo del corazón inflamado fueron 64 de cada 100.',
                { cite: 'va-registry' },
              ],
            },
          ],
        },
        {
          kind: 'list',
          items: [
            [
              { strong: 'Pulmones, en un ensayo: ' },
              'a los 60 días vivían 65 de cada 100 personas con ECMO temprana y 54 de cada 100 sin ella. De 2011 a 2017.',
              { cite: 'eolia' },
              ' Dos ensayos juntos: 64 y 52 de cada 100 a los 90 días.',
              { cite: 'two-trials' },
            ],
            [
              { strong: 'Un infarto grande, en un ensayo: ' },
              'a los 30 días vivía más o menos la mitad, igual con ECMO y sin ella. El daño fue más común con ella: 23 de cada 100 sangraron mucho, frente a 10. Publicado en 2023.',
              { cite: 'ecls-shock' },
            ],
            [
              { strong: 'Un corazón parado (ECPR): ' },
              'unas 30 de cada 100 personas salieron vivas del hospital. De 2009 a 2022.',
              { cite: 'registry' },
            ],
          ],
        },
        'Ningún número puede decir qué le pasará a una persona. Pregunte al médico que conoce a su ser querido.',
      ],
    },
    {
      id: 'ask',
      question: '¿Qué puede preguntar?',
      blocks: [
        {
          kind: 'list',
          items: [
            '¿Qué riesgo le preocupa más en el caso de mi ser querido?',
            '¿Qué hacen para que sea pequeño?',
            '¿Qué harían si pasara?',
            '¿Qué pasa si la ECMO no funciona?',
          ],
        },
        { kind: 'go', to: 'families/if-it-is-not-helping', text: 'Si la ECMO no ayuda' },
      ],
    },
  ],
  sources: [
    'nunez',
    'rajsic',
    'eolia',
    'nice-ipg482',
    'cheng',
    'ecls-shock',
    'booklet',
    'inova',
    'va-registry',
    'two-trials',
    'registry',
  ],
  ...CHECKED,
}
