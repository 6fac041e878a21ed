import { CHECKED, type Page } from '../shape.ts'

export const relatedTreatments: Page = {
  id: 'related-treatments',
  audience: 'everyone',
  title: '¿Qué más ayuda si fallan el corazón o los pulmones?',
  name: 'Otros tratamientos',
  description:
    'Bombas para el corazón, trasplantes, bombas por unos días, el equipo de choque y el seguimiento: qué hace cada uno junto a la ECMO.',
  lead: 'La ECMO es una de varias maneras de sostener un corazón o unos pulmones. Algunas van antes, otras van junto a ella y otras son adonde lleva.',
  sections: [
    {
      id: 'lasting',
      question: '¿Qué puede durar meses o años?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Bomba para el corazón (VAD, LVAD)',
              text: [
                'Una bomba pequeña junto al corazón. Puede mover todo lo que mueve un corazón, hasta 10 litros por minuto, meses o años.',
                { cite: 'mgh-shock' },
              ],
            },
            {
              name: 'Trasplante de corazón',
              text: ['Un corazón donado, cuando nada más va a durar.', { cite: 'mgh-shock' }],
            },
            {
              name: 'Trasplante de pulmón',
              text: [
                'Pulmones donados. La ECMO puede llevar a una persona hasta que lleguen.',
                { cite: 'lung-bridge' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'short',
      question: '¿Qué ayuda a un corazón unos días?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Impella',
              text: 'Una bomba fina que pasa por una arteria hasta el lado izquierdo del corazón.',
            },
            {
              name: 'Balón de contrapulsación (IABP)',
              text: 'Un globo en la arteria más grande del cuerpo. Se llena y se vacía al ritmo del corazón y le quita trabajo.',
            },
            {
              name: 'Bombas por unos días para el lado derecho o izquierdo',
              text: 'TandemHeart, ProtekDuo y otras, que se ponen por un vaso y se sacan cuando el corazón se ha recuperado.',
            },
          ],
        },
      ],
    },
    {
      id: 'teams',
      question: '¿Qué equipos se reúnen?',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Equipo de choque cardiogénico',
              text: ['Una llamada reúne a los especialistas del corazón, de día y de noche.', { cite: 'mgh-shock' }],
            },
            {
              name: 'Equipo de embolia pulmonar',
              text: 'Para un coágulo grande en los vasos del pulmón.',
            },
            {
              name: 'Consulta de insuficiencia cardíaca avanzada',
              text: 'Planea con tiempo con quien tiene un corazón cada vez más débil, para que no decida una crisis.',
            },
            {
              name: 'Sensor de presión en la arteria del pulmón (CardioMEMS)',
              text: 'Manda cada día una medida desde casa, para tratar un corazón débil antes de que empeore.',
            },
            {
              name: 'Procedimientos del corazón',
              text: 'Abrir una arteria tapada, una operación de bypass o tratar el punto donde nace un ritmo peligroso.',
            },
            {
              name: 'Cuidados paliativos',
              text: 'Ayudan con los síntomas y las decisiones difíciles en cualquier momento, junto a todo lo demás.',
            },
            {
              name: 'Recuperación después de cuidados intensivos',
              text: 'Una consulta y rehabilitación para el cuerpo, el sueño, la memoria y el ánimo.',
            },
          ],
        },
        'Cuál conviene lo dicen los médicos que conocen al paciente. Pregunte qué significaría cada uno para su ser querido.',
        { kind: 'go', to: 'ecmo', text: '¿Qué es la ECMO?' },
      ],
    },
  ],
  sources: ['mgh-shock', 'lung-bridge'],
  ...CHECKED,
}
