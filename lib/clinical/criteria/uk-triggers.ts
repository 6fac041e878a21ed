/**
 * What UK networks use: the lines of the 2024 national pathway and the older NHS England criteria for ECMO, and the NHS's earlier reasons to
 * ring for advice. All ask for a cause that can be reversed, which is for people to judge. "For 6 h" is reached at 6.0 h. kPa are printed beside the mmHg that are compared.
 */
import { formulaSex, tidalVolumePerKg } from '../derived/body-size.ts'
import { shown } from '../derived/shown.ts'
import { withUnit } from '../unit-text.ts'
import { type Case, type Criterion, met, notMet, notYetKnown, unanswered, type Verdict, waitsFor } from './criterion.ts'
import {
  acidosisPoints,
  CARBON_DIOXIDE_FIELDS,
  lowPf,
  OXYGEN_FIELDS,
  pfPoints,
  pressureText,
  ventilated,
} from './gas-points.ts'
import { noGas, type Point } from './lasting.ts'
import { ifDescribed, scoreStands } from './questions.ts'

/** The rule prints "uncompensated hypercapnia" without a number: above the upper limit of normal. */
const HYPERCAPNIA_ABOVE_MMHG = 45
const PLATEAU_CM_H2O = 30
const TIDAL_ML_PER_KG = 6

/** How the newest gas stands to a line that need not last. */
function newest(patient: Case, [point]: readonly Point[], fields: readonly string[]): Verdict {
  if (point === undefined) return noGas(patient, fields)
  return point.holds ? met(point.says) : notMet(point.says)
}

const VENTILATION_FIELDS = ['plateau_pressure', 'tidal_volume_ml', 'height_cm', 'sex_for_calculation'] as const

/** Within both limits it is possible; above the plateau with no more volume than allowed it is not; anything else has not been tried. */
function lungProtection(patient: Case): Verdict {
  const { known } = patient
  const plateau = known.number('plateau_pressure')
  const perKg = tidalVolumePerKg({
    tidalVolumeMl: known.number('tidal_volume_ml'),
    sex: formulaSex(known.text('sex_for_calculation')),
    heightCm: known.number('height_cm'),
  })
  if (plateau === undefined || perKg === undefined) {
    const open = unanswered(patient, VENTILATION_FIELDS)
    return open.length > 0 ? waitsFor(patient, open) : notYetKnown('no predicted body weight for this height')
  }
  const says = `plateau ${withUnit(shown(plateau, 0), 'cm[H2O]')} at ${shown(perKg, 1)} mL/kg`
  if (perKg > TIDAL_ML_PER_KG) return notYetKnown(`${says}: 6 mL/kg has not been tried by these values`)
  return plateau > PLATEAU_CM_H2O ? met(says) : notMet(says)
}

function proning(patient: Case): Verdict {
  const answer = patient.known.text('prone_tried')
  switch (answer) {
    case undefined:
      return waitsFor(patient, ['prone_tried'])
    case 'done_no_response':
      return met('proned without response')
    case 'not_possible':
      return notYetKnown('proning is not possible; whether another rescue failed is for the reviewer')
    default:
      return notMet(answer === 'done_responded' ? 'proned with response' : 'proning has not been tried')
  }
}

const TRIGGER = { branch: 'vv', kind: 'trigger', set: 'uk', isFigure: true } as const
const EARLIER = { branch: 'vv', kind: 'consider', set: 'uk', sources: ['nhs'] } as const

export const UK_TRIGGERS: readonly Criterion[] = [
  {
    ...TRIGGER,
    id: 'uk_pf_lt_50_3h',
    ...lowPf({ mmHg: 50, kPa: 6.7, hours: 3, isMoreThan: false, typed: ['pf_below_50_hours', 'pf_below_50_hours'] }),
    sources: ['ukPathway'],
  },
  {
    ...TRIGGER,
    id: 'uk_pf_lt_75_6h',
    ...lowPf({ mmHg: 75, kPa: 10, hours: 6, isMoreThan: false, typed: ['pf_below_50_hours', 'pf_below_80_hours'] }),
    sources: ['ukPathway'],
  },
  {
    ...TRIGGER,
    id: 'uk_hypercapnia_ph_le_7_20',
    says: 'uncompensated hypercapnia with pH 7.20 or below',
    sources: ['ukPathway', 'nhs'],
    evaluate: ventilated((patient) =>
      newest(
        patient,
        acidosisPoints(patient, (ph, paco2MmHg) => ph <= 7.2 && paco2MmHg > HYPERCAPNIA_ABOVE_MMHG),
        CARBON_DIOXIDE_FIELDS,
      ),
    ),
  },
  {
    ...TRIGGER,
    id: 'uk_murray_ge_3',
    says: 'Murray score 3.0 or more',
    sources: ['nhs'],
    evaluate: ventilated(({ scores }) => scoreStands('Murray', scores.murray, (score) => score >= 3)),
  },
  {
    ...EARLIER,
    isFigure: true,
    id: 'uk_murray_ge_2_5',
    says: 'Murray score 2.5 or more and worsening fast',
    evaluate: ventilated(({ scores }) => {
      const verdict = scoreStands('Murray', scores.murray, (score) => score >= 2.5)
      return verdict.status === 'met'
        ? notYetKnown(`${verdict.because}; how fast it worsens is for the reviewer`)
        : verdict
    }),
  },
  {
    ...EARLIER,
    isFigure: true,
    id: 'uk_pf_lt_100',
    says: `P/F below ${pressureText(100, 13.3)}`,
    evaluate: (patient) => newest(patient, pfPoints(patient, 100), OXYGEN_FIELDS),
  },
  {
    ...EARLIER,
    isFigure: true,
    id: 'uk_ph_lt_7_20',
    says: 'pH below 7.20',
    evaluate: (patient) =>
      newest(
        patient,
        acidosisPoints(patient, (ph) => ph < 7.2),
        CARBON_DIOXIDE_FIELDS,
      ),
  },
  {
    ...EARLIER,
    isFigure: true,
    id: 'uk_no_lung_protection',
    says: `lung-protective ventilation not possible: ${TIDAL_ML_PER_KG} mL/kg of predicted weight, plateau ${withUnit(PLATEAU_CM_H2O, 'cm[H2O]')}`,
    evaluate: ventilated(lungProtection),
  },
  { ...EARLIER, id: 'uk_rescue_failing', says: 'rescue such as proning is failing', evaluate: proning },
  {
    ...EARLIER,
    id: 'uk_air_leak',
    says: 'large air leak or bronchopleural fistula',
    evaluate: ifDescribed('air_leak', {
      none: 'none is reported',
      described: 'an air leak or drain is reported; whether it is large is for the reviewer',
    }),
  },
]
