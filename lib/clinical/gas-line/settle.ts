import { fieldById } from '../catalogue.ts'
import { readNumber } from '../read-number.ts'
import type { ReadingContext } from '../read-typed-number.ts'
import { acceptedUnits } from '../units.ts'
import { type GasOption, type GasQuestion, type GasValue, gasValue, toOption } from './gas-reading.ts'
import type { Amount, Item } from './lines.ts'

export interface Settled {
  readonly values: readonly GasValue[]
  readonly questions: readonly GasQuestion[]
  /** Items of which nothing can be made. */
  readonly lost: readonly Item[]
}

/** Two units that say the same within this share need no question: cmH₂O and mbar. */
const SAME_WITHIN = 0.05

function amountIn({ reading }: GasValue): number | undefined {
  const { value } = reading.answer
  return typeof value === 'number' ? value : undefined
}

/** Usual for an adult, whoever the patient is: a child's range of values would take kPa for mmHg. */
function isPlainlyUsual(field: string, typed: string, unit: string): boolean {
  const { answer, question } = gasValue(field, typed, unit, {}).reading
  return answer.state === 'value' && question === null
}

/** The texts that one typed number can stand for: two for "1,450". */
function spellings(typed: string): string[] {
  const number = readNumber(typed)
  return 'couldBe' in number ? number.couldBe.map(String) : [typed]
}

/** FiO₂ decides by the number alone whether it is a fraction; "0.6 %" says both. */
function contradictsItself(typedUnit: string | undefined, { unit }: GasValue): boolean {
  return typedUnit === '%' && unit === 'fraction'
}

class Settling {
  readonly #context: ReadingContext
  readonly #text: string

  constructor(context: ReadingContext, text: string) {
    this.#context = context
    this.#text = text
  }

  #value(field: string, typed: string, unit: string): GasValue {
    return gasValue(field, typed, unit, this.#context)
  }

  piece({ from, to }: Item): string {
    return `“${this.#text.slice(from, to).replace(/\s+/gu, ' ')}”`
  }

