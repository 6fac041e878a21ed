import type { Source } from '../scores/score-shape.ts'
import { shown } from './shown.ts'

/** A derived value as the portal, the calculators and the documents name and print it. */
export interface Quantity {
  readonly name: string
  readonly fullName: string
  /** UCUM; empty where there is none. */
  readonly unit: string
  /** Where space is short, and in a sentence. */
  readonly decimals: number
  /** Where it stands on its own, with its parts. */
  readonly detailDecimals: number
  /** In the units that the functions take. */
  readonly formula: string
  /** Fields of the catalogue that it is read from. */
  readonly fields: readonly string[]
  /** When there is no value although something was entered; null when every input simply has to be known. */
  readonly noValue: string | null
  /** Null for plain arithmetic. */
  readonly source: Source | null
  readonly limits: readonly string[]
}

const BERLIN: Source = {
  authors: 'ARDS Definition Task Force',
  journal: 'JAMA 2012;307:2526',
  year: 2012,
  doi: '10.1001/jama.2012.5669',
  table: 'the Berlin definition, oxygenation',
}

const ARDS_NETWORK: Source = {
  authors: 'ARDS Network',
  journal: 'N Engl J Med 2000;342:1301',
  year: 2000,
  doi: '10.1056/NEJM200005043421801',
  table: 'predicted body weight, in the methods',
}

/** None of them is computed under 18, nor while compressions are in progress. */
export const QUANTITIES = {
  pfRatio: {
    name: 'P/F',
    fullName: 'Ratio of arterial oxygen to inspired oxygen',
    unit: 'mm[Hg]',
    decimals: 0,
    detailDecimals: 1,
    formula: '100 × PaO₂ (mmHg) / FiO₂ (%)',
    fields: ['pao2_mmhg', 'fio2_pct', 'abg_source'],
    noValue: 'Only from an arterial sample, with the FiO₂ of the same time.',
    source: BERLIN,
    limits: [
      'Oxygenation band, not a diagnosis: severe up to 100, moderate up to 200, mild up to 300; only with PEEP or CPAP of at least 5 cmH₂O.',
      'Not corrected for altitude.',
    ],
  },
  sfRatio: {
    name: 'S/F',
    fullName: 'Ratio of oxygen saturation to inspired oxygen',
    unit: '',
    decimals: 0,
    detailDecimals: 1,
    formula: '100 × SpO₂ (%) / FiO₂ (%)',
    fields: ['spo2_pct', 'fio2_pct'],
    noValue: 'Only when SpO₂ is 97 % or less: above, the saturation curve is flat.',
    source: null,
    limits: ['Never stands in for P/F in a trigger, a band or a score.'],
  },
  oxygenationIndex: {
    name: 'OI',
    fullName: 'Oxygenation index',
    unit: '',
    decimals: 1,
    detailDecimals: 1,
    formula: 'mean airway pressure (cmH₂O) × FiO₂ (%) / PaO₂ (mmHg)',
    fields: ['mean_airway_pressure', 'fio2_pct', 'pao2_mmhg', 'abg_source'],
    noValue: 'Only while ventilated, from an arterial sample.',
    source: null,
    limits: ['Adults have no agreed class. The bands of children are not for adults.'],
  },
  drivingPressure: {
    name: 'Driving pressure',
    fullName: 'Driving pressure',
    unit: 'cm[H2O]',
    decimals: 0,
    detailDecimals: 1,
    formula: 'plateau − PEEP (cmH₂O; total PEEP if measured)',
    fields: ['plateau_pressure', 'peep'],
    noValue: 'Plateau is not above PEEP: one of the two is mistyped, or they are swapped.',
    source: null,
    limits: ['A plateau is unreliable in APRV and with strong patient effort.'],
  },
  staticCompliance: {
    name: 'Compliance',
    fullName: 'Static compliance of the respiratory system',
    unit: 'mL/cm[H2O]',
    decimals: 0,
    detailDecimals: 1,
    formula: 'tidal volume (mL) / (plateau − PEEP) (cmH₂O)',
    fields: ['tidal_volume_ml', 'plateau_pressure', 'peep'],
    noValue: 'Plateau is not above PEEP: one of the two is mistyped, or they are swapped.',
    source: null,
    limits: ['A plateau is unreliable in APRV and with strong patient effort.'],
  },
  predictedBodyWeight: {
    name: 'PBW',
    fullName: 'Predicted body weight',
    unit: 'kg',
    decimals: 1,
    detailDecimals: 1,
    formula: '50 (female 45.5) + 0.91 × (height in cm − 152.4)',
    fields: ['sex_for_calculation', 'height_cm'],
    noValue: 'The formula gives nothing above zero at this height.',
    source: ARDS_NETWORK,
    limits: ['For setting the ventilator, not for drug doses.'],
  },
  tidalVolumePerKg: {
    name: 'Tidal volume per PBW',
    fullName: 'Tidal volume per kilogram of predicted body weight',
    unit: 'mL/kg',
    decimals: 1,
    detailDecimals: 1,
    formula: 'tidal volume (mL) / predicted body weight (kg)',
    fields: ['tidal_volume_ml', 'sex_for_calculation', 'height_cm'],
    noValue: 'Only where there is a predicted body weight.',
    source: ARDS_NETWORK,
    limits: [],
  },
  bmi: {
    name: 'BMI',
    fullName: 'Body mass index',
    unit: 'kg/m2',
    decimals: 1,
    detailDecimals: 1,
    formula: 'actual weight (kg) / height (m)²',
    fields: ['weight_kg', 'height_cm'],
    noValue: null,
    source: null,
    limits: [],
  },
  meanPressure: {
    name: 'MAP',
    fullName: 'Mean arterial pressure',
    unit: 'mm[Hg]',
    decimals: 0,
    detailDecimals: 1,
    formula: 'as measured; otherwise diastolic + (systolic − diastolic) / 3',
    fields: ['map_measured', 'sbp', 'dbp'],
    noValue: 'Diastolic is not below systolic: one of the two is mistyped, or they are swapped.',
    source: null,
    limits: [],
  },
  pulsePressure: {
    name: 'Pulse pressure',
    fullName: 'Pulse pressure',
    unit: 'mm[Hg]',
    decimals: 0,
    detailDecimals: 0,
    formula: 'systolic − diastolic',
    fields: ['sbp', 'dbp'],
    noValue: 'Diastolic is not below systolic: one of the two is mistyped, or they are swapped.',
    source: null,
    limits: [],
  },
  lactateChange: {
    name: 'Lactate change',
    fullName: 'Change of lactate per hour',
    unit: 'mmol/L/h',
    decimals: 1,
    detailDecimals: 2,
    formula: '(lactate − the one before) / hours between them',
    fields: ['lactate_mmol', 'lactate_prev_mmol', 'lactate_prev_at'],
    noValue: 'Only with the times of both, the second one later.',
    source: null,
    limits: ['Epinephrine, liver failure, seizures and metformin raise lactate without low flow.'],
  },
} as const satisfies Record<string, Quantity>

export type QuantityId = keyof typeof QUANTITIES

/** A value with the decimals of its quantity, for a sentence or a narrow place; a dash when it is unknown. */
export function shownAs(id: QuantityId, value: number | undefined): string {
  return shown(value, QUANTITIES[id].decimals)
}
