import { lowFlow } from '../derived/cpr-times.ts'
import { atTheTimeOf, isArterial } from '../pair-gases.ts'
import { withUnit } from '../unit-text.ts'
import {
  type Case,
  type Criterion,
  met,
  notApplicable,
  notMet,
  notYetKnown,
  type Verdict,
  waitsFor,
} from './criterion.ts'
import { toBeRead } from './questions.ts'

const MINUTE_MS = 60_000
/** Under this core temperature hypothermic arrest follows its own rules, and time is counted differently. */
const HYPOTHERMIA_BELOW_C = 32

const UNTIL_ECMO = ', until ECMO flow'

type Evaluate = Criterion['evaluate']

interface Flow {
  readonly startedAt: Date
  readonly isOngoing: boolean
  readonly minutes: number
  /** When 60 minutes are reached; undefined when the compressions ended before. */
  readonly sixtyMinutesAt: Date | undefined
  readonly until: Date
  /** ECMO flow took the place of the compressions, before any return of circulation. */
  readonly isOnEcmo: boolean
}

/** Compressions so far, or why their length is not known. */
function flowOf(patient: Case): Flow | Verdict {
  const { known, now, flowAt } = patient
  if (known.yesNo('arrest_this_illness') === false) return notMet('no cardiac arrest in this illness')
  const [started, rosc] = [known.at('cpr_started_at'), known.at('rosc_at')]
  const isOngoing = known.yesNo('ongoing_cpr')
  if (started === undefined) return waitsFor(patient, ['cpr_started_at'])
  const startedAt = new Date(started)
  const isAfterStart = flowAt !== null && flowAt >= startedAt
  if (isOngoing === true && rosc !== undefined)
    return toBeRead('compressions are in progress again after a return of circulation: they add up')
  if (isOngoing !== true && rosc === undefined && !isAfterStart)
    return waitsFor(patient, isOngoing === false ? ['rosc_at'] : ['ongoing_cpr'])
  const circulatesAt = rosc === undefined ? undefined : new Date(rosc)
  const isOnEcmo = isAfterStart && (circulatesAt === undefined || flowAt < circulatesAt)
  const endedAt = isOnEcmo ? flowAt : circulatesAt
  const flow = lowFlow([{ startedAt, endedAt }], now)
  if (flow === undefined)
    return notYetKnown('the compressions are timed in the future', {
      missing: [startedAt > now ? 'cpr_started_at' : 'rosc_at'],
    })
  const { totalMinutes: minutes, sixtyMinutesAt } = flow
  return { startedAt, isOngoing: endedAt === undefined, minutes, sixtyMinutesAt, until: endedAt ?? now, isOnEcmo }
}

/** Compressions for more than an hour. Not read in a cold patient. */
export const compressionsOver60Min: Evaluate = (patient) => {
  const temperature = patient.known.number('temp_c')
  if (temperature !== undefined && temperature < HYPOTHERMIA_BELOW_C)
    return notApplicable(
      `core temperature is ${withUnit(temperature, 'Cel')}: hypothermic arrest follows rules of its own`,
    )
  const flow = flowOf(patient)
  if ('status' in flow) return flow
  const { isOngoing, minutes, sixtyMinutesAt, until, isOnEcmo } = flow
  const says = `compressions for ${minutes} min${isOnEcmo ? UNTIL_ECMO : ''}`
  if (sixtyMinutesAt !== undefined && sixtyMinutesAt < until) return met(says, { isForReview: true })
  return isOngoing ? notYetKnown(`${says}, in progress`, { dueAt: sixtyMinutesAt ?? null }) : notMet(says)
}

/** Ten minutes of compressions that have not brought the circulation back. */
export const refractoryArrest: Evaluate = (patient) => {
  const flow = flowOf(patient)
  if ('status' in flow) return flow
  if (flow.isOnEcmo) {
    const says = `compressions for ${flow.minutes} min${UNTIL_ECMO}`
    return flow.minutes >= 10 ? met(says) : notMet(says)
  }
  if (!flow.isOngoing) return notMet('circulation has returned')
  const says = `compressions for ${flow.minutes} min, in progress`
  return flow.minutes >= 10
    ? met(says)
    : notYetKnown(says, { dueAt: new Date(flow.startedAt.getTime() + 10 * MINUTE_MS) })
}

/** The three signs of which ARREST excluded patients with two. A gas counts only when its own source says that it is arterial. */
const POOR_SIGNS = [
  {
    fields: ['etco2_mmhg'],
    holds: (value: number) => value < 10,
    says: `end-tidal CO₂ below ${withUnit(10, 'mm[Hg]')}`,
  },
  {
    fields: ['pao2_mmhg', 'abg_source'],
    holds: (value: number) => value < 50,
    says: `PaO₂ below ${withUnit(50, 'mm[Hg]')}`,
  },
  { fields: ['lactate_mmol'], holds: (value: number) => value > 18, says: `lactate above ${withUnit(18, 'mmol/L')}` },
] as const

/** As it is shown: at least two of the three. */
export const POOR_SIGNS_TEXT = `at least two of: ${POOR_SIGNS.map(({ says }) => says).join(', ')}`

export const twoPoorSigns: Evaluate = ({ known, measured }) => {
  const { pao2_mmhg: gases, abg_source: sources } = measured
  const drawnAt = gases?.[0]?.measuredAt
  const hasSource = drawnAt !== undefined && atTheTimeOf(sources, drawnAt) !== undefined
  const read = POOR_SIGNS.map(({ fields, holds, says }) => {
    const value = known.number(fields[0])
    const counts = fields[0] !== 'pao2_mmhg' || (drawnAt !== undefined && isArterial(sources, gases, drawnAt))
    return { fields, says, holds: value === undefined || !counts ? undefined : holds(value) }
  })
  const isThere = (field: string) => (field === 'abg_source' ? hasSource : known.has(field))
  const held = read.filter(({ holds }) => holds === true)
  const open = read.filter(({ holds }) => holds === undefined)
  if (held.length >= 2) return met(held.map(({ says }) => says).join(', '), { isForReview: true })
  if (held.length + open.length < 2) return notMet(`${held.length} of the three`)
  return notYetKnown(`${held.length} of the three so far`, {
    missing: open.flatMap(({ fields }) => fields).filter((field) => !isThere(field)),
  })
}
