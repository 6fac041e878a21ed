import { type Locale, PLACES } from './shape.ts'

/** Every calculator that works, in the order of the index. */
export const CALCULATOR_NAMES = ['resp', 'save', 'murray', 'oxygenation', 'vis', 'sofa', 'pbw'] as const
export type CalculatorName = (typeof CALCULATOR_NAMES)[number]

interface Told {
  readonly title: string
  /** For whom and of what, in one line. */
  readonly line: string
}

/** The index, the pages' own heads and the links between them are drawn from here. */
export const CALCULATORS: Readonly<Record<Locale, Readonly<Record<CalculatorName, Told>>>> = {
  en: {
    resp: {
      title: 'RESP score',
      line: 'Adults with acute respiratory failure on V-V ECMO: twelve items, five classes.',
    },
    save: {
      title: 'SAVE score',
      line: 'Adults with refractory cardiogenic shock on V-A ECMO: thirteen items and a constant, five classes.',
    },
    murray: {
      title: 'Murray score',
      line: 'Lung injury from chest film, P/F, PEEP and compliance: the mean of what is there.',
    },
    oxygenation: {
      title: 'Oxygenation and pressures',
      line: 'P/F, oxygenation index, driving pressure, compliance and S/F of a ventilated adult.',
    },
    vis: {
      title: 'VIS and norepinephrine equivalent',
      line: 'Vasoactive-inotropic score and NEE from the doses that run.',
    },
    sofa: {
      title: 'SOFA score',
      line: 'Organ failure over 24 hours, as printed in 1996, with chemistry scored in the unit you type.',
    },
    pbw: {
      title: 'Predicted body weight',
      line: 'From height and sex, with the tidal volume for each kilogram of it.',
    },
  },
  es: {
    resp: {
      title: 'Puntuación RESP',
      line: 'Adultos con insuficiencia respiratoria aguda en ECMO V-V: doce apartados, cinco clases.',
    },
    save: {
      title: 'Puntuación SAVE',
      line: 'Adultos con choque cardiogénico refractario en ECMO V-A: trece apartados y una constante, cinco clases.',
    },
    murray: {
      title: 'Puntuación de Murray',
      line: 'Lesión pulmonar según radiografía de tórax, P/F, PEEP y distensibilidad: la media de lo que se tiene.',
    },
    oxygenation: {
      title: 'Oxigenación y presiones',
      line: 'P/F, índice de oxigenación, presión de distensión, distensibilidad y S/F de un adulto ventilado.',
    },
    vis: {
      title: 'VIS y equivalente de norepinefrina',
      line: 'Puntuación vasoactiva-inotrópica y NEE a partir de las dosis en curso.',
    },
    sofa: {
      title: 'Puntuación SOFA',
      line: 'Fallo orgánico en 24 horas, como se publicó en 1996; la bioquímica se puntúa en la unidad que usted escriba.',
    },
    pbw: {
      title: 'Peso corporal predicho',
      line: 'A partir de la talla y el sexo, con el volumen corriente por cada kilogramo.',
    },
  },
}

/** Where the index is in a language. */
export function calculatorsPath(locale: Locale): string {
  return locale === 'en' ? PLACES.calculators : `/${locale}${PLACES.calculators}`
}

export function calculatorPath(locale: Locale, name: CalculatorName): string {
  return `${calculatorsPath(locale)}/${name}`
}
