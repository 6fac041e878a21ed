import { addressLine, type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const contactFor = (own: ProgramFacts): Page => ({
  id: 'contact',
  audience: 'everyone',
  title: '¿Cómo puede hablar con nosotros?',
  name: 'Contacto',
  description: `Un solo número, de día y de noche, para familias y profesionales: ${own.phone}. Qué preguntar y qué hacer en una emergencia.`,
  lead: [
    'Llame al ',
    { phone: true },
    ', de día o de noche. Es un solo número para familias y profesionales. Un intérprete puede unirse a la llamada.',
  ],
  sections: [
    {
      id: 'emergency',
      question: '¿Alguien corre peligro donde está usted?',
      blocks: [
        {
          kind: 'note',
          act: 'Llame primero al 911',
          text: 'Este número es para personas que ya están al cuidado de un hospital y para quienes las cuidan. No manda una ambulancia a su casa.',
        },
      ],
    },
    {
      id: 'families',
      question: '¿Es usted familiar o amigo?',
      short: 'Pregunte lo que necesite saber.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Dónde está su ser querido y por qué entrada pasar.',
            'Dónde estacionar y dónde puede esperar o dormir.',
            'Quién le va a recibir y cuándo puede hablarle un médico.',
            'Qué traer: una lista de medicinas, lentes, audífonos y los papeles que dicen quién habla por la persona.',
          ],
        },
        'Antes de decir por teléfono nada sobre un paciente, le preguntarán quién es usted. Así la historia de su ser querido queda en privado.',
        { kind: 'go', to: 'families/first-hour', text: 'La primera hora' },
      ],
    },
    {
      id: 'clinicians',
      question: '¿Atiende usted a un paciente?',
      short: 'Llame o envíe una alerta. Si es un paro, llame.',
      blocks: [
        [
          'Contesta la persona de coordinación que está de guardia. ',
          { link: 'clinicians', text: 'Qué pasa después' },
          ' y ',
          { link: 'clinicians/prepare', text: 'qué tener a mano' },
          '.',
        ],
        { kind: 'go', to: 'send-alert', text: 'Enviar una alerta (en inglés)' },
      ],
    },
    {
      id: 'where',
      question: '¿Dónde estamos?',
      short: `${own.hospital}, ${addressLine(own) ?? own.city}.`,
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Entrada',
              text: own.entrance?.es ?? 'Depende de la unidad. Se lo decimos cuando llama, antes de salir.',
            },
            {
              name: 'Estacionamiento',
              text: own.parking?.es ?? 'Pregunte cuando llame, y pida el precio para familias.',
            },
            {
              name: 'Horas de visita',
              text: own.visitingHours?.es ?? 'Casi todas son posibles. La enfermera sabe cuándo es buen momento.',
            },
          ],
        },
        'El camino de la puerta a la cama también depende de la unidad. Pregunte otra vez en la entrada.',
        { kind: 'go', to: 'families/visiting', text: 'Visitar y quedarse cerca' },
      ],
    },
    {
      id: 'other-numbers',
      question: '¿Quién más le puede ayudar?',
      short: 'Si no sabe a quién preguntar, llame al primer número. Desde ahí se encuentra a los demás.',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Trabajo social',
              text: [{ ring: own.socialWork ?? own.phone }, ': un lugar para dormir, cuentas, trabajo, niños.'],
            },
            { name: 'Capellanía', text: [{ ring: own.chaplain ?? own.phone }, ': de cualquier fe o de ninguna.'] },
            {
              name: 'Intérprete',
              text: [
                { ring: own.interpreter ?? own.phone },
                ': cualquier idioma, y lengua de señas, sin costo para usted.',
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'website',
      question: '¿Hay algo mal en estas páginas?',
      blocks: [
        'Díganoslo por teléfono, de día si puede esperar: un error en el texto, algo que no puede leer o abrir, o una palabra que duele. Diga en qué página.',
      ],
    },
  ],
  sources: [],
  ...CHECKED,
})

export const contact = contactFor(program)
