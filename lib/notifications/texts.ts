import { formatMoment } from '#lib/dates.ts'
import type { PageKind, PageReason, ToldText } from '#lib/paging/words.ts'
import { program } from '#lib/program.ts'
import { tierText } from '#lib/referrals/labels.ts'
import { spokenReference } from '#lib/referrals/spoken-reference.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'

/**
 * Every text that leaves the portal, in one place. A text is made of a reference, a hospital, a tier, times, the name of
 * who in the program has it, and the program's phone. Nothing of a patient, and nothing that a person typed.
 */

/** One line for a pager or a text message, the link included. */
export const SHORT_MAX = 160

/** All that a text may be made of. */
export interface PageFacts {
  readonly kind: PageKind
  /** Which text of its kind: a code of `TEXTS`. A code that is not known there gives the plain text of its kind. */
  readonly text: string
  readonly reason: PageReason
  readonly reference: string | null
  /** The hospital's one word, as on the board. */
  readonly hospital: string | null
  readonly tier: Tier | null
  /** When the page was written. */
  readonly createdAt: Date
  /** Times that the text tells: when it began, and for a stretch of the roster from when to when. */
  readonly times: { readonly at?: Date; readonly from?: Date; readonly to?: Date }
  /** Who of the program has it, as staff are named on screen. */
  readonly by: string | null
  readonly link: string | null
  readonly linkExpiresAt: Date | null
  /** Where the reader signs in. */
  readonly origin: string
  /** Times are written in it (IANA name). */
  readonly timeZone: string
}

export interface Text {
  readonly subject: string
  readonly body: string
  readonly short: string
}

interface Wording {
  /** What it is, in a few words: subject and pager line. */
  readonly head: string
  /** What happened, and what to do. */
  readonly says: (told: Told) => string
}

/** The facts as words. */
interface Told {
  readonly hospital: string
  readonly by: string
  /** " at 03:04", or nothing when the time is not known. */
  readonly at: string
  /** " from 03:04 to 07:00"; " from 03:04 on" when its end is not known. */
  readonly stretch: string
  readonly phone: string
}

/** Which answer it is, is read in the portal: that is about the patient. */
const ANSWERED: Wording = {
  head: 'The program has answered',
  says: ({ at, phone }) => `The program answered your referral${at}. Open it to read the answer, or ring ${phone}.`,
}

const TAKEN_BACK: Wording = {
  head: 'It no longer stands',
  says: ({ phone }) => `What you were told about your referral no longer stands. Open it, or ring ${phone}.`,
}

