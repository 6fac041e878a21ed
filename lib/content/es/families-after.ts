import { CHECKED, type Page } from '../shape.ts'

export const after: Page = {
  id: 'families/after',
  audience: 'families',
  title: 'Después de la ECMO',
  name: 'Después de la ECMO',
  description:
    'Mejorar después de la ECMO: debilidad, sueño, memoria y ánimo, trabajo, qué hallaron los estudios y qué ayuda pedir.',
  lead: 'Sanar lleva más tiempo del que casi todos esperan: semanas para sentarse y ponerse de pie, meses para sentirse fuerte. Son comunes las piernas débiles, el mal sueño, los huecos en la memoria, el ánimo bajo y el miedo. Para cada cosa hay ayuda.',
  sections: [
    {
      id: 'weeks',
      question: '¿Cómo son las primeras semanas?',
      short: 'Lentas, con días buenos y días malos. Los pasos pequeños cuentan.',
      blocks: [
        [
          'Después de la ECMO casi todos siguen un tiempo en cuidados intensivos, a menudo con el ',
          { term: 'ventilator', text: 'ventilador' },
          '. Luego vienen una sala común del hospital, la ',
          { term: 'rehabilitation', text: 'rehabilitación' },
          ' y la casa.',
        ],
        {
          kind: 'list',
          items: [
            'En la cama los músculos se pierden rápido. Sentarse al borde es un trabajo duro, y es ejercicio.',
            'Después de un tubo en la boca, quizá haya que practicar la voz y el tragar.',
            'Algunas personas vuelven al hospital de donde vinieron, para estar cerca de casa.',
          ],
        },
      ],
    },
    {
      id: 'mind',
      question: '¿Qué pasa con la memoria, el sueño y el ánimo?',
      short:
        'Muchas personas no recuerdan nada, o recuerdan sueños que parecían reales. No quiere decir que pierdan la razón.',
      blocks: [
        [
          'Pesadillas, miedo, mal genio, no hallar las palabras o perder el hilo: los médicos lo llaman síndrome ',
          { term: 'post-intensive-care-syndrome', text: 'poscuidados intensivos' },
          '. A menudo mejora con el tiempo, y el tratamiento ayuda.',
        ],
        'Un diario que llevó la familia es de gran ayuda. También lo es volver un día a la unidad, para ver el cuarto y conocer a la gente.',
        [
          'En un estudio de un centro de Australia, 31 de cada 100 personas que contestaron tenían alto riesgo de estrés postraumático después de la ECMO.',
          { cite: 'harley' },
          ' Después de una ECMO V-A por un infarto, 34 de cada 100 tenían signos de ansiedad, 20 de depresión y 5 de estrés postraumático.',
          { cite: 'encourage' },
        ],
        'La familia también lo siente. Si no puede dormir o el miedo sigue, cuente a su médico por lo que ha pasado.',
      ],
    },
    {
      id: 'numbers',
      question: '¿Cómo les va a la larga?',
      short: 'La mayoría de quienes salen del hospital viven años después, y muchos vuelven al trabajo.',
      blocks: [
        'Estos números hablan de muchas personas. Sus médicos pueden decirle qué significan para su ser querido.',
        {
          kind: 'list',
          items: [
            [
              'Australia, 241 personas después de ECMO en un centro: 63 de cada 100 salieron del hospital. De ellas, 85 de cada 100 vivían 2.6 años después.',
              { cite: 'harley' },
            ],
            [
              'Friburgo, Alemania, personas que salieron del hospital después de ECMO V-V: 85 de cada 100 vivían un año después. De las entrevistadas, 80 de cada 100 habían vuelto al trabajo.',
              { cite: 'freiburg' },
            ],
          ],
        },
      ],
    },
    {
      id: 'help',
      question: '¿Qué ayuda puede pedir?',
      short: 'Pida antes de salir del hospital, y otra vez cuando esté en casa.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Una cita en una consulta para personas que estuvieron en cuidados intensivos.',
            'Rehabilitación: para la fuerza, la respiración, el corazón, el habla, la memoria.',
            'Alguien con quien hablar del miedo, las pesadillas o el ánimo bajo.',
            'Una carta que diga qué se hizo, para cada médico que vea.',
            'Que miren la pierna o el cuello donde estaban los tubos, si está dormido, hinchado o duele.',
          ],
        },
        {
          kind: 'note',
          act: 'Llame al 911',
          text: 'si aparece dolor en el pecho, falta de aire de pronto, la cara caída de un lado, un brazo o una pierna sin fuerza, o sangre que no para.',
        },
        ['¿No sabe a quién preguntar? Llame al ', { phone: true }, '. Buscamos a la persona adecuada.'],
      ],
    },
  ],
  sources: ['harley', 'encourage', 'freiburg'],
  ...CHECKED,
}
