import { type GasLineReading, type GasValue, valueKey } from './gas-reading.ts'

/** The value that makes an oxygen pressure a PaO₂. */
const ARTERIAL = 'abg_source arterial'

/** What a person picked where a question's own options are all wrong. */
export const LEAVE_OUT = 'none'

export interface Chosen {
  readonly values: readonly GasValue[]
  /** Questions that have no answer yet, by id. */
  readonly unanswered: readonly string[]
  /** Fields of which two different values were chosen. */
  readonly clashes: readonly string[]
}

/**
 * What a person has confirmed: the ticked values (by `valueKey`) and the chosen options (key by question). A choice that the
 * reading does not offer is no answer. An oxygen pressure counts only together with "arterial".
 */
export function chooseValues(
  { values, questions }: GasLineReading,
  ticked: ReadonlySet<string>,
  picks: ReadonlyMap<string, string>,
): Chosen {
  const unanswered: string[] = []
  const picked = questions.flatMap(({ id, options }) => {
    const pick = picks.get(id)
    const option = options.find(({ key }) => key === pick)
    if (option === undefined && pick !== LEAVE_OUT) unanswered.push(id)
    return option?.values ?? []
  })
  const all = [...values.filter((value) => ticked.has(valueKey(value))), ...picked]
  const isArterial = all.some((value) => valueKey(value) === ARTERIAL)
  const chosen = all.filter(({ field }) => field !== 'pao2_mmhg' || isArterial)
  const byField = [...Map.groupBy(chosen, ({ field }) => field)]
  return {
    values: byField.flatMap(([, same]) => same.slice(0, 1)),
    unanswered,
    clashes: byField
      .filter(([, same]) => new Set(same.map((value) => value.reading.answer.value)).size > 1)
      .map(([field]) => field),
  }
}
