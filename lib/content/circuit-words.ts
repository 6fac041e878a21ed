import type { Locale } from './shape.ts'

/** The parts that the drawing explains, in the order in which the blood meets them, then what stands beside. */
export const CIRCUIT_PARTS = ['out', 'pump', 'lung', 'gas', 'warmer', 'back', 'body', 'vessels', 'console'] as const
export type CircuitPart = (typeof CIRCUIT_PARTS)[number]

/** Where the tubes go in, by kind of ECMO. The first of each is shown first. */
export const CIRCUIT_WAYS = { vv: ['vv-groin', 'vv-neck'], va: ['va-groin', 'va-chest'] } as const
export type CircuitKind = keyof typeof CIRCUIT_WAYS
export type CircuitWay = (typeof CIRCUIT_WAYS)[CircuitKind][number]

/** A label of the drawing: its lines where there is room, and fewer, larger ones where there is not. */
export interface CircuitLabel {
  wide: readonly string[]
  detail?: string
  narrow?: readonly string[]
}

/** What a part is and does; `vv` and `va` follow where the kinds differ. */
interface PartWords {
  name: string
  text: string
  vv?: string
  va?: string
}

interface CircuitWords {
  title: string
  /** All that the drawing shows, for whoever does not see it. */
  description: string
  labels: Record<
    | 'out'
    | 'pump'
    | 'lung'
    | 'oxygen'
    | 'carbonDioxide'
    | 'warmer'
    | 'console'
    | 'backToVein'
    | 'backToArtery'
    | 'lungsAndHeart'
    | 'vessels',
    CircuitLabel
  >
  choice: string
  kinds: Record<CircuitKind, { name: string; how: string; caption: string }>
  placeChoice: string
  ways: Record<CircuitWay, { name: string; caption: string }>
  explore: string
  parts: Record<CircuitPart, PartWords>
  close: string
  /** The drawing as a list, in the order of the blood; [way] where they differ. */
  inWords: { title: string; steps: readonly (string | Record<CircuitWay, string> | Record<CircuitKind, string>)[] }
  facing: string
  hold: string
}

