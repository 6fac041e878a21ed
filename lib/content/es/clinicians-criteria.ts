import { criteriaLists } from '../criteria-items.ts'
import { CHECKED, type Page } from '../shape.ts'
import { criterionInSpanish } from './clinical/criteria.ts'

const { reasonsOf, reasonsFor, against } = criteriaLists(({ id }) => criterionInSpanish(id))

const FOR_REVIEW =
  'Lo que sigue es para valorarlo; por sí solo nunca es una negativa. Decide el médico, junto con usted.'

export const cliniciansCriteria: Page = {
  id: 'clinicians/criteria',
  audience: 'clinicians',
  title: '¿Cuándo debe llamar por ECMO?',
  name: 'Cuándo llamar',
  description:
    'Criterios de ECMO V-V, ECMO V-A, ECPR y puente en adultos, con números y fuentes, y lo que habla en contra. Invitan a una conversación.',
  lead: 'Cuando se cumpla uno de estos, llame. Si solo teme que se vaya a cumplir, llame también. Ningún número de aquí acepta ni rechaza a un paciente: cada uno invita a una conversación.',
  sections: [
    {
      id: 'lungs',
      question: 'Pulmones: ¿cuándo se plantea la ECMO V-V?',
      short: 'Fallo grave de unos pulmones que pueden recuperarse, con un corazón que bombea lo suficiente.',
      blocks: [
        { kind: 'heading', text: 'Llame a más tardar cuando haya' },
        reasonsOf('eolia'),
        [
          'Criterios de entrada del ensayo EOLIA: adultos, ventilados por tubo desde hace menos de 7 días, FiO₂ de 80 % o más y PEEP de 10 cmH₂O o más. Con oxígeno de alto flujo o mascarilla no se aplican; llame antes.',
          { cite: 'eolia' },
        ],
        { kind: 'heading', text: 'Motivos más tempranos, como los tienen las redes del Reino Unido' },
        reasonsOf('uk'),
        { kind: 'heading', text: 'Qué suele haber detrás' },
        [
          'SDRA de cualquier causa, entre ellas la neumonía y la aspiración; asma casi mortal; contusión pulmonar; inhalación de humo; fuga aérea; hemorragia o vasculitis pulmonar; disfunción del injerto, y el puente a un trasplante de pulmón.',
          { cite: 'elso-vv' },
        ],
        { kind: 'heading', text: 'Qué habla en contra' },
        FOR_REVIEW,
        against('vv'),
      ],
    },
    {
      id: 'lungs-results',
      question: '¿Qué consigue la ECMO V-V?',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              'EOLIA: mortalidad a 60 días de 35 % con ECMO temprana y de 46 % sin ella (riesgo relativo 0.76, intervalo de 95 %: 0.55 a 1.04); 28 % del grupo de control pasó a ECMO. Sangrado que requirió transfusión, 46 % y 28 %.',
              { cite: 'eolia' },
            ],
            [
              'Dos ensayos, paciente por paciente: mortalidad a 90 días de 36 % y 48 % (riesgo relativo 0.75, 0.6 a 0.94).',
              { cite: 'two-trials' },
            ],
          ],
        },
      ],
    },
    {
      id: 'heart',
      question: 'Corazón: ¿cuándo se plantea la ECMO V-A?',
      short:
        'Choque cardiogénico que persiste a pesar de volumen, un vasopresor y un inotrópico, o que necesita dosis cada vez mayores.',
      blocks: [
        { kind: 'heading', text: 'Llame cuando haya' },
        reasonsFor('va'),
        [
          'El choque, según el libro de texto: mala perfusión con diuresis menor de 30 mL/h, presión de pulso estrecha, lactato mayor de 2 mmol/L.',
          { cite: 'tsangaris' },
        ],
        { kind: 'heading', text: 'Qué suele haber detrás' },
        [
          'Infarto, miocarditis, insuficiencia cardíaca descompensada, embolia pulmonar masiva, imposibilidad de salir de la circulación extracorpórea, fallo del injerto después de un trasplante de corazón.',
          { cite: 'uw' },
        ],
        [
          'Después de un infarto, la ECMO V-A temprana de rutina no redujo la mortalidad a 30 días (47.8 % y 49.0 %, 417 pacientes) y trajo más sangrado (23.4 % y 9.6 %) y más daño en extremidades y vasos (11.0 % y 3.8 %): lo que la justifica es el paciente concreto, no el diagnóstico.',
          { cite: 'ecls-shock' },
        ],
        { kind: 'heading', text: 'Qué habla en contra' },
        FOR_REVIEW,
        against('va'),
        'Los que no llevan número son práctica común, de la que no se leyó ninguna fuente. Las listas publicadas difieren en la diálisis y en los 60 minutos de compresiones.',
      ],
    },
    {
      id: 'ecpr',
      question: 'Paro: ¿cuándo se plantea la ECPR?',
      short: 'Llame mientras se hacen las compresiones. El reloj que cuenta va del colapso al flujo.',
      blocks: [
        reasonsFor('ecpr'),
        { kind: 'heading', text: 'Qué habla a favor' },
        {
          kind: 'list',
          items: [
            [
              'un paro presenciado, primeras compresiones en menos de 5 minutos, edad menor de 70 años',
              { cite: 'elso-ecpr' },
            ],
            ['un primer ritmo de FV o TV sin pulso; AESP en pacientes seleccionados', { cite: 'elso-ecpr' }],
            ['un trayecto hasta aquí de menos de 30 minutos', { cite: 'arrest' }],
            'signos de vida durante la RCP, aun con un bajo flujo prolongado',
          ],
        },
        [
          'Ensayo de Praga: supervivencia a 180 días con buena función cerebral de 31.5 % y 22.0 % (256 pacientes); cuando la circulación no volvió, 23.9 % con ECPR y 1.2 % sin ella.',
          { cite: 'prague' },
        ],
        { kind: 'heading', text: 'Qué habla en contra' },
        FOR_REVIEW,
        against('ecpr'),
        'Un paro por frío sigue reglas propias. Llame aunque hayan pasado horas.',
      ],
    },
    {
      id: 'bridge',
      question: '¿Cuándo es un puente?',
      short: 'Cuando hay respuesta a: ¿un puente hacia qué?',
      blocks: [
        [
          'Hacia un trasplante de pulmón: en lista o claramente candidato, un solo órgano que falla, rehabilitación posible, despierto si se puede. En contra: no es candidato a trasplante, varios órganos dañados, sepsis, imposibilidad de anticoagular, cáncer con metástasis, hemorragia cerebral o accidente cerebrovascular recientes.',
          { cite: 'lung-bridge' },
        ],
        'Hacia la recuperación, un dispositivo duradero, un trasplante de corazón o una decisión: dígalo cuando llame, o diga que no lo sabe.',
      ],
    },
    {
      id: 'not-for',
      question: '¿Para quién no están hechos estos criterios?',
      short: 'Para menores de 18 años. Llame de todos modos: le comunicaremos con un centro pediátrico.',
      blocks: ['El embarazo no es un impedimento. Cambia el equipo y el destino.'],
    },
  ],
  sources: [
    'eolia',
    'elso-vv',
    'nhs',
    'harnisch',
    'two-trials',
    'scai',
    'mgh-shock',
    'tsangaris',
    'uw',
    'ecls-shock',
    'va-contraindications',
    'elso-ecpr',
    'arrest',
    'prague',
    'lung-bridge',
  ],
  ...CHECKED,
}
