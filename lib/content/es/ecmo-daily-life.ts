import { CHECKED, type Page } from '../shape.ts'

export const ecmoDailyLife: Page = {
  id: 'ecmo/daily-life',
  audience: 'families',
  title: '¿Cómo es un día en ECMO?',
  name: 'Un día en ECMO',
  description:
    'Dormido al principio, después a menudo despierto; muchos que esperan un trasplante comen, se sientan y caminan. Qué trae el día y qué puede hacer.',
  lead: 'Al principio, casi todos están dormidos con medicinas. Cuando es seguro, pueden despertar. Con nuevas maneras de poner los tubos, muchos que esperan un trasplante pueden comer, sentarse y caminar con el equipo. Así ganan fuerza para él.',
  sections: [
    {
      id: 'first-days',
      question: '¿Cómo son los primeros días?',
      short: 'Tranquilos para la persona, con mucho movimiento alrededor.',
      blocks: [
        [
          'Quizá vea a su ser querido hinchado y con muchos tubos. Es común un tubo para respirar. Más tarde se puede cambiar por una ',
          { term: 'tracheostomy', text: 'traqueostomía' },
          ', con la que se vive mejor. La comida llega por un tubo o una vena, y un tubo fino vacía la vejiga.',
          { cite: 'arnold' },
        ],
        [
          'Cada día hay radiografías y análisis. La sangre se toma del ',
          { term: 'circuit', text: 'circuito' },
          ', así que no hace falta una aguja.',
          { cite: 'elso-families' },
          ' Las transfusiones son comunes. Si los riñones necesitan ayuda, la ',
          { term: 'dialysis', text: 'diálisis' },
          ' también puede pasar por el circuito.',
          { cite: 'vecmos-families' },
        ],
      ],
    },
    {
      id: 'awake',
      question: '¿Puede estar despierto?',
      short: 'A menudo sí, cuando ya es seguro.',
      blocks: [
        [
          'Entonces hay menos ',
          { term: 'sedation', text: 'sedación' },
          '. Despertar puede ser lento y confuso. Ayuda una voz tranquila que diga dónde está y qué día es.',
          { cite: 'arnold' },
        ],
        'Con un tubo en la boca nadie puede hablar. Prueben a decir sí y no con la cabeza o con la mano, con un tablero de letras o con un lápiz.',
      ],
    },
    {
      id: 'eat-and-walk',
      question: '¿Puede comer y caminar?',
      short: 'Muchos pueden, sobre todo los que esperan un trasplante.',
      blocks: [
        [
          'Depende de dónde están los tubos. Con las piernas libres, una persona puede sentarse en una silla, ponerse de pie y dar unos pasos con el equipo y la máquina a su lado.',
          { cite: 'mgh' },
        ],
        'Hacen falta varias personas para que una camine en ECMO. Si le dicen «hoy no», mañana puede ser distinto.',
        { kind: 'figure', name: 'daily-life' },
      ],
    },
    {
      id: 'who',
      question: '¿Quién está alrededor de la cama?',
      short: 'Enfermería, siempre. Muchos otros van y vienen.',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'Enfermería', text: 'Está a toda hora. Pregúntele primero, lo que sea.' },
            {
              name: 'Especialista en ECMO',
              text: [
                'Cuida la máquina. Puede ser un ',
                { term: 'perfusionist', text: 'perfusionista' },
                '.',
                { cite: 'inova' },
              ],
            },
            {
              name: 'Médicos',
              text: 'De cuidados intensivos, cirujanos, médicos del corazón. Uno de ellos dirige hoy; pregunte quién.',
            },
            { name: 'Terapeuta respiratorio', text: 'Cuida el ventilador y los pulmones.' },
            { name: 'Fisioterapeuta', text: 'Mueve brazos y piernas, y después ayuda a sentarse y a caminar.' },
            { name: 'Farmacia y nutrición', text: 'Se ocupan de las medicinas y de la comida.' },
            { name: 'Trabajo social y capellanía', text: 'También están para usted.' },
          ],
        },
      ],
    },
    {
      id: 'you',
      question: '¿Qué puede hacer usted?',
      short: 'Estar ahí, hablar y cuidarse.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Háblele y dele la mano. Pregunte a la enfermera dónde puede tocar.',
            'Traiga una foto y la música que le gusta.',
            'Lleve un pequeño diario de los días. Después muchos tienen huecos en la memoria y lo agradecen.',
            'Elija a una persona a la que el equipo llame y que avise a los demás.',
            'Duerma y coma. Hará falta más allá de esta semana.',
          ],
        },
        ['Los días suben y bajan; las familias lo comparan con una montaña rusa.', { cite: 'elso-families' }],
        { kind: 'go', to: 'families/visiting', text: 'Visitar' },
      ],
    },
  ],
  sources: ['arnold', 'elso-families', 'vecmos-families', 'mgh', 'inova'],
  ...CHECKED,
}
