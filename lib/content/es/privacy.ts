import { CHECKED, type Page } from '../shape.ts'

export const privacy: Page = {
  id: 'privacy',
  audience: 'everyone',
  title: '¿Qué saben de usted estas páginas?',
  name: 'Privacidad',
  description:
    'Sin rastreadores, sin cookies en las páginas públicas y sin nada de otras empresas. Qué guarda el portal con sesión y quién puede verlo.',
  lead: 'Casi nada. Las páginas públicas no ponen cookies, no tienen rastreadores y no cargan nada de otras empresas. No hace falta decir quién es para leerlas.',
  sections: [
    {
      id: 'reading',
      question: '¿Qué pasa cuando usted lee?',
      blocks: [
        'Su aparato pide una página a nuestro servidor, y el servidor contesta. Para eso ve la dirección de su aparato en la red, como todo servidor. Estas páginas no hacen ningún perfil de usted ni pasan nada a otros.',
        'Si elige día o noche, su navegador guarda esa elección en su propio aparato. Nadie más la ve.',
      ],
    },
    {
      id: 'search',
      question: '¿Qué pasa cuando busca?',
      short: 'Nada de lo que escribe sale de su dispositivo.',
      blocks: [
        'Su navegador recibe una lista de lo que dicen estas páginas, igual para todos, y la recorre él mismo. Sus palabras quedan en la parte de la dirección que los navegadores no mandan a los servidores.',
      ],
    },
    {
      id: 'calculators',
      question: '¿Y las calculadoras?',
      short: 'Nada de lo que escribe sale de su navegador.',
      blocks: [
        'Calculan en su propia pantalla. Si copia una dirección para compartir un resultado, los valores van en la parte que los navegadores no mandan a los servidores. No ponga un nombre al lado.',
      ],
    },
    {
      id: 'portal',
      question: '¿Qué guarda el portal para hospitales?',
      short: 'Lo que un hospital nos cuenta de un paciente, para que podamos contestar.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Los nombres, fechas de nacimiento, números de historia, teléfonos y textos libres se cifran uno por uno.',
            'Un hospital ve a sus propios pacientes y a los de nadie más.',
            'Queda escrito quién miró qué y cuándo, y después no se puede cambiar.',
            'Los correos y avisos al personal dicen que algo espera, nunca de quién se trata.',
            'Para entrar hace falta una cookie. Lleva un número al azar, nada sobre usted, y termina con la sesión.',
          ],
        },
      ],
    },
    {
      id: 'rights',
      question: '¿Qué derechos tiene usted como paciente?',
      blocks: [
        [
          'Lo que se nos envía es parte de su historia médica, y lo cubre el aviso de privacidad del hospital. Puede pedir verlo y que se corrijan los errores. Llame al ',
          { phone: true },
          ' y pida hablar con la oficina de privacidad.',
        ],
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
