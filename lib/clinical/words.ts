/** The words of the field catalogue. `as const` lists and nothing else: forms, schema and database all read them here. */

export const BRANCHES = ['vv', 'va', 'ecpr', 'bridge', 'unsure'] as const
export type Branch = (typeof BRANCHES)[number]

/** How urgent a referral is, most urgent first. */
export const TIERS = ['immediate', 'emergent', 'urgent', 'planned_or_advice'] as const
export type Tier = (typeof TIERS)[number]

/** How an answer stands. No row means unanswered. */
export const VALUE_STATES = ['value', 'pending', 'not_known', 'not_applicable', 'unusable'] as const
export type ValueState = (typeof VALUE_STATES)[number]

/** When a field is asked for: at the alert, for a first answer, for a decision, and so on to "not asked in this branch". */
export const ASK_LEVELS = [
  'alert',
  'minimum',
  'full',
  'identity',
  'transfer',
  'disposition',
  'outcome',
  'extended',
  'system',
  'not_asked',
] as const
export type AskLevel = (typeof ASK_LEVELS)[number]

export const FIELD_TYPES = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'phone',
  'reference',
  'choice',
  'choices',
  'list',
  'coded_text',
  'choice_and_text',
  'choices_and_text',
  'person_and_time',
  'text_and_time',
  'handover',
  'checklist',
  'signature',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** What a hospital's norepinephrine doses count: the base, one of its salts, or nobody there knows which. */
export const NOREPINEPHRINE_AS = [
  'base',
  'bitartrate_monohydrate',
  'bitartrate_anhydrous',
  'hydrochloride',
  'not_sure',
] as const
export type NorepinephrineAs = (typeof NOREPINEPHRINE_AS)[number]

/** Options that say "nobody knows": they count as the state not_known. */
export const UNKNOWN_OPTIONS: readonly string[] = ['unknown', 'not_assessed']
