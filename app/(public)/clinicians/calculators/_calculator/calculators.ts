/** Every calculator that works: the index, the pages' own heads and the links between them are drawn from here. */
export const CALCULATORS = {
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
} as const

export type CalculatorName = keyof typeof CALCULATORS

export const CALCULATORS_PATH = '/clinicians/calculators'

export function calculatorPath(name: CalculatorName): string {
  return `${CALCULATORS_PATH}/${name}`
}
