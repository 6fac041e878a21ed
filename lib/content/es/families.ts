import { type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const familiesFor = (own: ProgramFacts): Page => ({
  id: 'families',
  audience: 'families',
  title: 'Un ser querido está en ECMO',
  name: 'Familias',
  description: `Para familias de personas con ECMO en ${own.hospital}: la primera hora, visitas, costos, la retirada, la vida después y a quién llamar.`,
  lead: [
    'No tiene que entenderlo todo hoy. Si viene de camino o acaba de llegar, empiece por ',
    { link: 'families/first-hour', text: 'la primera hora' },
    '. Para todo lo demás, llame al ',
    { phone: true },
    ', de día o de noche.',
  ],
  sections: [
    {
      id: 'now',
      question: '¿Qué necesita ahora?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'De camino, o recién llegado',
              text: [
                { link: 'families/first-hour', text: 'La primera hora' },
                ': qué hacer, por orden. En breve, para imprimir o llevar en el teléfono: ',
                { link: 'families/card', text: 'la tarjeta para la familia' },
                '.',
              ],
            },
            {
              name: '¿Qué es esta máquina?',
              text: [
                { link: 'ecmo', text: 'Qué es la ECMO' },
                ', ',
                { link: 'ecmo/duration', text: 'cuánto dura' },
                ' y ',
                { link: 'ecmo/safety', text: 'qué riesgos tiene' },
                '.',
              ],
            },
            {
              name: 'Junto a la cama',
              text: [
                { link: 'families/visiting', text: 'Visitar y quedarse cerca' },
                ', y ',
                { link: 'ecmo/daily-life', text: 'un día en ECMO' },
                '.',
              ],
            },
            {
              name: 'Dinero, trabajo y viaje',
              text: [{ link: 'families/costs', text: 'Ayuda con los costos' }, ': a quién preguntar, y qué.'],
            },
            {
              name: 'Se baja la ayuda de la máquina',
              text: [{ link: 'families/coming-off', text: 'Dejar la ECMO' }, ': cómo se hace.'],
            },
            {
              name: 'Más adelante',
              text: [{ link: 'families/after', text: 'Después de la ECMO' }, ': recobrar las fuerzas.'],
            },
            {
              name: 'Cuando hay malas noticias',
              text: [
                { link: 'families/if-it-is-not-helping', text: 'Si la ECMO no ayuda' },
                ': de qué se habla y quién le acompaña.',
              ],
            },
            {
              name: 'Una palabra que no conoce',
              text: [{ link: 'glossary', text: 'Palabras que va a oír' }, ', explicadas con sencillez.'],
            },
          ],
        },
      ],
    },
    {
      id: 'whom',
      question: '¿A quién puede preguntar?',
      short: 'Primero a la enfermera o al enfermero que está junto a la cama, lo que sea. Siempre hay alguien.',
      blocks: [
        {
          kind: 'facts',
          items: [
            { name: 'Enfermería', text: '¿Cómo va la noche? ¿Puedo tocar? ¿Qué es esa alarma?' },
            {
              name: 'El médico o la médica a cargo hoy',
              text: '¿Qué está fallando, está sanando y cuál es el plan? Pregunte a qué hora es la charla de cada día.',
            },
            {
              name: 'Quienes cuidan la máquina',
              text: [
                'Un ',
                { term: 'ecmo-specialist', text: 'especialista en ECMO' },
                ' o un ',
                { term: 'perfusionist', text: 'perfusionista' },
                ' le puede mostrar para qué sirve cada parte.',
              ],
            },
            {
              name: 'Trabajo social',
              text: [
                '¿Dónde podemos dormir? ¿Quién ayuda con las cuentas, el trabajo y los niños? Llame al ',
                { ring: own.socialWork ?? own.phone },
                '.',
              ],
            },
            {
              name: 'Capellanía',
              text: [
                'Para cualquier fe o ninguna: alguien que tiene tiempo para sentarse con usted. Llame al ',
                { ring: own.chaplain ?? own.phone },
                '.',
              ],
            },
            {
              name: 'Intérprete',
              text: [
                'Para cada charla con un médico, en su propio idioma y sin costo. Un niño no debe tener que hacerlo. Llame al ',
                { ring: own.interpreter ?? own.phone },
                '.',
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'help-them',
      question: '¿Cómo puede ayudar a la persona en la cama?',
      short: 'Esté ahí, sea usted y háblele. Tal vez le oiga.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'Diga quién es y qué día es hoy. Hable de cosas pequeñas. Pregunte dónde puede darle la mano.',
              { cite: 'elso-families' },
            ],
            'Traiga una foto para la pared y la música que le gusta.',
            'Cuente a enfermería quién es esta persona: cómo le llaman, qué le calma, qué ama y qué no soporta.',
            'Lleve un diario: una o dos líneas al día. Muchas personas pierden el recuerdo de estas semanas, y el diario se lo devuelve.',
          ],
        },
        [
          'Los días suben y bajan. Las familias lo comparan con una montaña rusa.',
          { cite: 'elso-families' },
          ' Un mal día no quiere decir que no funcione.',
        ],
      ],
    },
    {
      id: 'yourself',
      question: '¿Y quién cuida de usted?',
      short: 'Usted, un poco, y nosotros ayudamos. Coma, beba, duerma y salga a la calle una vez al día.',
      blocks: [
        [
          'Nadie puede pasar semanas sin dormir. Túrnense. Si algo cambia, llamamos. Ir a casa a dormir no es dejar solo a su ser querido.',
          { cite: 'vecmos-families' },
        ],
        'Elija a una persona a la que llamemos y que avise a los demás. Así no tendrá que contar lo más duro veinte veces.',
        {
          kind: 'note',
          act: 'Avise enseguida a enfermería',
          text: 'si se marea o le duele el pecho, o si es demasiado y no tiene a nadie cerca. Si piensa en hacerse daño, llame o escriba al 988, a cualquier hora.',
        },
      ],
    },
    {
      id: 'questions',
      question: '¿Qué puede preguntar a los médicos?',
      short: 'Lo que sea, y las veces que haga falta. Lleve esta lista.',
      blocks: [
        { kind: 'heading', text: 'Sobre la enfermedad' },
        {
          kind: 'list',
          items: [
            '¿Qué está fallando y puede sanar?',
            ['¿Es ', { term: 'v-v', text: 'ECMO V-V' }, ' o ', { term: 'v-a', text: 'V-A' }, ', y por qué?'],
            '¿Qué pasa si no funciona?',
            '¿Qué viene después: ventilador, una bomba para el corazón, un trasplante, rehabilitación?',
          ],
        },
        { kind: 'heading', text: 'Sobre el día de hoy' },
        {
          kind: 'list',
          items: [
            '¿Cuáles son las metas de hoy?',
            '¿Quién está a cargo hoy y a qué hora hablamos?',
            '¿Tiene dolor? ¿Sabe que estamos aquí?',
          ],
        },
        { kind: 'heading', text: 'Sobre nosotros' },
        {
          kind: 'list',
          items: [
            '¿Podemos visitar, tocar, traer a los niños?',
            '¿Dónde podemos dormir, estacionar y comer?',
            '¿Quién habla por esta persona y qué habría querido?',
            '¿Avisarán a nuestro médico y al hospital de donde venimos?',
            '¿A quién llamamos de noche?',
          ],
        },
      ],
    },
  ],
  sources: ['elso-families', 'vecmos-families'],
  ...CHECKED,
})

export const families = familiesFor(program)