const TEXTS = {
  alert: {
    head: 'Nobody has it yet',
    says: ({ hospital, at }) => `${hospital} sent a referral${at}, and nobody has acknowledged it. Please take it.`,
  },
  lapse: {
    head: 'Acknowledged, then silent',
    says: ({ hospital, at }) =>
      `The acknowledgment of a referral from ${hospital} lapsed${at}: nothing has followed it. Please take it.`,
  },
  holder_left: {
    head: 'Nobody has it any more',
    says: ({ hospital }) =>
      `Whoever had a referral from ${hospital} works in the program no longer, so that nobody has it. Please take it.`,
  },
  decision: {
    head: 'Your decision is asked',
    says: ({ hospital, at }) => `You are asked${at} to decide on a referral from ${hospital}.`,
  },
  overdue: {
    head: 'Decision past its time',
    says: ({ hospital, at }) => `The time to decide on a referral from ${hospital} passed${at}, without an answer.`,
  },
  told_acknowledged: {
    head: 'The program has it',
    says: ({ at }) => `The program acknowledged your referral${at}. You will hear from it.`,
  },
  told_question: {
    head: 'The program asks',
    says: ({ phone }) =>
      `The program has a question about your referral. Open it to answer, or ring ${phone}: the clock waits for you.`,
  },
  told_accepted: ANSWERED,
  told_advised: ANSWERED,
  told_declined: ANSWERED,
  told_redirected: ANSWERED,
  told_rescinded: TAKEN_BACK,
  told_reopened: {
    head: 'Looked at again',
    says: ({ phone }) => `The program looks at your referral again. Open it, or ring ${phone}.`,
  },
  told_withdrawn: {
    head: 'Withdrawn',
    says: ({ phone }) => `The program has withdrawn your referral. If that is not right, ring ${phone}.`,
  },
  told_undone: TAKEN_BACK,
  told_recheck_due: {
    head: 'Re-check due',
    says: ({ at, phone }) =>
      `A re-check that was agreed with the program is due${at}. Open the referral to enter it, or ring ${phone}.`,
  },
  told_ring: {
    head: `Ring ${program.phone} now`,
    says: ({ phone }) =>
      `Your referral is waiting, and nobody at the program has answered in time. Ring ${phone} now; do not wait.`,
  },
  told: { head: 'There is news', says: ({ phone }) => `There is news of your referral. Open it, or ring ${phone}.` },
  taken: {
    head: 'Somebody has it',
    says: ({ by, at }) => `${by} has it${at}. There is nothing for you to do.`,
  },
  ended: { head: 'It is over', says: () => 'The referral you were paged for is over. There is nothing for you to do.' },
  test: {
    head: 'Test page',
    says: () =>
      'This is a test: no patient is waiting. Open the link and press the button, so that the program knows that pages reach you.',
  },
  test_failed: {
    head: 'A test page failed',
    says: ({ by, at }) =>
      `The test page to ${by}${at} could not be handed over. Open Paging to see why, and tell ${by}: an alert would not arrive either.`,
  },
  roster_gap: {
    head: 'Nobody is on call',
    says: ({ stretch }) => `The roster has a gap${stretch}. Open On call and put somebody there.`,
  },
  double_cover: {
    head: 'Two are on call',
    says: ({ stretch }) => `The roster names two people for one place${stretch}. Open On call and choose one.`,
  },
  handed_over: {
    head: 'Handed over to you',
    says: ({ hospital, at }) =>
      `A referral from ${hospital} was handed over to you${at}. Open it, and show that you have it: take it, review it, ask, or log a call.`,
  },
  swap_offered: {
    head: 'A swap is offered',
    says: ({ stretch }) => `You are asked to take over an on-call shift${stretch}. Open On call to accept or decline.`,
  },
  swap_accepted: {
    head: 'Your swap is accepted',
    says: ({ stretch }) => `Your on-call shift${stretch} is taken over.`,
  },
  swap_declined: {
    head: 'Your swap is declined',
    says: ({ stretch }) => `Your on-call shift${stretch} stays yours: the swap was declined.`,
  },
  swap_withdrawn: {
    head: 'A swap is taken back',
    says: ({ stretch }) => `The on-call shift${stretch} that you were asked to take over stays where it is.`,
  },
  roster_alone: {
    head: 'Nobody is behind',
    says: ({ stretch }) =>
      `One person is first and backup on call${stretch}. Open On call and put somebody behind them.`,
  },
  on_call_given: {
    head: 'You are on call',
    says: ({ stretch, by }) => `${by} has put you on call${stretch}. Open On call to see it.`,
  },
  on_call_taken: {
    head: 'Your time on call has changed',
    says: ({ stretch, by }) =>
      `${by} has changed your time on call${stretch}: it is no longer yours. Open On call to see who has it.`,
  },
  notice: { head: 'There is something for you', says: () => 'Open the portal to see it.' },
} as const satisfies Readonly<Record<PageKind | ToldText, Wording> & Record<string, Wording>>

/** The codes under which a page names its text. */
export type TextCode = keyof typeof TEXTS
export const TEXT_CODES = Object.keys(TEXTS).filter(isTextCode)

function isTextCode(code: string): code is TextCode {
  return Object.hasOwn(TEXTS, code)
}

