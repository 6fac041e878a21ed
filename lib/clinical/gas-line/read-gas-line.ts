import type { ReadingContext } from '../read-typed-number.ts'
import { possiblyEmptyText } from '../safe-text.ts'
import { type GasLineReading, type GasOption, type GasQuestion, type GasValue, gasValue } from './gas-reading.ts'
import type { Source } from './grammar.ts'
import { type Bound, toItems } from './items.ts'
import type { Item } from './lines.ts'
import { settle } from './settle.ts'
import { type Token, toTokens } from './tokens.ts'

/** Longest text that is read, in characters: a whole print-out of an analyser with its ventilator settings. */
export const GAS_LINE_LIMIT = 1000

const NOTHING: GasLineReading = { values: [], questions: [], time: null, notRead: [], remarks: [] }
const lineText = possiblyEmptyText(GAS_LINE_LIMIT)
/** The three samples as values, made once: nothing that is known of a patient changes them. */
const SAMPLES: Readonly<Record<Source, GasValue>> = {
  arterial: gasValue('abg_source', 'arterial', '', {}),
  venous: gasValue('abg_source', 'venous', '', {}),
  capillary: gasValue('abg_source', 'capillary', '', {}),
}
const PAO2 = 'pao2_mmhg'
const SPO2 = 'spo2_pct'
/** What formulas use only when the blood is arterial. */
const OF_A_SAMPLE: readonly string[] = ['paco2_mmhg', PAO2]
/** The question whose answer decides whether an oxygen pressure is a PaO₂. */
export const SAMPLE_QUESTION = 'sample'

const TWO_GASES = 'More than one gas is in this text. Enter one at a time; nothing was read.'
const TWO_TIMES = 'More than one time is in this text. Enter the time of the gas below.'
const NOT_ARTERIAL = 'The pO₂ of a sample that is not arterial is left out: it is no PaO₂.'

/**
 * Reads free text such as "7.18/68/52/24 on 1.0 peep 16" or "pH 7,21 pCO2 9.1 kPa" into values with units. What can be
 * read in two ways is a question without a default, what cannot be read is listed, and no number is made up. Throws nothing.
 * `context` is what is known of the patient: usual ranges are for adults.
 */
export function readGasLine(typed: string, context: ReadingContext = {}): GasLineReading {
  const parsed = lineText.safeParse(typed)
  if (!parsed.success) return { ...NOTHING, remarks: parsed.error.issues.slice(0, 1).map(({ message }) => message) }
  const text = parsed.data
  const tokens = toTokens(text)
  const bound = toItems(tokens, text)
  if (isSeveralGases(bound)) return { ...NOTHING, notRead: [text], remarks: [TWO_GASES] }
  const source = sourceOf(bound)
  const isOxygen = ({ fields: [field] }: Item) => field === PAO2
  const isVenous = source === 'venous' || source === 'capillary'
  const kept = isVenous ? bound.items.filter((item) => !isOxygen(item)).map(askedOfSample) : bound.items
  const dropped = isVenous ? bound.items.filter(isOxygen) : []
  const { values, questions, lost } = settle(kept, text, context)
  const sample = source ? [SAMPLES[source]] : []
  const offered = [...values, ...questions.flatMap(({ options }) => options.flatMap((option) => option.values))]
  const hasOxygen = offered.some(({ field }) => field === PAO2)
  const asksSample =
    source === null && (bound.sources.length > 0 || offered.some(({ field }) => OF_A_SAMPLE.includes(field)))
  const times = new Set(bound.times)
  return {
    values: [...sample, ...values],
    questions: [...questions, ...(asksSample ? [sampleQuestion(hasOxygen)] : [])],
    time: times.size === 1 ? (bound.times[0] ?? null) : null,
    notRead: pieces([...bound.unread, ...lost, ...dropped], tokens, text),
    remarks: [...(times.size > 1 ? [TWO_TIMES] : []), ...(dropped.length > 0 ? [NOT_ARTERIAL] : [])],
  }
}

/** Beside a sample that is not arterial a saturation may be the sample's own. */
function askedOfSample(item: Item): Item {
  return item.fields[0] === SPO2 ? { ...item, isAsked: true } : item
}

function isSeveralGases({ lines, items }: Bound): boolean {
  const acids = items
    .filter(({ fields: [field] }) => field === 'ph')
    .map(({ amounts }) => Number(amounts[0]?.typed.replace(',', '.')))
  return lines > 1 || new Set(acids).size > 1
}

/** What the text says of the sample; null when it says nothing, or two things. A word counts before the letter of a name. */
function sourceOf({ sources, says }: Bound): Source | null {
  const [first, ...others] = new Set(sources.length > 0 ? sources : says)
  return first !== undefined && others.length === 0 ? first : null
}

function sampleQuestion(hasOxygen: boolean): GasQuestion {
  const options = Object.values(SAMPLES).map((value): GasOption => {
    const loses = hasOxygen && value.typed !== 'arterial' ? '; its pO₂ is left out' : ''
    return { key: value.typed, text: `${optionText(value.typed)}${loses}`, values: [value] }
  })
  return { id: SAMPLE_QUESTION, text: 'Which blood is it?', options }
}

function optionText(source: string): string {
  return `${source.charAt(0).toUpperCase()}${source.slice(1)}`
}

interface Place {
  readonly from: number
  readonly to: number
}

/** The pieces that were not read, each as it was typed; neighbours are one piece. */
function pieces(unread: readonly Place[], tokens: readonly Token[], text: string): string[] {
  const isUnread = (token: Token) => unread.some(({ from, to }) => token.from >= from && token.to <= to)
  const found: { from: number; to: number; says: boolean }[] = []
  let isOpen = false
  for (const token of tokens) {
    const says = token.kind !== 'slash' && token.kind !== 'sign'
    const last = found.at(-1)
    if (!isUnread(token)) isOpen &&= token.kind === 'glue'
    else if (isOpen && last) found[found.length - 1] = { from: last.from, to: token.to, says: last.says || says }
    else {
      found.push({ from: token.from, to: token.to, says })
      isOpen = true
    }
  }
  return found.filter(({ says }) => says).map(({ from, to }) => text.slice(from, to))
}
