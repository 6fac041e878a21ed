import { type ProgramFacts, program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const visitingFor = (own: ProgramFacts): Page => ({
  id: 'families/visiting',
  audience: 'families',
  title: 'Visitar y quedarse cerca',
  name: 'Visitar y quedarse cerca',
  description:
    'Visitar a alguien con ECMO: cuándo venir, qué puede tocar, traer a los niños, manos limpias y cómo hallar dónde dormir cerca.',
  lead: [
    'Usted no estorba. Pregunte a enfermería a qué hora conviene venir, y llame al ',
    { phone: true },
    ' antes de un viaje largo. De vez en cuando le pediremos que espere fuera un rato.',
  ],
  sections: [
    {
      id: 'when',
      question: '¿Cuándo puede venir?',
      short: 'Casi a cualquier hora. A veces hay que esperar un poco, porque el equipo trabaja junto a la cama.',
      blocks: [
        own.visitingHours?.es ?? 'Cada unidad tiene sus horas. La enfermera le dice las de la suya.',
        'Quizá le pidan salir durante el cambio de turno, al mover al paciente, para una radiografía o una operación pequeña junto a la cama. No quiere decir que algo vaya mal. Pregunte cuánto será y deje su número.',
        'Si son muchos, túrnense. Dos personas tranquilas junto a la cama ayudan. Con diez, a la enfermera le cuesta llegar a la máquina.',
        'Si tiene tos, fiebre o mal de estómago, quédese en casa. Una llamada con el teléfono junto al oído también es una visita.',
      ],
    },
    {
      id: 'bedside',
      question: '¿Qué puede hacer junto a la cama?',
      short: 'Hablar, dar la mano, estar en silencio. Pregunte antes de tocar un tubo o una sábana.',
      blocks: [
        {
          kind: 'list',
          items: [
            'Límpiese las manos al entrar y al salir.',
            'Diga su nombre, dónde están y qué día es. Muchas personas oyen algo entre sueños.',
            [
              'Dele la mano o acaríciele el pelo. Deje los ',
              { term: 'cannula', text: 'tubos' },
              ' y la sábana que los cubre a la enfermera.',
            ],
            'Traiga música y una foto. Lea en voz alta. Cuéntele cosas del perro.',
            'Pregunte si puede ayudar: bálsamo para los labios, el peine, crema de manos.',
          ],
        },
        [
          'Se pide a las familias que toquen y que hablen, y hace bien a los dos.',
          { cite: 'elso-families' },
          ' Si no sabe qué decir, siéntese a su lado. Con eso basta.',
        ],
        {
          kind: 'note',
          act: 'Avise enseguida a enfermería',
          text: 'si un tubo tira, si ve sangre fresca o si parece que hay dolor. Preguntar no molesta a nadie.',
        },
      ],
    },
    {
      id: 'children',
      question: '¿Deben venir los niños?',
      short: 'Muchas veces sí, si ellos quieren y alguien les contó antes lo que van a ver.',
      blocks: [
        'Pida ayuda a enfermería o a la trabajadora social para preparar a un niño. Use palabras simples y ciertas: «Sus pulmones están muy enfermos. Esta máquina ayuda mientras los médicos tratan de curarlos. Duerme por las medicinas».',
        'Deje que el niño elija, y que cambie de idea en la puerta. Un dibujo para la pared es una buena visita desde casa. Que un adulto esté ahí solo para el niño.',
      ],
    },
    {
      id: 'news',
      question: '¿Cómo recibe noticias cuando no está aquí?',
      short: 'Una persona de la familia llama, y nosotros llamamos a esa persona.',
      blocks: [
        [
          'Las familias de personas traídas de lejos dicen que necesitan noticias a menudo y una sola persona a quien preguntar.',
          { cite: 'cadth' },
          ' Por eso, elijan a alguien, denos dos números y acuerden con enfermería buenas horas para llamar. De noche también está bien.',
        ],
        'Por seguridad no damos noticias a quien no conocemos. Pregunte a enfermería cómo puede su familia identificarse por teléfono.',
      ],
    },
    {
      id: 'near',
      question: '¿Dónde puede quedarse?',
      short: 'Pregunte a la trabajadora social el primer día. Hay más ayuda de la que se suele saber.',
      blocks: [
        own.placesToStay
          ? { kind: 'list', items: own.placesToStay.map((place) => place.es) }
          : ['Trabajo social tiene la lista: ', { ring: own.socialWork ?? own.phone }, '.'],
        {
          kind: 'list',
          items: [
            'Pregunte qué lugares tienen un precio menor para familias de pacientes y quién puede reservarlos.',
            own.parking?.es ??
              'Pregunte por el precio para familias en el estacionamiento antes de pagar la primera vez.',
            'Pregunte dónde bañarse, lavar ropa y comer caliente de noche.',
            'Si vive cerca, vaya a dormir a casa. Pensará con más claridad.',
          ],
        },
        { kind: 'go', to: 'families/costs', text: 'Ayuda con los costos' },
      ],
    },
  ],
  sources: ['elso-families', 'cadth'],
  ...CHECKED,
})

export const visiting = visitingFor(program)
