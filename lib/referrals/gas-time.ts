import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import type { ValueEntry } from './values.ts'

/**
 * When the values of a blood gas were measured: when it was drawn, as somebody said, and not when they were typed. A time
 * that was given with a value itself always stands.
 */

const DRAWN_AT = 'abg_at'
const GAS_CODES: readonly string[] = ['ph', 'paco2_mmhg', 'pao2_mmhg', 'hco3_mmol', 'base_excess', 'abg_source']
/** They belong to the gas only when they came in one submission with it. */
const BESIDE_GAS: readonly string[] = ['lactate_mmol', 'fio2_pct']
const CODES = [...GAS_CODES, ...BESIDE_GAS, DRAWN_AT]

/** Answers saved this shortly after each other are of the gas that is being written down. */
const WRITING_DOWN_MS = 30 * 60_000

/** A stored row, as much of it as the rule reads. */
export type GasRow = Pick<
  typeof clinicalValues.$inferSelect,
  'id' | 'eventId' | 'code' | 'state' | 'value' | 'measuredAt' | 'enteredAt' | 'correctsId'
>

/** The instant that an answer says the gas was drawn; undefined when it says none, or one that is still to come. */
function drawnAt(said: Pick<GasRow, 'state' | 'value'> | undefined, now: Date): Date | undefined {
  if (said?.state !== 'value' || typeof said.value !== 'string') return undefined
  const at = new Date(said.value)
  return at <= now ? at : undefined
}

/** Is it one of the values that are always of a blood gas? */
export const isOfGas = ({ code }: { readonly code: string }) => GAS_CODES.includes(code)

function drawnIn(entries: readonly ValueEntry[]): ValueEntry | undefined {
  return entries.findLast(({ code }) => code === DRAWN_AT)
}

/** Does this submission itself say when its gas was drawn? */
export function saysWhenDrawn(entries: readonly ValueEntry[]): boolean {
  return drawnIn(entries) !== undefined
}

function datedAt(entries: readonly ValueEntry[], at: Date): ValueEntry[] {
  const isDated = ({ code, measuredAt }: ValueEntry) =>
    measuredAt === undefined && (GAS_CODES.includes(code) || BESIDE_GAS.includes(code))
  return entries.map((entry) => (isDated(entry) ? { ...entry, measuredAt: at } : entry))
}

/** The entries of one submission, its gas measured when the submission itself says that it was drawn. */
export function datedByOwnGas(entries: readonly ValueEntry[], now: Date): readonly ValueEntry[] {
  const at = drawnAt(drawnIn(entries), now)
  return at === undefined ? entries : datedAt(entries, at)
}

/** Nothing here is measured at a time of its own: it was dated by when it, or what it corrects, was entered. */
function isUntimed(row: GasRow, stored: readonly GasRow[]): boolean {
  if (row.measuredAt.getTime() === row.enteredAt.getTime()) return true
  const first = stored.find(({ id }) => id === row.correctsId)
  return first?.measuredAt.getTime() === row.measuredAt.getTime() && isUntimed(first, stored)
}

/** The entries of a submission with their times, and the stored rows that are measured at another time than they say. */
interface GasTimes<Row> {
  readonly entries: readonly ValueEntry[]
  readonly retimed: readonly Row[]
  /** When the gas was drawn; undefined when nobody said. */
  readonly at: Date | undefined
}

/**
 * The times of a submission's gas beside what is stored. Without a drawing time of its own it takes the one that was saved
 * in the last half hour. A drawing time that is saved later dates the gas that was typed in the half hour before it, and
 * whatever the time that it corrects had dated.
 */
export function gasTimes<Row extends GasRow>(
  entries: readonly ValueEntry[],
  stored: readonly Row[],
  now: Date,
): GasTimes<Row> {
  const said = drawnIn(entries)
  const isRecent = ({ enteredAt }: GasRow) => now.getTime() - enteredAt.getTime() <= WRITING_DOWN_MS
  const [lastSaid] = stored
    .filter((row) => row.code === DRAWN_AT && isRecent(row))
    .toSorted((a, b) => b.enteredAt.getTime() - a.enteredAt.getTime())
  const at = drawnAt(said ?? lastSaid, now)
  const hasUntimedGas = entries.some((entry) => isOfGas(entry) && entry.measuredAt === undefined)
  if (at === undefined || (said === undefined && !hasUntimedGas)) return { entries, retimed: [], at: undefined }

  const dated = datedAt(entries, at)
  const corrected = new Set([...stored, ...entries].map(({ correctsId }) => correctsId))
  // What was typed before the gas was drawn is of another one.
  const standing = stored.filter((row) => row.code !== DRAWN_AT && !corrected.has(row.id) && row.enteredAt >= at)
  const replaced = drawnAt(
    stored.find(({ id }) => id === said?.correctsId),
    now,
  )
  const written = standing.filter(
    (row) => (isUntimed(row, stored) && isRecent(row)) || row.measuredAt.getTime() === replaced?.getTime(),
  )
  const ofThisGas = said === undefined || bringsAnother(entries, written) ? [] : withBeside(written)
  const answered = new Set([...dated.filter(isMeasuredAt(at)), ...ofThisGas].map(({ code }) => code))
  // "Pending" must not stand above the value that answers it because that was drawn earlier.
  const answeredSince = standing.filter(
    (row) => row.state !== 'value' && isUntimed(row, stored) && answered.has(row.code),
  )
  return { entries: dated, retimed: [...new Set([...ofThisGas, ...answeredSince])], at }
}

/** Values of a gas beside those that were just written down make it another gas. */
function bringsAnother(entries: readonly ValueEntry[], written: readonly GasRow[]): boolean {
  return written.some((row) => isOfGas(row) && row.state === 'value' && entries.some(({ code }) => code === row.code))
}

/** The rows of the gas, and what came in one submission with them. */
function withBeside<Row extends GasRow>(written: readonly Row[]): Row[] {
  const events = new Set(written.filter(isOfGas).map(({ eventId }) => eventId))
  return written.filter((row) => isOfGas(row) || events.has(row.eventId))
}

function isMeasuredAt(at: Date) {
  return ({ measuredAt }: ValueEntry) => measuredAt?.getTime() === at.getTime()
}

/** `gasTimes` for a referral as it is stored; reads nothing when the submission has no gas and no drawing time. */
export async function gasTimesOf(
  tx: Tx,
  referralId: string,
  entries: readonly ValueEntry[],
  now: Date,
): Promise<GasTimes<typeof clinicalValues.$inferSelect>> {
  if (!entries.some((entry) => isOfGas(entry) || entry.code === DRAWN_AT))
    return { entries, retimed: [], at: undefined }
  const stored = await tx
    .select()
    .from(clinicalValues)
    .where(and(eq(clinicalValues.referralId, referralId), inArray(clinicalValues.code, CODES)))
  return gasTimes(entries, stored, now)
}
