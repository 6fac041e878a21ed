import { CHECKED, type Page } from '../shape.ts'

export const comingOff: Page = {
  id: 'families/coming-off',
  audience: 'families',
  title: 'Dejar la ECMO',
  name: 'Dejar la ECMO',
  description:
    'Cómo se deja la ECMO: se baja la ayuda en pasos pequeños, los tubos salen cuando el equipo tiene confianza, y qué sigue.',
  lead: [
    'Poco a poco. El equipo baja la ayuda en pasos pequeños y mira cómo responden el corazón o los pulmones. Los ',
    { term: 'cannula', text: 'tubos' },
    ' se quedan hasta que todos tengan confianza.',
  ],
  sections: [
    {
      id: 'when',
      question: '¿Cómo sabe el equipo que es el momento?',
      short: 'Lo muestran el corazón o los pulmones, a lo largo de horas y días.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Pulmones: la radiografía se aclara y la sangre sigue llena de oxígeno con menos ayuda.',
            [
              'Corazón: el pulso es más fuerte y el ',
              { term: 'echo', text: 'ultrasonido' },
              ' muestra que el corazón aprieta mejor.',
            ],
            'El resto del cuerpo está lo bastante tranquilo para probar.',
          ],
        },
        'Nadie puede decir el día por adelantado. Cada mañana puede preguntar: «¿Estamos más cerca que ayer? ¿Qué tendría que cambiar?».',
      ],
    },
    {
      id: 'trial',
      question: '¿Qué es una prueba?',
      short: 'Se baja la ayuda con los tubos todavía puestos. Si va mal, se sube otra vez enseguida.',
      blocks: [
        [
          'Los médicos lo llaman ',
          { term: 'weaning', text: 'destete' },
          '. Se hace de un modo en la ',
          { term: 'v-v', text: 'V-V' },
          ' y de otro en la ',
          { term: 'v-a', text: 'ECMO V-A' },
          '.',
          { cite: 'elso-families' },
        ],
        {
          kind: 'facts',
          items: [
            {
              name: 'V-V, para los pulmones',
              text: [
                'Se baja el ',
                { term: 'sweep-gas', text: 'gas de barrido' },
                '. La sangre sigue pasando, pero el trabajo lo hacen los propios pulmones.',
              ],
            },
            {
              name: 'V-A, para el corazón',
              text: [
                'Se baja el ',
                { term: 'flow', text: 'flujo' },
                ' por pasos. El propio corazón tiene que bombear más, y el equipo lo mira con ultrasonido.',
              ],
            },
          ],
        },
        'Una prueba que se para pronto no es un fracaso. Dice al equipo qué falta todavía. Muchas personas necesitan más de una.',
      ],
    },
    {
      id: 'out',
      question: '¿Cómo se sacan los tubos?',
      short: 'Después de la V-V, a menudo junto a la cama. Después de la V-A, en la sala de operaciones.',
      blocks: [
        [
          'El ',
          { term: 'ventilator', text: 'ventilador' },
          ' suele quedarse un tiempo más.',
          { cite: 'elso-families' },
          ' Ese es el plan, no un paso atrás.',
        ],
        'Pregunte quién le va a llamar cuando esté hecho. Donde estaban los tubos habrá puntos o una venda, y el equipo revisará la pierna y los vasos.',
      ],
    },
    {
      id: 'next',
      question: '¿Y si el corazón o los pulmones no se recuperan lo suficiente?',
      short: 'Entonces el equipo busca el siguiente puente, si lo hay.',
      blocks: [
        [
          'La ECMO puede llevar a una persona hasta una ',
          { term: 'vad', text: 'bomba para el corazón' },
          ' que se queda meses o años, o hasta un trasplante. No es posible para todos. El equipo le dirá con franqueza qué se puede hacer.',
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'families/if-it-is-not-helping', text: 'Si la ECMO no ayuda' },
      ],
    },
    {
      id: 'ask',
      question: '¿Qué puede preguntar?',
      blocks: [
        {
          kind: 'list',
          items: [
            '¿Qué tiene que mejorar antes de probar?',
            '¿Cuándo es la próxima prueba y cómo lo sabremos?',
            '¿Qué pasa si la prueba no va bien?',
            '¿Qué viene después: ventilador, rehabilitación, otro hospital?',
          ],
        },
        { kind: 'go', to: 'families/after', text: 'Después de la ECMO' },
      ],
    },
  ],
  sources: ['elso-families', 'mgh'],
  ...CHECKED,
}
