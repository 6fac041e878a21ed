import { program } from '../../program.ts'
import { CHECKED, type Home } from '../shape.ts'

export const home: Home = {
  id: 'home',
  audience: 'families',
  title: 'Tiempo para un corazón o unos pulmones que fallan',
  name: 'Inicio',
  description: `ECMO en ${program.hospital}, ${program.city}: qué es, cuánto dura, qué riesgos tiene y a quién llamar. Para familias y profesionales, en español.`,
  lead: 'La ECMO es una bomba y un pulmón artificial que trabajan fuera del cuerpo. Llevan parte de la carga mientras el equipo trata la enfermedad.',
  doors: {
    families: {
      for: 'Familias y pacientes',
      title: 'Un ser querido está en ECMO',
      text: 'Qué va a ver, a quién preguntar y qué preguntar, en el orden en que lo va a necesitar.',
      go: { to: 'families/first-hour', text: 'Qué hacer primero' },
    },
    clinicians: {
      for: 'Profesionales que consultan',
      title: 'Tiene un paciente que puede necesitar ECMO',
      text: 'Llame pronto, con lo que tenga. Sabrá por su nombre quién se hace cargo.',
      go: { to: 'clinicians/criteria', text: 'Cuándo llamar' },
    },
  },
  sections: [
    {
      id: 'what',
      question: '¿Qué es la ECMO?',
      short:
        'La sangre sale del cuerpo por un tubo. Una bomba la pasa por un pulmón artificial, que le da oxígeno y le quita dióxido de carbono. Luego vuelve, tibia.',
      blocks: [
        'Las letras vienen del inglés y significan oxigenación por membrana extracorpórea: la sangre recibe oxígeno fuera del cuerpo, a través de una membrana fina. Es soporte vital. Cuando fallan el corazón y los pulmones, mantiene la sangre en marcha y llena de oxígeno.',
        [
          'Es para personas tan enfermas del corazón o de los pulmones que otro tratamiento no basta. No cura la enfermedad. Da tiempo: para recuperarse, o para llegar a un trasplante o a una ayuda que dure más.',
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'ecmo', text: 'Para qué sirve; V-V y V-A' },
      ],
    },
    {
      id: 'start',
      question: '¿Cómo se inicia?',
      short: [
        'Un cirujano pone tubos, llamados ',
        { term: 'cannula', text: 'cánulas' },
        ', en vasos grandes que llevan al corazón y a los pulmones. Lleva más o menos una hora.',
      ],
      blocks: [
        'Los tubos entran por la ingle, por el cuello o por un corte en el pecho. Fuera del cuerpo se unen a una bomba y a una fuente de oxígeno. La persona está dormida, o con una sedación profunda.',
        { kind: 'go', to: 'ecmo/procedure', text: 'Paso a paso' },
      ],
    },
    {
      id: 'how-long',
      question: '¿Cuánto dura?',
      short: 'Días, semanas, a veces meses.',
      blocks: [
        'Depende de lo grave que sea la enfermedad y de lo rápido que se recuperen los órganos. Lo habitual es de unos días a unas semanas. El primer día nadie puede prometer una fecha.',
        { kind: 'figure', name: 'span-of-time' },
        { kind: 'go', to: 'ecmo/duration', text: 'De qué depende' },
      ],
    },
    {
      id: 'safety',
      question: '¿Qué riesgos tiene?',
      short:
        'Como todo tratamiento que entra en el cuerpo, tiene riesgos. Los principales son el sangrado y el derrame cerebral. El equipo vigila de cerca, de día y de noche, para que sean pequeños.',
      blocks: [
        'La ECMO se usa cuando el peligro sin ella es mayor. Estos números hablan de muchas personas; sus médicos le dirán qué significan en su caso.',
        {
          kind: 'counts',
          items: [
            {
              of100: 40,
              figure: '4 de cada 10',
              text: [
                'tuvieron un sangrado o un coágulo. Más de la mitad fueron coágulos, casi siempre en la máquina. 7,579 adultos en ECMO V-V, de 2010 a 2017.',
                { cite: 'nunez' },
              ],
            },
            {
              of100: 65,
              figure: '65 de cada 100',
              text: [
                'salieron vivos del hospital. Los mismos adultos en ECMO V-V, de un registro de muchos países.',
                { cite: 'nunez' },
              ],
            },
          ],
        },
        { kind: 'go', to: 'ecmo/safety', text: 'Todos los riesgos y las probabilidades, con fuentes' },
      ],
    },
    {
      id: 'day',
      question: '¿Se puede comer y caminar en ECMO?',
      short:
        'Muchas veces, sí. Con maneras nuevas de poner los tubos, muchas personas que esperan un trasplante pueden comer, sentarse y caminar con el equipo, y así ganar fuerza para él.',
      blocks: [
        'Al principio casi todos están dormidos, con un tubo para respirar y muchas vías. Cuando se puede sin peligro, hay menos sedación. Los días suben y bajan; un día malo no quiere decir que haya fallado.',
        { kind: 'go', to: 'ecmo/daily-life', text: 'Un día en ECMO' },
      ],
    },
    {
      id: 'families',
      question: 'Un ser querido está en ECMO. ¿Qué es lo primero?',
      short: [
        'Venga cuando pueda hacerlo sin peligro; no hace falta correr detrás de la ambulancia. Un número contesta de día y de noche: ',
        { phone: true },
        '.',
      ],
      blocks: [
        { kind: 'heading', text: 'Traiga, si lo tiene cerca' },
        {
          kind: 'list',
          items: [
            'una lista de medicinas, lentes y audífonos',
            [
              'el papel que nombra a un ',
              { term: 'health-care-proxy', text: 'representante' },
              ' o las instrucciones anticipadas, si los hay',
            ],
            'una foto, y música que le guste a su ser querido',
          ],
        },
        { kind: 'heading', text: 'Lo que va a ver' },
        'Dos tubos anchos, uno oscuro y otro rojo vivo, una máquina junto a la cama y una persona que quizá está hinchada y no despierta. Puede hablarle y tomarle la mano. Hay una enfermera a toda hora; pregúntele primero a ella, lo que sea.',
        { kind: 'heading', text: 'Buenas preguntas' },
        {
          kind: 'list',
          items: [
            '¿Qué es lo que falla, y puede sanar?',
            '¿Mi ser querido tiene dolor, o se da cuenta?',
            '¿Cuáles son las metas de hoy, y cuándo hablamos cada día?',
            '¿Qué pasa si no funciona?',
            '¿A quién llamamos de noche?',
          ],
        },
        'Coma y duerma usted también. Elijan a una persona a la que llame el hospital, y que avise a los demás.',
        { kind: 'go', to: 'families', text: 'Todo para las familias' },
      ],
    },
    {
      id: 'clinicians',
      question: 'Tiene un paciente que puede necesitar ECMO. ¿Cuándo llama?',
      short:
        'Pronto. No espere a tener el expediente completo: bastan un número donde devolverle la llamada, su hospital y el soporte en el que piensa. «No estoy seguro» es una respuesta.',
      blocks: [
        { kind: 'heading', text: 'Pulmones: llame a más tardar cuando' },
        {
          kind: 'list',
          items: [
            'P/F es menor de 50 mmHg durante más de 3 horas',
            'P/F es menor de 80 mmHg durante más de 6 horas',
            'el pH es menor de 7.25 con PaCO₂ de 60 mmHg o más durante más de 6 horas',
          ],
        },
        [
          'Son los criterios de entrada de un ensayo, para adultos con ventilador.',
          { cite: 'eolia' },
          ' Invitan a hablar; decide un médico.',
        ],
        { kind: 'heading', text: 'Corazón: llame cuando' },
        {
          kind: 'list',
          items: [
            'el choque empeora aunque suban los inotrópicos y los vasopresores',
            'un paro no termina con los primeros ciclos de RCP: llame primero, escriba después',
          ],
        },
        { kind: 'heading', text: 'Tenga a mano, si puede' },
        [
          'Edad, peso, diagnóstico, la última gasometría con FiO₂ y PEEP, vasopresores, lactato, órdenes sobre reanimación y el número en el que se le encuentra ahora: ',
          { link: 'clinicians/prepare', text: 'la lista entera' },
          '. Deje libres el lado derecho del cuello y las dos ingles.',
        ],
        { kind: 'heading', text: 'Qué pasa después' },
        'Quien coordina la guardia la ve al momento. Su pantalla muestra cuándo llegó la alerta, cuándo se vio y quién la tiene, por su nombre, hasta que un médico haya decidido. Le dice que llame si nadie la ha tomado a tiempo.',
        { kind: 'acts' },
        {
          kind: 'list',
          items: [
            [{ link: 'clinicians', text: 'Todo para profesionales' }],
            [{ link: 'calculators', text: 'Calculadoras' }],
            [{ link: 'sign-in', text: 'Entrar en el portal' }],
          ],
        },
      ],
    },
    {
      id: 'program',
      question: '¿Quiénes somos?',
      short: `El ${program.name} (${program.nameExplained.es}) de ${program.hospital}: personas líderes en su campo, con larga experiencia en ECMO, para ${program.region.es} y para todo el país.`,
      blocks: [
        [
          'Trabajan con colegas de todo el hospital, para que un solo equipo cuide a la persona entera.',
          { cite: 'mgh' },
        ],
        {
          kind: 'facts',
          items: [
            { name: 'Cirujanos', text: 'ponen los tubos y los sacan.' },
            { name: 'Cardiólogos', text: 'tratan el corazón que falla y planean lo que viene después de la ECMO.' },
            { name: 'Terapeutas respiratorios', text: 'cuidan el ventilador y los propios pulmones de la persona.' },
            { name: 'Enfermería', text: 'está con el paciente a toda hora. Pregúntele primero, lo que sea.' },
          ],
        },
        { kind: 'go', to: 'program', text: 'El programa' },
      ],
    },
    {
      id: 'recognition',
      question: '¿Qué es un Center of Excellence?',
      short:
        'Quiere decir centro de excelencia: un centro que otros han mirado de cerca. La Extracorporeal Life Support Organization ha reconocido como tal a este programa.',
      blocks: [
        [
          'La organización, ELSO por sus siglas, es un consorcio internacional. Desarrolla y evalúa tratamientos para órganos que fallan.',
          { cite: 'mgh' },
          ...(program.award ? [` ${program.award.es}`] : []),
        ],
        ...(program.ranking ? [`${program.hospital} mismo está ${program.ranking.es}.`] : []),
      ],
    },
    {
      id: 'related',
      question: '¿Qué más ayuda si fallan el corazón o los pulmones?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Bomba para el corazón (VAD, LVAD)',
              text: 'Una bomba pequeña junto al corazón, por meses o años.',
            },
            { name: 'Trasplante de corazón', text: 'Un corazón donado, cuando nada más va a durar.' },
            {
              name: 'Trasplante de pulmón',
              text: 'Pulmones donados. La ECMO puede llevar a la persona hasta entonces.',
            },
            { name: 'Equipo de choque cardiogénico', text: 'Una llamada reúne a los especialistas del corazón.' },
            { name: 'Impella', text: 'Una bomba fina que pasa por una arteria hasta el lado izquierdo del corazón.' },
            {
              name: 'Balón de contrapulsación (IABP)',
              text: 'Un globo en la arteria más grande del cuerpo, que trabaja al ritmo del corazón.',
            },
          ],
        },
        { kind: 'go', to: 'related-treatments', text: 'Otros tratamientos' },
      ],
    },
  ],
  sources: ['mgh', 'nunez', 'eolia'],
  ...CHECKED,
}
