import { ECPR_DECIDE_MIN, TIER_LIMITS } from '../../referrals/tiers.ts'
import { TIERS, type Tier } from '../../referrals/vocabulary.ts'
import { CHECKED, type Page } from '../shape.ts'

const FOR_WHOM: Record<Tier, string> = {
  immediate: 'Inmediata (immediate): un paro que no termina, o que está a punto de ocurrir',
  emergent: 'Muy urgente (emergent): se cumple un criterio, o choque en etapa D de SCAI',
  urgent: 'Urgente (urgent): empeora; un criterio puede cumplirse en horas',
  planned_or_advice: 'Prevista o consulta (planned or advice): un puente al trasplante, o una pregunta',
}

export const clinicians: Page = {
  id: 'clinicians',
  audience: 'clinicians',
  title: 'Tiene un paciente que puede necesitar ECMO',
  name: 'Profesionales',
  description:
    'Llame pronto, a cualquier hora, con lo que tenga. Cuándo llamar, qué tener a mano, qué hacer mientras tanto y qué pasa después de una alerta.',
  lead: 'Llame pronto, a cualquier hora, con lo que tenga. Bastan un número donde devolverle la llamada, su hospital y el soporte en el que piensa; «no estoy seguro» es una respuesta.',
  sections: [
    {
      id: 'when',
      question: '¿Cuándo llama?',
      short: 'Cuando se pregunta si debería. Una llamada temprana que no lleva a nada es parte de la buena atención.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              { strong: 'Pulmones: ' },
              'P/F menor de 80 mmHg durante más de 6 horas o menor de 50 durante más de 3, o pH menor de 7.25 con PaCO₂ de 60 mmHg o más durante más de 6, con ventilación completa.',
              { cite: 'eolia' },
            ],
            [
              { strong: 'Corazón: ' },
              'choque que persiste después de volumen, un vasopresor y un inotrópico, o que necesita dosis cada vez mayores.',
              { cite: 'mgh-shock' },
            ],
            [
              { strong: 'Paro: ' },
              'RCP de buena calidad durante 10 a 15 minutos sin retorno de la circulación. Llame primero; no escriba nada.',
              { cite: 'elso-ecpr' },
            ],
          ],
        },
        { kind: 'go', to: 'clinicians/criteria', text: 'Todos los criterios, con números y fuentes' },
      ],
    },
    {
      id: 'do-not-wait',
      question: '¿Qué no debe esperar?',
      short: 'Un expediente completo.',
      blocks: [
        {
          kind: 'list',
          items: [
            'una puntuación, un ecocardiograma o una imagen que falta',
            'una reunión con la familia o una tarjeta del seguro: aquí nadie pregunta por el pago antes de responder',
            'la certeza de que el paciente es candidato: esa pregunta es nuestra, no suya',
            'la próxima gasometría, si esta es mala',
          ],
        },
        [
          'Consultar pronto, aunque falten datos, es lo que piden las redes con experiencia.',
          { cite: 'hospital-to-home' },
        ],
        { kind: 'go', to: 'clinicians/prepare', text: 'Qué tener a mano, en una hoja para imprimir' },
      ],
    },
    {
      id: 'meanwhile',
      question: '¿Qué puede hacer mientras espera?',
      short: 'Deje libres las dos ingles y el lado derecho del cuello, y siga con lo que ayuda.',
      blocks: [
        { kind: 'heading', text: 'Pulmones' },
        {
          kind: 'list',
          items: [
            [
              'Proteja los pulmones: 6 mL/kg de peso predicho, presión meseta de 30 cmH₂O o menos, PEEP de al menos 10 como en el ensayo.',
              { cite: 'eolia' },
              ' Las ',
              { link: 'calculators', text: 'calculadoras' },
              ' dan el volumen corriente.',
            ],
            'Decúbito prono, si nada lo impide: una prueba de verdad, por lo común 16 horas por sesión. Bloqueo neuromuscular a la vez.',
            'Trate la causa: control del foco, drene un neumotórax, broncoscopia donde ayude. Balance negativo en cuanto el choque lo permita.',
          ],
        },
        { kind: 'heading', text: 'Corazón' },
        {
          kind: 'list',
          items: [
            'Reabra la arteria coronaria, controle el ritmo, trate el taponamiento y el neumotórax a tensión.',
            'Línea arterial y ecocardiograma: los dos ventrículos, derrame, válvula aórtica. Lactato cada una o dos horas.',
            'Norepinefrina primero, un inotrópico después; un dispositivo más pequeño, si lo tiene.',
          ],
        },
        'El consejo del médico del programa va antes que todo lo que dice esta página.',
      ],
    },
    {
      id: 'after',
      question: '¿Qué pasa después de enviar una alerta?',
      short:
        'Su pantalla le dice quién la tiene, por su nombre, y desde cuándo. Si nadie la ha tomado a tiempo, le dice que llame y avisa a más personas.',
      blocks: [
        {
          kind: 'table',
          caption:
            'Los límites del propio programa, en minutos. El acuse y la voz cuentan desde el envío; la decisión, desde el acuse, sin el tiempo en que una pregunta a usted está abierta. No se ha publicado ninguna norma para ellos.',
          head: ['Urgencia', 'Acuse de una persona con nombre', 'Una voz', 'Una decisión'],
          rows: TIERS.map((tier) => {
            const { acknowledgeMin, voiceMin, decideMin } = TIER_LIMITS[tier]
            return [
              FOR_WHOM[tier],
              `${acknowledgeMin}`,
              voiceMin === null ? 'cuando usted quiera' : voiceMin === 0 ? 'al momento' : `${voiceMin}`,
              tier === 'immediate' ? `${decideMin}; ${ECPR_DECIDE_MIN} durante la RCP` : `${decideMin}`,
            ]
          }),
        },
        {
          kind: 'list',
          items: [
            'Usted añade gasometrías y dosis según llegan; nada se escribe dos veces y nada se sobrescribe.',
            'La respuesta es una de cuatro: aceptado, consejo con señales para volver a llamar, no aceptado con los motivos y qué más hacer, o pasado a otro centro al que ya se ha llamado.',
            'Si no se acepta, hay seguimiento: cuándo volver a llamar y una hora para mirarlo otra vez.',
            'Le contamos qué fue de su paciente.',
          ],
        },
      ],
    },
    {
      id: 'account',
      question: '¿Cómo obtiene una cuenta?',
      short: 'Para llamar no hace falta ninguna. Para alertas en pantalla, pídala por teléfono.',
      blocks: [
        [
          'Llame al ',
          { phone: true },
          ': la persona de coordinación toma el caso mientras usted habla y puede pedir al administrador que le haga una cuenta. Su identidad se confirma por la central telefónica de su hospital. Después ',
          { link: 'sign-in', text: 'inicie sesión' },
          ' desde cualquier pantalla.',
        ],
      ],
    },
    {
      id: 'family',
      question: '¿Qué le dice a la familia?',
      short: 'Que un equipo lo está mirando con usted y que también para ellos hay un número.',
      blocks: [
        [
          'Pueden leer ',
          { link: 'ecmo', text: 'qué es la ECMO' },
          ' y ',
          { link: 'families', text: 'qué viene primero para las familias' },
          '. Dígales que no corran detrás de la ambulancia.',
        ],
      ],
    },
  ],
  sources: ['eolia', 'mgh-shock', 'elso-ecpr', 'hospital-to-home'],
  ...CHECKED,
}