  /** Every usable reading of one number for one field: in the unit that was typed, or else in each that makes a difference. */
  #readings(field: string, amount: Amount): GasValue[] {
    const [own = '', ...others] = acceptedUnits(fieldById(field))
    return spellings(amount.typed).flatMap((typed) => {
      const first = this.#value(field, typed, amount.unit ?? own)
      if (amount.unit !== undefined) return [first]
      const base = amountIn(first)
      const differs = (value: number) => base === undefined || Math.abs(value - base) > SAME_WITHIN * Math.abs(base)
      return [first, ...others.map((unit) => this.#value(field, typed, unit))].filter((value) => {
        const read = amountIn(value)
        return value === first || (read !== undefined && differs(read))
      })
    })
  }

  /** The value, if nothing about it is open. */
  plain({ fields: [field], amounts, isAsked, fields }: Item): GasValue | undefined {
    const [amount] = amounts
    if (isAsked || field === undefined || amount === undefined) return undefined
    const readings = this.#readings(field, amount)
    const [value] = readings
    if (value === undefined || amountIn(value) === undefined || contradictsItself(amount.unit, value)) return undefined
    const isUsual = isPlainlyUsual(field, value.typed, value.unit)
    if (isUsual && value.typed === amount.typed) return value
    const isOnly = readings.length === 1 && fields.length === 1
    return isOnly && value.reading.question === null ? value : undefined
  }

  /** The ways in which an item can be meant, or undefined when there is none. */
  question(item: Item): GasQuestion | undefined {
    const all = item.fields.flatMap((field) => item.amounts.flatMap((amount) => this.#readings(field, amount)))
    const usable = all.filter((value) => amountIn(value) !== undefined)
    const impossible = all.filter((value) => amountIn(value) === undefined)
    const [first] = impossible
    // One that is impossible is kept as it stands where the text names its field.
    const kept = first && item.fields.length === 1 ? [first] : []
    const meant = usable.length === 0 ? kept.flatMap((value) => this.#meant(value)) : []
    const options = unique([...usable, ...meant, ...kept].map((value) => toOption([value])))
    if (options.length === 0) return undefined
    const [only] = usable
    const doubt = options.length === 1 ? (only?.reading.question ?? 'is this right?') : 'which is it?'
    return { id: idOf(item), text: `${this.piece(item)}: ${doubt}`, options }
  }

  /** A decimal point forgotten or too many, or another unit, as the field itself suggests it. */
  #meant({ field, reading: { suggestion } }: GasValue): GasValue[] {
    return suggestion === null ? [] : [this.#value(field, suggestion.typed, suggestion.unit)]
  }

  /** Pressures without a unit are in one unit together: asked once, if any of them can be kPa. */
  pressures(items: readonly Item[], isKpaSaid: boolean): GasQuestion | undefined {
    const [first] = items
    if (first === undefined) return undefined
    const inUnit = (unit: string) =>
      items.map(({ fields: [field = ''], amounts: [a] }) => this.#value(field, a?.typed ?? '', unit))
    const [mmHg, kPa] = [inUnit('mm[Hg]'), inUnit('kPa')]
    if (kPa.some((value) => amountIn(value) === undefined)) return undefined
    if (!isKpaSaid && mmHg.every(({ field, typed, unit }) => isPlainlyUsual(field, typed, unit))) return undefined
    const pieces = items.map((item) => this.piece(item)).join(', ')
    return { id: idOf(first), text: `${pieces}: in mmHg or in kPa?`, options: [toOption(mmHg), toOption(kPa)] }
  }

  /** Numbers side by side: whether they are a line at all is asked, with its units. */
  loose(items: readonly Item[]): GasQuestion | undefined {
    const [first] = items
    if (first === undefined) return undefined
    const inUnit = (unit: string) =>
      items.flatMap(({ fields, amounts: [amount] }) => {
        const readings = fields.map((field) => {
          const own = fieldById(field).unit
          return this.#value(field, amount?.typed ?? '', amount?.unit ?? (own === 'mm[Hg]' ? unit : own))
        })
        return readings.find((value) => amountIn(value) !== undefined) ?? []
      })
    const options = unique(
      [inUnit('mm[Hg]'), inUnit('kPa')].filter((v) => v.length === items.length).map((v) => toOption(v)),
    )
    const text = `${this.piece({ ...first, to: Math.max(...items.map(({ to }) => to)) })}: is it this line?`
    return options.length === 0 ? undefined : { id: idOf(first), text, options }
  }
}

function idOf({ fields: [field = ''], from }: Item): string {
  return `${field}-${from}`
}

function unique(options: readonly GasOption[]): GasOption[] {
  return options.filter(({ key }, index) => options.findIndex((other) => other.key === key) === index)
}

function isBarePressure({ fields, amounts, isAsked, isLoose = false }: Item): boolean {
  const isPressure = fields.length === 1 && fields.every((field) => acceptedUnits(fieldById(field)).includes('kPa'))
  const isBare = amounts.every(({ typed, unit }) => unit === undefined && spellings(typed)[0] === typed)
  return isPressure && isBare && !isAsked && !isLoose
}

/** Turns what was found into values that are plain and questions about the others. `text` is what was typed. */
export function settle(items: readonly Item[], text: string, context: ReadingContext): Settled {
  const settling = new Settling(context, text)
  const pressures = items.filter(isBarePressure)
  const isKpaSaid = items.some(({ amounts }) => amounts.some(({ unit }) => unit === 'kPa'))
  const ofPressures = settling.pressures(pressures, isKpaSaid)
  const loose = settling.loose(items.filter(({ isLoose }) => isLoose))
  const single = items.filter((item) => !item.isLoose && !(ofPressures && pressures.includes(item)))
  const values: GasValue[] = []
  const questions = [loose, ofPressures].filter((question) => question !== undefined)
  const lost = items.filter(({ isLoose }) => isLoose && !loose)
  for (const item of single) {
    const value = settling.plain(item)
    const question = value ? undefined : settling.question(item)
    if (value) values.push(value)
    else if (question) questions.push(question)
    else lost.push(item)
  }
  return { ...withoutTwins(values), questions: [...questions, ...withoutTwins(values).asked], lost }
}

/** The same value twice is one; two values of one field are asked. */
function withoutTwins(values: readonly GasValue[]): { values: GasValue[]; asked: GasQuestion[] } {
  const byField = Map.groupBy(values, ({ field }) => field)
  const kept: GasValue[] = []
  const asked: GasQuestion[] = []
  for (const [field, all] of byField) {
    const different = all.filter((value, at) => all.findIndex((other) => amountIn(other) === amountIn(value)) === at)
    if (different.length === 1) kept.push(...different)
    else {
      const options = different.map((value) => toOption([value]))
      asked.push({ id: `${field}-twice`, text: 'It is there more than once: which is it?', options })
    }
  }
  return { values: kept, asked }
}
