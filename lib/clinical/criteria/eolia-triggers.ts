/**
 * EOLIA entry criteria: Combes et al., N Engl J Med 2018;378:1965. For adults ventilated invasively for less than 7 days, FiO₂ 80 % or more,
 * PEEP 10 cmH₂O or more. In obstructive disease its clause on a respiratory rate of 35 makes no sense: the numbers stand alone.
 */
import type { Criterion } from './criterion.ts'
import { acidosisPoints, CARBON_DIOXIDE_FIELDS, lowPf, pressureText, ventilated } from './gas-points.ts'
import { atLeastText, type Lasting, lasts } from './lasting.ts'

const HYPERCAPNIC_ACIDOSIS: Lasting = {
  condition: `pH below 7.25 and PaCO₂ ${pressureText(60)} or more`,
  hours: 6,
  isMoreThan: true,
  fields: CARBON_DIOXIDE_FIELDS,
  typed: ['hypercapnia_hours', 'hypercapnia_hours'],
}

const TRIGGER = { branch: 'vv', kind: 'trigger', set: 'eolia', isFigure: true } as const

export const EOLIA_TRIGGERS: readonly Criterion[] = [
  {
    ...TRIGGER,
    id: 'eolia_pf_lt_50_gt_3h',
    ...lowPf({ mmHg: 50, hours: 3, isMoreThan: true, typed: ['pf_below_50_hours', 'pf_below_50_hours'] }),
    sources: ['eolia'],
  },
  {
    ...TRIGGER,
    id: 'eolia_pf_lt_80_gt_6h',
    ...lowPf({ mmHg: 80, hours: 6, isMoreThan: true, typed: ['pf_below_80_hours', 'pf_below_80_hours'] }),
    sources: ['eolia', 'elsoVv'],
  },
  {
    ...TRIGGER,
    id: 'eolia_ph_lt_7_25_paco2_ge_60_gt_6h',
    says: `${HYPERCAPNIC_ACIDOSIS.condition} for ${atLeastText(HYPERCAPNIC_ACIDOSIS)}`,
    sources: ['eolia', 'elsoVv'],
    evaluate: ventilated((patient) =>
      lasts(
        HYPERCAPNIC_ACIDOSIS,
        acidosisPoints(patient, (ph, paco2MmHg) => ph < 7.25 && paco2MmHg >= 60),
        patient,
      ),
    ),
  },
]
