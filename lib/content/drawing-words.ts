import type { Locale } from './shape.ts'

/** The places where tubes go in, and the stations of a transfer, in the order in which they are drawn. */
export const PLACEMENTS = ['groin', 'neck', 'chest'] as const
export type Placement = (typeof PLACEMENTS)[number]
export const STATIONS = ['hospital', 'call', 'journey', 'unit', 'family'] as const
export type Station = (typeof STATIONS)[number]

interface Told {
  name: string
  text: string
}

interface DrawingWords {
  placement: { title: string; facing: string; places: Record<Placement, Told & { description: string }> }
  dailyLife: {
    title: string
    description: string
    /** in the order of the numbers in the drawing */
    legend: readonly string[]
  }
  transfer: { title: string; stations: Record<Station, Told> }
}

/** What the smaller drawings say, by language. */
export const DRAWING_WORDS: Record<Locale, DrawingWords> = {
  en: {
    placement: {
      title: 'Three places where the tubes can go in',
      facing: 'You are facing the person, so their right side is on your left. Blue is dark blood, red is bright.',
      places: {
        groin: {
          name: 'Groin',
          text: 'Into the large vein at the top of the leg; for V-A into the artery beside it as well.',
          description:
            'Two tubes go into the right groin. The blue one reaches through the large vein up to the heart, the red one ends in the artery.',
        },
        neck: {
          name: 'Neck',
          text: 'Into the large vein of the neck. The legs stay free.',
          description:
            'A blue and a red tube join at the right side of the neck and reach through the large vein to the heart.',
        },
        chest: {
          name: 'Chest',
          text: 'Through a cut, straight to the heart. Mostly after heart surgery.',
          description:
            'Two tubes go in through the chest: the blue one to the right side of the heart, the red one to the aorta.',
        },
      },
    },
    dailyLife: {
      title: 'A few steps on ECMO',
      description:
        'A patient in a gown walks behind a walking frame. Two tubes, one blue and one red, lead from the neck to the machine on its cart. A specialist pushes the cart. A physical therapist walks backwards in front, hands ready. Someone from the family stands at the end of the room and waves.',
      legend: [
        'The patient, awake. The tubes lie in the neck, so the legs are free.',
        'The machine comes along on its cart.',
        'The ECMO specialist watches the machine and the tubes.',
        'The physical therapist is close, hands ready.',
        'You. Your voice helps.',
      ],
    },
    transfer: {
      title: 'The way of a transfer',
      stations: {
        hospital: {
          name: 'The hospital you are in',
          text: 'The team there sees that ECMO may help. They go on treating and call us.',
        },
        call: { name: 'One call', text: 'Their doctors and ours talk, at any hour, and decide what to do.' },
        journey: {
          name: 'The journey',
          text: 'A trained team travels with your loved one, by ambulance or helicopter. Sometimes ECMO is started before they leave.',
        },
        unit: { name: 'Our unit', text: 'The team settles the patient first. Then someone comes to talk with you.' },
        family: {
          name: 'You, on your own way',
          text: 'Drive slowly, or let someone drive. Call us on the way. At the desk, ask for the ECMO coordinator.',
        },
      },
    },
  },
  es: {
    placement: {
      title: 'Tres lugares por donde pueden entrar los tubos',
      facing:
        'Usted está de frente a la persona: su lado derecho queda a la izquierda de usted. Azul es la sangre oscura; rojo, la sangre con oxígeno.',
      places: {
        groin: {
          name: 'Ingle',
          text: 'En la vena grande de lo alto de la pierna; en la V-A, también en la arteria de al lado.',
          description:
            'Dos tubos entran por la ingle derecha. El azul llega por la vena grande hasta el corazón; el rojo termina en la arteria.',
        },
        neck: {
          name: 'Cuello',
          text: 'En la vena grande del cuello. Las piernas quedan libres.',
          description:
            'Un tubo azul y uno rojo se juntan en el lado derecho del cuello y llegan por la vena grande hasta el corazón.',
        },
        chest: {
          name: 'Pecho',
          text: 'Por un corte, directo al corazón. Sobre todo después de una operación del corazón.',
          description: 'Dos tubos entran por el pecho: el azul al lado derecho del corazón; el rojo, a la aorta.',
        },
      },
    },
    dailyLife: {
      title: 'Unos pasos con la ECMO',
      description:
        'Un paciente en bata camina con un andador. Dos tubos, uno azul y uno rojo, van del cuello a la máquina, que está en su carro. Un especialista empuja el carro. Una fisioterapeuta camina delante, hacia atrás, con las manos listas. Al fondo, alguien de la familia saluda.',
      legend: [
        'El paciente, despierto. Los tubos están en el cuello; las piernas quedan libres.',
        'La máquina va con él en su carro.',
        'El especialista en ECMO vigila la máquina y los tubos.',
        'La fisioterapeuta está cerca, con las manos listas.',
        'Usted. Su voz ayuda.',
      ],
    },
    transfer: {
      title: 'El camino de un traslado',
      stations: {
        hospital: {
          name: 'El hospital donde están',
          text: 'El equipo de allí ve que la ECMO puede ayudar. Sigue con el tratamiento y nos llama.',
        },
        call: {
          name: 'Una llamada',
          text: 'Sus médicos y los nuestros hablan, a cualquier hora, y deciden qué hacer.',
        },
        journey: {
          name: 'El viaje',
          text: 'Un equipo formado viaja con su ser querido, en ambulancia o helicóptero. A veces la ECMO se inicia antes de salir.',
        },
        unit: {
          name: 'Nuestra unidad',
          text: 'El equipo atiende primero al paciente. Después alguien viene a hablar con usted.',
        },
        family: {
          name: 'Usted, por su cuenta',
          text: 'Conduzca despacio, o deje que otro conduzca. Llámenos de camino. En la entrada, pregunte por coordinación de ECMO.',
        },
      },
    },
  },
}