/** What the drawing of the circuit says, by language. */
export const CIRCUIT_WORDS: Record<Locale, CircuitWords> = {
  en: {
    title: 'How an ECMO circuit works',
    description:
      'A person lying on their back, drawn from the front, so the right side of the body is on the left of the picture. Beside them stands the machine. Dark, blue blood leaves the body through a tube and runs to a pump. The pump pushes it through an artificial lung, where oxygen goes in and carbon dioxide comes out, and where it is warmed. Now red, the blood runs back. In V-V ECMO it comes from a large vein and returns through a vein in the neck to the right side of the heart. In V-A ECMO it returns to an artery: in the groin, from where it runs up the aorta against the usual direction, or straight into the aorta through the chest.',
    labels: {
      out: { wide: ['Blood out'], detail: 'dark, low in oxygen', narrow: ['Blood out'] },
      pump: { wide: ['Pump'], detail: 'moves the blood' },
      lung: { wide: ['Artificial', 'lung'] },
      oxygen: { wide: ['Oxygen in'], narrow: ['Oxygen'] },
      carbonDioxide: { wide: ['Carbon', 'dioxide out'], narrow: ['CO₂'] },
      warmer: { wide: ['Warmer'] },
      console: { wide: ['Console'] },
      backToVein: { wide: ['Blood back'], detail: 'bright red, into a vein', narrow: ['Blood back'] },
      backToArtery: { wide: ['Blood back'], detail: 'bright red, into an artery', narrow: ['Blood back'] },
      lungsAndHeart: { wide: ['Lungs', 'and heart'] },
      vessels: { wide: ['Large', 'vessels'] },
    },
    choice: 'Which kind of ECMO the drawing shows',
    kinds: {
      vv: {
        name: 'V-V helps the lungs',
        how: 'vein to vein',
        caption: 'V-V ECMO: red blood goes back into a vein. The person’s own heart pumps it on.',
      },
      va: {
        name: 'V-A helps heart and lungs',
        how: 'vein to artery',
        caption: 'V-A ECMO: red blood goes back into an artery. The machine shares the pumping.',
      },
    },
    placeChoice: 'Where the tubes go in',
    ways: {
      'vv-groin': {
        name: 'Groin and neck',
        caption: 'Here blood leaves through a vein in the groin and goes back through one in the neck.',
      },
      'vv-neck': {
        name: 'Neck only',
        caption: 'Here one tube in the neck holds two channels, out and back. The legs stay free to walk.',
      },
      'va-groin': {
        name: 'Groin',
        caption: 'Here both tubes lie in the groin. The red blood runs up the aorta.',
      },
      'va-chest': {
        name: 'Chest',
        caption: 'Here a surgeon placed the tubes through a cut in the chest, straight into heart and aorta.',
      },
    },
    explore: 'Choose a part: what is it, and what does it do?',
    parts: {
      out: {
        name: 'Tube for blood out',
        text: 'Doctors call it the drainage cannula. It is a wide tube in a large vein; its tip lies at the heart. Dark blood, low in oxygen, runs in through small holes.',
      },
      pump: {
        name: 'Pump',
        text: 'A small wheel spins and drives the blood on. The team sets how fast it turns, and watches the flow: how much blood passes each minute.',
      },
      lung: {
        name: 'Artificial lung',
        text: 'Also called the oxygenator. Blood runs around thousands of hollow threads. Their thin walls keep blood and gas apart, but let oxygen in and carbon dioxide out.',
      },
      gas: {
        name: 'Oxygen and sweep gas',
        text: 'Gas rich in oxygen flows through the threads and carries the carbon dioxide off. Doctors call it the sweep. More sweep takes away more carbon dioxide.',
      },
      warmer: {
        name: 'Warmer',
        text: 'Blood cools down outside the body. Warm water runs past it, behind a wall, so that it goes back as warm as it came.',
      },
      back: {
        name: 'Tube for blood back',
        text: 'Doctors call it the return cannula. The blood in it is bright red, because it is full of oxygen.',
        vv: 'In V-V ECMO it ends in a vein, close to the right side of the heart.',
        va: 'In V-A ECMO it ends in an artery. Through the groin, the blood runs up the aorta until it meets the blood that the heart still pumps.',
      },
      vessels: {
        name: 'Large veins and arteries',
        text: 'Veins, drawn blue, bring blood to the heart. Arteries, drawn red, take it to the body. The wide ones in the middle are the vena cava and the aorta; branches lead to the neck and the groins.',
      },
      body: {
        name: 'Lungs and heart',
        text: 'The right side of the heart, drawn blue, sends blood to the lungs. The left side, drawn red, sends it to the body.',
        vv: 'With V-V ECMO the lungs can rest. The heart must be strong enough to pump alone.',
        va: 'With V-A ECMO both can rest. The team checks often that the heart still empties.',
      },
      console: {
        name: 'Console',
        text: 'The machine’s screen. It shows the flow and the pressure in the tubes, and sounds an alarm when something needs a look. Someone trained for it is always near.',
      },
    },
    close: 'Close',
    inWords: {
      title: 'The drawing in words',
      steps: [
        {
          'vv-groin':
            'Dark blood leaves through a tube in the large vein of the right groin. Its tip lies near the heart.',
          'vv-neck':
            'Dark blood leaves through one channel of a double tube in the large vein of the right side of the neck.',
          'va-groin':
            'Dark blood leaves through a tube in the large vein of the right groin. Its tip lies in the heart.',
          'va-chest':
            'Dark blood leaves through a tube in the right side of the heart, placed through a cut in the chest.',
        },
        'The pump drives it on.',
        'In the artificial lung oxygen goes in and carbon dioxide comes out. Warm water keeps the blood warm.',
        {
          'vv-groin': 'Bright red, it goes back through a vein in the neck, to the right side of the heart.',
          'vv-neck':
            'Bright red, it goes back through the other channel of the same tube, to the right side of the heart.',
          'va-groin':
            'Bright red, it goes back through the artery of the groin and runs up the aorta, against the usual way.',
          'va-chest': 'Bright red, it goes back straight into the aorta, above the heart.',
        },
        {
          vv: 'The person’s own heart pumps it through the lungs and around the body.',
          va: 'It meets the blood that the heart still pumps. Together they supply the body.',
        },
      ],
    },
    facing: 'You are facing the person, so their right side is on your left.',
    hold: 'Hold the drawing still',
  },
  es: {
    title: 'Cómo funciona un circuito de ECMO',
    description:
      'Una persona acostada boca arriba, dibujada de frente, de modo que el lado derecho del cuerpo queda a la izquierda del dibujo. A su lado está la máquina. La sangre oscura, azul, sale del cuerpo por un tubo y llega a una bomba. La bomba la empuja a través de un pulmón artificial, donde entra oxígeno, sale dióxido de carbono y la sangre se calienta. Ya roja, la sangre vuelve. En la ECMO V-V sale de una vena grande y vuelve por una vena del cuello al lado derecho del corazón. En la ECMO V-A vuelve a una arteria: en la ingle, desde donde sube por la aorta en sentido contrario al habitual, o directamente a la aorta a través del pecho.',
    labels: {
      out: { wide: ['Sale la sangre'], detail: 'oscura, con poco oxígeno', narrow: ['Sale'] },
      pump: { wide: ['Bomba'], detail: 'mueve la sangre' },
      lung: { wide: ['Pulmón', 'artificial'] },
      oxygen: { wide: ['Oxígeno'], narrow: ['Oxígeno'] },
      carbonDioxide: { wide: ['Dióxido', 'de carbono'], narrow: ['CO₂'] },
      warmer: { wide: ['Calentador'] },
      console: { wide: ['Consola'] },
      backToVein: { wide: ['Vuelve la sangre'], detail: 'roja, a una vena', narrow: ['Vuelve'] },
      backToArtery: { wide: ['Vuelve la sangre'], detail: 'roja, a una arteria', narrow: ['Vuelve'] },
      lungsAndHeart: { wide: ['Pulmones', 'y corazón'] },
      vessels: { wide: ['Grandes', 'vasos'] },
    },
    choice: 'Qué tipo de ECMO muestra el dibujo',
    kinds: {
      vv: {
        name: 'V-V ayuda a los pulmones',
        how: 'de vena a vena',
        caption: 'ECMO V-V: la sangre roja vuelve a una vena. El propio corazón de la persona la impulsa.',
      },
      va: {
        name: 'V-A ayuda al corazón y a los pulmones',
        how: 'de vena a arteria',
        caption: 'ECMO V-A: la sangre roja vuelve a una arteria. La máquina comparte el trabajo de bombear.',
      },
    },
    placeChoice: 'Por dónde entran los tubos',
    ways: {
      'vv-groin': {
        name: 'Ingle y cuello',
        caption: 'Aquí la sangre sale por una vena de la ingle y vuelve por una del cuello.',
      },
      'vv-neck': {
        name: 'Solo el cuello',
        caption:
          'Aquí un solo tubo en el cuello tiene dos canales, de ida y de vuelta. Las piernas quedan libres para caminar.',
      },
      'va-groin': {
        name: 'Ingle',
        caption: 'Aquí los dos tubos están en la ingle. La sangre roja sube por la aorta.',
      },
      'va-chest': {
        name: 'Pecho',
        caption: 'Aquí un cirujano colocó los tubos por un corte en el pecho, directamente en el corazón y la aorta.',
      },
    },
    explore: 'Elija una parte: ¿qué es y para qué sirve?',
    parts: {
      out: {
        name: 'Tubo por donde sale la sangre',
        text: 'Los médicos lo llaman cánula de drenaje. Es un tubo ancho en una vena grande; su punta llega al corazón. La sangre oscura, con poco oxígeno, entra por agujeros pequeños.',
      },
      pump: {
        name: 'Bomba',
        text: 'Una rueda pequeña gira e impulsa la sangre. El equipo decide a qué velocidad gira y vigila el flujo: cuánta sangre pasa cada minuto.',
      },
      lung: {
        name: 'Pulmón artificial',
        text: 'También se llama oxigenador. La sangre rodea miles de hilos huecos. Sus paredes finas separan la sangre del gas, pero dejan entrar el oxígeno y salir el dióxido de carbono.',
      },
      gas: {
        name: 'Oxígeno y gas de barrido',
        text: 'Un gas rico en oxígeno pasa por los hilos y se lleva el dióxido de carbono. Los médicos lo llaman gas de barrido. Cuanto más pasa, más dióxido de carbono se lleva.',
      },
      warmer: {
        name: 'Calentador',
        text: 'Fuera del cuerpo la sangre se enfría. Agua tibia pasa junto a ella, tras una pared, para que vuelva tan caliente como salió.',
      },
      back: {
        name: 'Tubo por donde vuelve la sangre',
        text: 'Los médicos lo llaman cánula de retorno. La sangre que lleva es de un rojo vivo, porque está llena de oxígeno.',
        vv: 'En la ECMO V-V termina en una vena, cerca del lado derecho del corazón.',
        va: 'En la ECMO V-A termina en una arteria. Por la ingle, la sangre sube por la aorta hasta encontrar la que el corazón todavía bombea.',
      },
      vessels: {
        name: 'Grandes venas y arterias',
        text: 'Las venas, en azul, traen la sangre al corazón. Las arterias, en rojo, la llevan al cuerpo. Las anchas del centro son la vena cava y la aorta; sus ramas van al cuello y a las ingles.',
      },
      body: {
        name: 'Pulmones y corazón',
        text: 'El lado derecho del corazón, en azul, envía la sangre a los pulmones. El izquierdo, en rojo, la envía al cuerpo.',
        vv: 'Con la ECMO V-V los pulmones pueden descansar. El corazón debe tener fuerza para bombear solo.',
        va: 'Con la ECMO V-A los dos pueden descansar. El equipo comprueba a menudo que el corazón aún se vacía.',
      },
      console: {
        name: 'Consola',
        text: 'La pantalla de la máquina. Muestra el flujo y la presión en los tubos, y da una alarma cuando algo necesita atención. Siempre hay cerca alguien formado para ello.',
      },
    },
    close: 'Cerrar',
    inWords: {
      title: 'El dibujo en palabras',
      steps: [
        {
          'vv-groin':
            'La sangre oscura sale por un tubo en la vena grande de la ingle derecha. Su punta está cerca del corazón.',
          'vv-neck':
            'La sangre oscura sale por un canal de un tubo doble, en la vena grande del lado derecho del cuello.',
          'va-groin':
            'La sangre oscura sale por un tubo en la vena grande de la ingle derecha. Su punta está en el corazón.',
          'va-chest':
            'La sangre oscura sale por un tubo en el lado derecho del corazón, colocado por un corte en el pecho.',
        },
        'La bomba la impulsa.',
        'En el pulmón artificial entra oxígeno y sale dióxido de carbono. Agua tibia mantiene caliente la sangre.',
        {
          'vv-groin': 'Ya roja, vuelve por una vena del cuello al lado derecho del corazón.',
          'vv-neck': 'Ya roja, vuelve por el otro canal del mismo tubo al lado derecho del corazón.',
          'va-groin':
            'Ya roja, vuelve por la arteria de la ingle y sube por la aorta, en sentido contrario al habitual.',
          'va-chest': 'Ya roja, vuelve directamente a la aorta, por encima del corazón.',
        },
        {
          vv: 'El propio corazón de la persona la impulsa por los pulmones y por todo el cuerpo.',
          va: 'Se encuentra con la sangre que el corazón todavía bombea. Juntas llegan a todo el cuerpo.',
        },
      ],
    },
    facing: 'Usted está de frente a la persona: su lado derecho queda a la izquierda de usted.',
    hold: 'Detener el movimiento del dibujo',
  },
}
