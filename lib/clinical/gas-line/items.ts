import { fieldById } from '../catalogue.ts'
import { readAnswer } from '../read-answer.ts'
import { acceptedUnits } from '../units.ts'
import { type Label, PERCENT_FIELDS, type Source } from './grammar.ts'
import { type Amount, type Item, isMinus, type Line, looksLikePh, looseLineAt, slashLineAt } from './lines.ts'
import type { Token } from './tokens.ts'

/** What the pieces of a text are, before units and ranges are looked at. */
export interface Bound {
  readonly items: readonly Item[]
  /** Lines of values: more than one is more than one gas. */
  readonly lines: number
  /** Of which blood the text says that it is, in words. */
  readonly sources: readonly Source[]
  /** The same by the small letter of a name: PaO₂. Weaker than a word. */
  readonly says: readonly Source[]
  readonly times: readonly string[]
  readonly unread: readonly Token[]
}

/** Words that are units of something, behind a number that they make another one: "6.7 mmol", "15 L". */
const UNIT_LIKE = /^(?:[mµμunkcdh]|mc)?(?:mol|eq|g|l|bar|pa|torr|iu|u|ppm)(?![\p{L}])/u

interface Found {
  readonly amount: Amount
  readonly tokens: readonly Token[]
  /** Whether a dash before it may be a minus or just a dash: "BE - 4". */
  readonly isSignOpen: boolean
}

/** Is the usual adult value of `field` what this amount says? */
function isUsual(field: string, { typed, unit }: Amount): boolean {
  const { answer, question } = readAnswer(fieldById(field), typed, unit)
  return answer.state === 'value' && question === null
}

function takes(field: string, unit: string): boolean {
  return acceptedUnits(fieldById(field)).includes(unit)
}

function allowsNegative(field: string): boolean {
  return (fieldById(field).hard_range?.[0] ?? 0) < 0
}

