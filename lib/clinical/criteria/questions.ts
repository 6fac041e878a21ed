import { type Case, type Criterion, met, notMet, notYetKnown, type Span, type Verdict, waitsFor } from './criterion.ts'

/** What a yes and a no are called, each a clause: "aortic dissection is known or suspected". */
interface Words {
  readonly yes: string
  readonly no: string
}

type Evaluate = Criterion['evaluate']

/** A contraindication that holds is for review. */
function weighed(holds: boolean, { yes, no }: Words): Verdict {
  return holds ? met(yes, { isForReview: true }) : notMet(no)
}

/** For review, and a person has to read it: the answers point to it and cannot settle it. */
export function toBeRead(because: string): Verdict {
  return notYetKnown(because, { isForReview: true })
}

/** A contraindication that one yes-or-no field answers. */
export function ifYes(field: string, words: Words): Evaluate {
  return (patient) => {
    const answer = patient.known.yesNo(field)
    return answer === undefined ? waitsFor(patient, [field]) : weighed(answer, words)
  }
}

/** A contraindication that holds for some of a field's options. */
export function ifOneOf(field: string, options: readonly string[], words: Words): Evaluate {
  return (patient) => {
    const answer = patient.known.text(field)
    return answer === undefined ? waitsFor(patient, [field]) : weighed(options.includes(answer), words)
  }
}

/** A contraindication that is one of the things to tick. */
export function ifTicked(field: string, option: string, words: Words): Evaluate {
  return (patient) => {
    const ticked = patient.known.choices(field)
    return ticked === undefined ? waitsFor(patient, [field]) : weighed(ticked.includes(option), words)
  }
}

/** A contraindication above, or from, a number. `says` puts the number into a clause. */
export function ifNumber(field: string, holds: (value: number) => boolean, says: (value: number) => string): Evaluate {
  return (patient) => {
    const value = patient.known.number(field)
    if (value === undefined) return waitsFor(patient, [field])
    return weighed(holds(value), { yes: says(value), no: says(value) })
  }
}

/** A stated none is the word "none". */
const NONE = /^\s*none(?: known)?\s*$/iu

/** A contraindication for which the portal has words only: a stated none rules it out, anything else is for a person to read. */
export function ifDescribed(field: string, { none, described }: { none: string; described: string }): Evaluate {
  return (patient) => {
    const words = patient.known.text(field)
    if (words === undefined) return waitsFor(patient, [field])
    return NONE.test(words) ? notMet(none) : toBeRead(described)
  }
}

/** A contraindication that no field asks for. */
export function notAsked(what: string): Evaluate {
  return () => notYetKnown(`the portal does not ask ${what}`)
}

/** How a score stands to a line: met when every total it can still take is on that side. */
export function scoreStands(name: string, span: Span | undefined, holds: (total: number) => boolean): Verdict {
  if (span === undefined) return notYetKnown(`${name} is not known`)
  const { low, high } = span
  if (holds(low) !== holds(high)) return notYetKnown(`${name} can still be ${low} to ${high}`)
  const says = low === high ? `${name} is ${low}` : `${name} is between ${low} and ${high}`
  return holds(low) ? met(says) : notMet(says)
}

/** A contraindication drawn from a score: it is for review when it is met. */
export function ifScore(
  name: string,
  spanOf: (scores: Case['scores']) => Span | undefined,
  holds: (total: number) => boolean,
): Evaluate {
  return ({ scores }) => {
    const verdict = scoreStands(name, spanOf(scores), holds)
    return { ...verdict, isForReview: verdict.status === 'met' }
  }
}
