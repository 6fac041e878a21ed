import { program as facts, type ProgramFacts, type Told } from '../../program.ts'
import { outcomesTable } from '../outcomes.ts'
import { CHECKED, type Page, type Section } from '../shape.ts'

export const programFor = (own: ProgramFacts): Page => ({
  id: 'program',
  audience: 'everyone',
  title: '¿Quiénes forman el programa?',
  name: 'El programa',
  description: `El ${own.name} de ${own.hospital}: quiénes son, qué es un Center of Excellence y cómo se cuentan los resultados.`,
  lead: `El ${own.name} (${own.nameExplained.es}) de ${own.hospital} cuida a personas cuyo corazón o cuyos pulmones necesitan una máquina por un tiempo. Atiende a ${own.region.es} y a pacientes de todo el país.`,
  sections: [
    {
      id: 'team',
      question: '¿Quién está en el equipo?',
      short:
        'Cirujanos, cardiólogos, terapeutas respiratorios y enfermeras: personas con larga experiencia, líderes en su campo.',
      blocks: [
        [
          'Son un solo equipo en un solo programa. Trabajan con colegas de todo el hospital, para que se cuide a la persona entera y no a un órgano.',
          { cite: 'mgh' },
        ],
        {
          kind: 'facts',
          items: [
            { name: 'Cirujanos', text: 'Ponen los tubos y los sacan; implantan bombas; trasplantan.' },
            { name: 'Cardiólogos', text: 'Tratan el corazón que falla y planean lo que viene después de la ECMO.' },
            { name: 'Terapeutas respiratorios', text: 'Cuidan el ventilador y los propios pulmones de la persona.' },
            { name: 'Enfermería', text: 'Está con el paciente a toda hora.' },
            {
              name: 'Coordinación',
              text: 'Contesta el número a cualquier hora y no suelta ningún caso hasta que tiene respuesta.',
            },
          ],
        },
      ],
    },
    {
      id: 'center-of-excellence',
      question: '¿Qué es un Center of Excellence?',
      short:
        'Quiere decir centro de excelencia. La Extracorporeal Life Support Organization ha reconocido a este programa como tal.',
      blocks: [
        [
          'La organización, ELSO por sus siglas, es un consorcio internacional. Sus miembros desarrollan y evalúan tratamientos para órganos que fallan, y llevan un registro de pacientes con ECMO de muchos países.',
          { cite: 'mgh' },
        ],
        [
          'Un centro puede pedirlo cuando lleva cinco años dando ECMO, con cinco pacientes al año o más de promedio, y los ha contado todos en el registro. ELSO mira entonces siete cosas. Entre ellas están cómo forma el centro a su gente, cómo aprende de lo que salió mal y cómo trata a pacientes y familias. El reconocimiento vale tres años.',
          { cite: 'elso-award' },
        ],
        own.award?.es ?? 'El nivel y los años del reconocimiento estarán aquí en cuanto el programa los confirme.',
      ],
    },
    {
      id: 'new-ways',
      question: '¿Qué hace distinto el programa?',
      short: 'Los tubos se ponen de maneras nuevas, y así muchos pacientes pueden comer y caminar en ECMO.',
      blocks: [
        [
          'Quien espera un trasplante necesita fuerza. Con tubos que le dejan moverse, puede ganarla mientras espera. Por eso el programa es una opción para pacientes de ',
          `${own.region.es} y del resto del país.`,
          { cite: 'mgh' },
        ],
        { kind: 'go', to: 'ecmo/daily-life', text: 'Un día en ECMO' },
      ],
    },
    {
      id: 'outcomes',
      question: '¿Cuáles son los resultados aquí?',
      short:
        own.outcomes.length > 0
          ? 'Cada cifra dice a cuántos pacientes cuenta, desde cuándo hasta cuándo y el día en que se sacó.'
          : 'Todavía no están publicados en esta página.',
      blocks: [
        ...outcomesTable('es', own.outcomes),
        own.outcomes.length > 0
          ? 'Cuentan a todos los pacientes del programa en ese tiempo y dicen de cuántos no se supo más. Los grupos de menos de diez se dicen con su número, sin porcentaje. No hay una tabla de médicos.'
          : 'Cuando el programa publique sus cifras, cada una dirá a cuántos pacientes cuenta, desde cuándo hasta cuándo y cuántos faltan. Los grupos de menos de diez se dirán con su número, sin porcentaje. No habrá una tabla de médicos.',
        [
          own.outcomes.length > 0 ? 'Para comparar, ' : 'Hasta entonces, ',
          { link: 'ecmo/safety', text: 'qué riesgos tiene la ECMO' },
          ' da cifras publicadas de otros lugares, con sus años.',
        ],
      ],
    },
    ...(own.ranking ? [hospitalOf(own, own.ranking)] : []),
  ],
  sources: ['mgh', 'elso-award'],
  ...CHECKED,
})

export const program = programFor(facts)

/** What is said of the hospital as a whole. */
function hospitalOf({ hospital }: ProgramFacts, ranking: Told): Section {
  return {
    id: 'hospital',
    question: '¿Y el hospital?',
    short: `${hospital} está ${ranking.es}.`,
    blocks: [
      ['Esa lista habla del hospital entero y no de la ECMO.', { cite: 'mgh' }],
      { kind: 'go', to: 'related-treatments', text: 'Otros tratamientos para el corazón y los pulmones' },
    ],
  }
}