/** Reads the tokens of one text from left to right; each belongs to one thing at most. */
class Binder {
  readonly #tokens: readonly Token[]
  readonly #text: string
  readonly #used = new Set<Token>()
  /** Numbers that are no values: beside a mark of doubt, or part of a range or of another line. */
  readonly #blocked = new Set<Token>()

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens
    this.#text = text
  }

  bind(): Bound {
    const lines = this.#lines()
    this.#blockDoubtful()
    const items = [...lines.flatMap((line) => line.items), ...this.#labelled(), ...this.#bare()]
    const ofKind = <K extends Token['kind']>(kind: K) =>
      this.#tokens.filter((token): token is Extract<Token, { kind: K }> => token.kind === kind)
    const labels = ofKind('label').filter((token) => this.#used.has(token))
    const silent = ['glue', 'break', 'source', 'time']
    return {
      items: items.sort((a, b) => a.from - b.from),
      lines: lines.length,
      sources: ofKind('source').map(({ source }) => source),
      says: labels.flatMap(({ label }) => label.says ?? []),
      times: ofKind('time').map(({ typed }) => typed),
      unread: this.#tokens.filter((token) => !this.#used.has(token) && !silent.includes(token.kind)),
    }
  }

  #use(tokens: readonly Token[]): void {
    for (const token of tokens) this.#used.add(token)
  }

  #lines(): Line[] {
    const lines: Line[] = []
    for (let at = 0; at < this.#tokens.length; ) {
      const slashed = slashLineAt(this.#tokens, at)
      const found = slashed ?? looseLineAt(this.#tokens, at)
      if (found?.line) {
        lines.push(found.line)
        this.#use(found.line.tokens)
      } else if (found) for (const token of this.#tokens.slice(at, found.next)) this.#blocked.add(token)
      at = found?.next ?? at + 1
    }
    return lines
  }

  #blockDoubtful(): void {
    for (const [at, token] of this.#tokens.entries()) {
      const [before, after] = [this.#tokens[at - 1], this.#tokens[at + 1]]
      const isRange =
        token.kind === 'sign' && before?.kind === 'number' && after?.kind === 'number' && !isMinus(token, before)
      if (token.kind === 'arrow' || isRange) for (const beside of [before, after]) beside && this.#blocked.add(beside)
      if (token.kind === 'doubt' && after) this.#blocked.add(after)
    }
  }

  #isFree(token: Token | undefined): token is Extract<Token, { kind: 'number' }> {
    return token?.kind === 'number' && !this.#used.has(token) && !this.#blocked.has(token)
  }

  /** The unit at `at` if it goes with `fields`; null if what stands there makes the number something else. */
  #unitAt(at: number, fields: readonly string[]): { unit: string; tokens: readonly Token[] } | undefined | null {
    const token = this.#tokens[at]
    if (token?.kind === 'unit') {
      const isAccepted = fields.some((field) => takes(field, token.unit))
      return isAccepted ? { unit: token.unit, tokens: [token] } : null
    }
    const isOther = token?.kind === 'other' && UNIT_LIKE.test(this.#text.slice(token.from, token.to).toLowerCase())
    return isOther ? null : undefined
  }

  /** The number behind a name: "PEEP 16", "pCO2 (kPa): 9.1", "BE-4". */
  #after(at: number, fields: readonly string[]): Found | undefined {
    const tokens: Token[] = []
    let next = at + 1
    let unitBefore: string | undefined
    for (let token = this.#tokens[next]; token?.kind === 'glue' || token?.kind === 'unit'; token = this.#tokens[next]) {
      if (token.kind === 'unit') unitBefore = token.unit
      tokens.push(token)
      next += 1
    }
    const sign = this.#tokens[next]
    const number = this.#tokens[sign?.kind === 'sign' ? next + 1 : next]
    if (!this.#isFree(number)) return undefined
    const isSigned = sign?.kind === 'sign' && fields.some(allowsNegative)
    const signText = isSigned ? sign.sign : ''
    const unit = this.#unitAt(this.#tokens.indexOf(number) + 1, fields)
    const accepts = (other: string) => fields.some((field) => takes(field, other))
    if (unit === null || (unitBefore !== undefined && !accepts(unitBefore))) return undefined
    return {
      amount: { typed: `${signText}${number.typed}`, unit: unit?.unit ?? unitBefore },
      tokens: [...tokens, number, ...(unit?.tokens ?? [])],
      isSignOpen: isSigned && sign.sign === '-' && !sign.isTight,
    }
  }

  /** The number before a name, if it belongs to nothing else: "60% FiO2", "16 of PEEP". */
  #before(at: number, fields: readonly string[]): Found | undefined {
    let back = at - 1
    while (this.#tokens[back]?.kind === 'glue') back -= 1
    const numberAt = this.#tokens[back]?.kind === 'unit' ? back - 1 : back
    const [number, owner] = [this.#tokens[numberAt], this.#tokens[numberAt - 1]]
    const isOwned = owner?.kind === 'other' || owner?.kind === 'sign' || owner?.kind === 'slash'
    if (!this.#isFree(number) || isOwned) return undefined
    const unit = this.#unitAt(back, fields)
    if (unit === null) return undefined
    const amount = { typed: number.typed, unit: unit?.unit }
    return { amount, tokens: [number, ...(unit?.tokens ?? [])], isSignOpen: false }
  }

  #labelled(): Item[] {
    const items: Item[] = []
    for (const [at, token] of this.#tokens.entries()) {
      if (token.kind !== 'label' || this.#used.has(token)) continue
      const item = this.#ofLabel(at, token, items)
      if (item) items.push(item)
    }
    return items
  }

  /** Two names with nothing but a slash or colon between them, "PaO2/FiO2 58": the number is of neither. */
  #isRatio(at: number): boolean {
    const isBetween = (token: Token | undefined) =>
      token?.kind === 'slash' || (token?.kind === 'glue' && this.#text.charAt(token.from) === ':')
    const isPair = (first: number) =>
      this.#tokens[first]?.kind === 'label' &&
      isBetween(this.#tokens[first + 1]) &&
      this.#tokens[first + 2]?.kind === 'label'
    return isPair(at) || isPair(at - 2)
  }

  #ofLabel(at: number, token: Extract<Token, { kind: 'label' }>, items: readonly Item[]): Item | undefined {
    const { label } = token
    if (this.#isRatio(at)) return undefined
    const after = this.#after(at, label.fields)
    if (label.isWeak) return this.#ofOn(token, after)
    const before = this.#before(at, label.fields)
    const [field = ''] = label.fields
    const isRival = after !== undefined && before !== undefined && isUsual(field, before.amount)
    const found = after ?? before
    if (found === undefined) {
      // "on 1.0 FiO2": the name of what has just been read.
      const last = items.at(-1)
      if (last?.fields[0] === field && last.to === this.#tokens[at - 1]?.to) this.#use([token])
      return undefined
    }
    const all = isRival ? [before, after] : [found]
    this.#use([token, ...all.flatMap(({ tokens }) => tokens)])
    return itemOf(label, token, all, isRival)
  }

  /** "on 1.0" is FiO₂, unless the number goes with the name behind it ("on 10 PEEP") or with a word nobody knows. */
  #ofOn(token: Extract<Token, { kind: 'label' }>, found: Found | undefined): Item | undefined {
    this.#use([token])
    if (found === undefined) return undefined
    let next = this.#tokens.findLastIndex((each) => found.tokens.includes(each)) + 1
    while (this.#tokens[next]?.kind === 'glue') next += 1
    const behind = this.#tokens[next]
    if (behind?.kind === 'label' && !this.#after(next, behind.label.fields)) return undefined
    this.#use(found.tokens)
    return itemOf(token.label, token, [found], behind?.kind === 'other')
  }

  /** Numbers without a name: a percentage, and what can only be a pH. Both are asked. */
  #bare(): Item[] {
    return this.#tokens.flatMap((token, at): Item[] => {
      const owner = this.#tokens[at - 1]
      if (!this.#isFree(token) || owner?.kind === 'other' || owner?.kind === 'sign') return []
      const unit = this.#tokens[at + 1]
      const isPercent = unit?.kind === 'unit' && unit.unit === '%'
      const isPh =
        unit?.kind !== 'unit' && looksLikePh(token.typed) && isUsual('ph', { typed: token.typed, unit: undefined })
      if (!isPercent && !isPh) return []
      this.#use(isPercent ? [token, unit] : [token])
      const amounts = [{ typed: token.typed, unit: isPercent ? '%' : undefined }]
      return [
        {
          fields: isPercent ? PERCENT_FIELDS : ['ph'],
          amounts,
          isAsked: true,
          from: token.from,
          to: isPercent ? unit.to : token.to,
        },
      ]
    })
  }
}

function itemOf(label: Label, token: Token, found: readonly Found[], isRival: boolean): Item {
  const signed = found.flatMap(({ amount, isSignOpen }) => {
    const bare = amount.typed.replace(/[+-]/u, '')
    if (isSignOpen) return [amount, { ...amount, typed: bare }]
    if (!label.isDeficit) return [amount]
    const turned = { ...amount, typed: `-${bare}` }
    return amount.typed.startsWith('-') ? [turned, { ...amount, typed: bare }] : [turned]
  })
  const places = [token, ...found.flatMap(({ tokens }) => tokens)]
  const fields = label.fields.filter((field) => signed.every(({ unit }) => unit === undefined || takes(field, unit)))
  return {
    fields,
    amounts: signed,
    isAsked: [isRival, label.isAsked, label.isDeficit, signed.length > 1, fields.length > 1].includes(true),
    from: Math.min(...places.map(({ from }) => from)),
    to: Math.max(...places.map(({ to }) => to)),
  }
}

/** Finds what each piece of a text is a value of. `text` is what the tokens were made of. */
export function toItems(tokens: readonly Token[], text: string): Bound {
  return new Binder(tokens, text).bind()
}
