import { BRANCHES, type Branch } from '../../clinical/words.ts'
import { askedFields } from '../asked-fields.ts'
import { CHECKED, type Page, type Section } from '../shape.ts'
import { fieldInSpanish } from './clinical/fields.ts'
import { unitInSpanish } from './clinical/reading.ts'

const QUESTIONS: Record<Branch, string> = {
  vv: 'Pulmones (V-V): ¿qué se pregunta después?',
  va: 'Corazón (V-A): ¿qué se pregunta después?',
  ecpr: 'Paro (ECPR): ¿qué se pregunta por teléfono?',
  bridge: 'Puente: ¿qué se pregunta después?',
  unsure: 'No está seguro: ¿qué se pregunta después?',
}

const SHORT: Record<Branch, string> = {
  vv: 'De esto sale una primera respuesta sobre los pulmones.',
  va: 'De esto sale una primera respuesta sobre el corazón.',
  ecpr: 'Las horas, antes que nada. Llame; que otra persona escriba.',
  bridge: 'Y la respuesta a: ¿un puente hacia qué?',
  unsure: 'Menos, para que la primera respuesta pueda ser de cuál de los otros se trata.',
}

const STARTS: Record<Branch, string> = {
  vv: 'V-V: pulmones',
  va: 'V-A: corazón',
  ecpr: 'ECPR: RCP en curso',
  bridge: 'puente: pulmón o corazón',
  unsure: 'no estoy seguro: ayúdenme a decidir',
}

const { answers, lines, minimumOf } = askedFields({ labelOf: fieldInSpanish, unitOf: unitInSpanish })

function sectionOf(branch: Branch): Section {
  return {
    id: branch,
    question: QUESTIONS[branch],
    short: SHORT[branch],
    blocks: [minimumOf(branch)],
  }
}

/** Drawn from the same catalogue as the English page and the referral's own form. */
export const cliniciansPrepare: Page = {
  id: 'clinicians/prepare',
  audience: 'clinicians',
  title: '¿Qué conviene tener a mano?',
  name: 'Qué tener a mano',
  description:
    'Las cinco respuestas de una alerta y los valores de una primera decisión: pulmones, corazón, paro y puente. Una hoja para imprimir.',
  lead: 'Para una alerta: cinco respuestas. Para una primera decisión: los valores de abajo, y cada uno puede quedar pendiente o ser desconocido. Nada tiene que estar completo antes de llamar.',
  sections: [
    {
      id: 'alert',
      question: '¿Qué necesita una alerta?',
      short: 'Cinco respuestas, más o menos medio minuto.',
      blocks: [
        answers,
        ['Si ha iniciado sesión, estas líneas ya vienen escritas; usted las mira una vez: ', lines, '.'],
      ],
    },
    ...BRANCHES.map(sectionOf),
    {
      id: 'after-that',
      question: '¿Y después?',
      short: 'Solo lo que a la decisión todavía le falta. El portal, que está en inglés, lo nombra uno por uno.',
      blocks: [
        `Empiece por donde empiece (${BRANCHES.map((branch) => STARTS[branch]).join('; ')}), todo va al mismo expediente. Los valores nuevos se añaden con su hora; ninguno se sobrescribe. El nombre, la fecha de nacimiento y los papeles del traslado se piden una sola vez, cuando el paciente ha sido aceptado.`,
      ],
    },
    {
      id: 'bedside',
      question: '¿Qué se puede hacer junto a la cama?',
      blocks: [
        {
          kind: 'list',
          items: [
            'Deje libres el lado derecho del cuello y las dos ingles.',
            'Mida o calcule el peso y la talla: de ellos dependen el equipo, el vehículo y las cánulas.',
            'Tome una gasometría arterial y un lactato, y anote la hora.',
            'Anote un número en el que alguien conteste durante la próxima hora.',
          ],
        },
        { kind: 'go', to: 'clinicians/criteria', text: 'Cuándo llamar, con números y fuentes' },
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