/** The text of one page. Total: whatever the row says, a person can be told that they are paged. */
export function compose(facts: PageFacts): Text {
  const { head, says }: Wording = TEXTS[isTextCode(facts.text) ? facts.text : facts.kind]
  const nobody = facts.reason === 'nobody_on_call' ? 'Nobody is on call, so everyone is paged.' : ''
  return {
    subject: [labelOf(facts), head].filter(Boolean).join(': '),
    body: lines(
      says(toldOf(facts)),
      nobody,
      '',
      referralLine(facts),
      '',
      ...linkLines(facts),
      `Sign in: ${facts.origin}`,
      `${program.portalName}, ${program.hospital}: ${program.phone}`,
    ),
    short: oneLine([labelOf(facts), head].filter(Boolean).join(' '), facts.link ?? program.phone),
  }
}

/** The same on the page that the link opens: what it is, and what happened and what to do. */
export function sayOnScreen(facts: PageFacts): { readonly head: string; readonly says: string } {
  const { head, says }: Wording = TEXTS[isTextCode(facts.text) ? facts.text : facts.kind]
  return { head, says: says(toldOf(facts)) }
}

/** Several pages that are not urgent as one message; a single one stays as it is. */
export function composeBundle(all: readonly PageFacts[]): Text {
  const [first, ...more] = all
  if (!first) throw new Error('A message is made of at least one page')
  if (more.length === 0) return compose(first)
  const subject = `${program.portalName}: ${all.length} messages`
  const parts = all.map((facts) => {
    const { subject: title } = compose(facts)
    const { says }: Wording = TEXTS[isTextCode(facts.text) ? facts.text : facts.kind]
    return lines(title, says(toldOf(facts)), facts.link ?? '')
  })
  return {
    subject,
    body: lines(
      ...parts.flatMap((part) => [part, '']),
      `Sign in: ${first.origin}`,
      `${program.portalName}, ${program.hospital}: ${program.phone}`,
    ),
    short: oneLine(subject, first.origin),
  }
}

/** "ECMO 7K4 QMT Riverton, emergent"; without a referral, whose message it is. */
function labelOf({ reference, hospital, tier }: PageFacts): string {
  if (!reference) return program.portalName
  const place = [hospital, tier && tierText(tier).toLowerCase()].filter(Boolean).join(', ')
  return ['ECMO', plain(spokenReference(reference)), place].filter(Boolean).join(' ')
}

function referralLine({ reference, hospital, tier }: PageFacts): string {
  if (!reference) return ''
  return [
    `Reference: ${plain(spokenReference(reference))}`,
    hospital && `Hospital: ${hospital}`,
    tier && `Tier: ${tierText(tier)}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function linkLines({ link, linkExpiresAt, kind, timeZone, createdAt }: PageFacts): string[] {
  if (!link) return []
  const until = linkExpiresAt ? ` It works once, until ${clock(linkExpiresAt, timeZone, createdAt)}.` : ''
  const does =
    kind === 'told' || kind === 'taken' || kind === 'notice' || kind === 'test'
      ? 'The button on that page says that you have read this.'
      : 'The button on that page acknowledges; opening it changes nothing.'
  return [link, `${does}${until}`, '']
}

function toldOf({ hospital, by, times, timeZone, createdAt }: PageFacts): Told {
  const when = (at: Date) => clock(at, timeZone, createdAt)
  return {
    hospital: hospital ?? 'A hospital',
    by: by ?? 'Somebody',
    at: times.at ? ` at ${when(times.at)}` : '',
    stretch: times.from ? ` from ${when(times.from)} ${times.to ? `to ${when(times.to)}` : 'on'}` : '',
    phone: program.phone,
  }
}

const clock = (at: Date, zone: string, now: Date) => plain(formatMoment(at, zone, now))

/** Pagers and text messages know no typographic space. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** One line of plain letters that ends with `last`, whole; what comes before it is cut when there is no room. */
function oneLine(before: string, last: string): string {
  const room = Math.max(0, SHORT_MAX - last.length - 1)
  const first = toAscii(before)
  const cut = first.length > room ? `${first.slice(0, Math.max(0, room - 3)).trimEnd()}...` : first
  return `${cut.slice(0, room)} ${last}`.trim()
}

/** Accents are left out: a pager would show something else in their place. */
function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '?')
}

/** Lines under each other, several empty ones as one. */
function lines(...all: readonly string[]): string {
  return all
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
