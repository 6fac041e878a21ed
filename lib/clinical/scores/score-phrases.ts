/** What is said around the numbers of a score, with places for them: data, so that another language can be handed to a browser. */
export interface ScorePhrases {
  readonly range: string
  /** Between alternatives that one line can have. */
  readonly orElse: string
  /** Before the last of several alternatives. */
  readonly or: string
  readonly and: string
  readonly points: string
  readonly oneClass: string
  readonly twoClasses: string
  readonly manyClasses: string
  readonly inClass: string
  readonly withPoints: string
  readonly ofHundred: string
  readonly inThisClass: string
  readonly group: string
  readonly published: string
  readonly orMore: string
  readonly visPublished: string
  /** Why no adult figure is shown. */
  readonly under18: string
}

export const ENGLISH_SCORES: ScorePhrases = {
  range: '{low} to {high}',
  orElse: ', or ',
  or: ' or ',
  and: ' and ',
  points: '{range} points',
  oneClass: 'class {first}',
  twoClasses: 'class {first} or {last}',
  manyClasses: 'class {first} to {last}',
  inClass: 'in class {name}',
  withPoints: 'with {name} points',
  ofHundred: '{pct} of 100',
  inThisClass: '{figure} in this class',
  group: '{who}, {years}, {patients} people',
  published:
    'In the group of patients this score was built on ({group}), {figures} {outcome}. It does not tell what will happen to this patient.',
  orMore: '{low} or more',
  visPublished:
    'In the group in which these bands were published ({group}), {pct} of 100 with a VIS of {band} {outcome}. It does not tell what will happen to this patient.',
  under18: 'Made for adults: under 18 no adult score is shown.',
}
