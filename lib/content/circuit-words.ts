import type { Locale } from './shape.ts'

/** A label of the drawing: its lines where there is room, and fewer, larger ones where there is not. */
export interface CircuitLabel {
  wide: readonly string[]
  detail?: string
  narrow: readonly string[]
}

interface CircuitWords {
  title: string
  /** All that the drawing shows, for whoever does not see it. */
  description: string
  labels: Record<
    'out' | 'pump' | 'lung' | 'oxygen' | 'carbonDioxide' | 'backToVein' | 'backToArtery' | 'lungs' | 'heart' | 'aorta',
    CircuitLabel
  >
  choice: string
  vv: { name: string; how: string; caption: string }
  va: { name: string; how: string; caption: string }
  facing: string
  hold: string
}

/** What the drawing of the circuit says, by language. */
export const CIRCUIT_WORDS: Record<Locale, CircuitWords> = {
  en: {
    title: 'How an ECMO circuit works',
    description:
      'A person lying on their back, drawn from the front, so the right side of the body is on the left of the picture. Dark, blue blood leaves through a tube in the large vein of the right groin and runs to a pump. The pump pushes it through an artificial lung, where oxygen goes in and carbon dioxide comes out. Now red, the blood runs back. In V-V ECMO it returns through a vein in the neck to the right side of the heart. In V-A ECMO it returns through the artery in the groin and runs up the aorta, against the usual direction, towards the heart and the brain.',
    labels: {
      out: { wide: ['Blood out'], detail: 'dark, low in oxygen', narrow: ['Blood out'] },
      pump: { wide: ['Pump'], detail: 'moves the blood', narrow: ['Pump'] },
      lung: { wide: ['Artificial', 'lung'], narrow: ['Artificial', 'lung'] },
      oxygen: { wide: ['Oxygen in'], narrow: ['Oxygen'] },
      carbonDioxide: { wide: ['Carbon', 'dioxide out'], narrow: ['CO₂'] },
      backToVein: { wide: ['Blood back'], detail: 'bright red, into a vein', narrow: ['Blood back'] },
      backToArtery: { wide: ['Blood back'], detail: 'bright red, into an artery', narrow: ['Blood back'] },
      lungs: { wide: ['Lungs'], narrow: ['Lungs'] },
      heart: { wide: ['Heart'], narrow: ['Heart'] },
      aorta: { wide: ['Aorta'], detail: 'blood runs up it', narrow: ['Aorta'] },
    },
    choice: 'Which kind of ECMO the drawing shows',
    vv: {
      name: 'V-V helps the lungs',
      how: 'vein to vein',
      caption: 'V-V ECMO: red blood goes back into a vein, here through the neck. The person’s own heart pumps it on.',
    },
    va: {
      name: 'V-A helps heart and lungs',
      how: 'vein to artery',
      caption:
        'V-A ECMO: red blood goes back into an artery, here in the groin, and runs up the aorta. The machine shares the pumping.',
    },
    facing: 'You are facing the person, so their right side is on your left.',
    hold: 'Hold the drawing still',
  },
  es: {
    title: 'Cómo funciona un circuito de ECMO',
    description:
      'Una persona acostada boca arriba, dibujada de frente, de modo que el lado derecho del cuerpo queda a la izquierda del dibujo. La sangre oscura, azul, sale por un tubo colocado en la vena grande de la ingle derecha y llega a una bomba. La bomba la empuja a través de un pulmón artificial, donde entra oxígeno y sale dióxido de carbono. Ya roja, la sangre vuelve. En la ECMO V-V vuelve por una vena del cuello al lado derecho del corazón. En la ECMO V-A vuelve por la arteria de la ingle y sube por la aorta, en sentido contrario al habitual, hacia el corazón y el cerebro.',
    labels: {
      out: { wide: ['Sale la sangre'], detail: 'oscura, con poco oxígeno', narrow: ['Sale'] },
      pump: { wide: ['Bomba'], detail: 'mueve la sangre', narrow: ['Bomba'] },
      lung: { wide: ['Pulmón', 'artificial'], narrow: ['Pulmón', 'artificial'] },
      oxygen: { wide: ['Oxígeno'], narrow: ['Oxígeno'] },
      carbonDioxide: { wide: ['Dióxido', 'de carbono'], narrow: ['CO₂'] },
      backToVein: { wide: ['Vuelve la sangre'], detail: 'roja, a una vena', narrow: ['Vuelve'] },
      backToArtery: { wide: ['Vuelve la sangre'], detail: 'roja, a una arteria', narrow: ['Vuelve'] },
      lungs: { wide: ['Pulmones'], narrow: ['Pulmón'] },
      heart: { wide: ['Corazón'], narrow: ['Corazón'] },
      aorta: { wide: ['Aorta'], detail: 'la sangre sube', narrow: ['Aorta'] },
    },
    choice: 'Qué tipo de ECMO muestra el dibujo',
    vv: {
      name: 'V-V ayuda a los pulmones',
      how: 'de vena a vena',
      caption:
        'ECMO V-V: la sangre roja vuelve a una vena, aquí por el cuello. El propio corazón de la persona la impulsa.',
    },
    va: {
      name: 'V-A ayuda al corazón y a los pulmones',
      how: 'de vena a arteria',
      caption:
        'ECMO V-A: la sangre roja vuelve a una arteria, aquí en la ingle, y sube por la aorta. La máquina comparte el trabajo de bombear.',
    },
    facing: 'Usted está de frente a la persona: su lado derecho queda a la izquierda de usted.',
    hold: 'Detener el movimiento del dibujo',
  },
}
