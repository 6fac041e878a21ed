import { and, asc, eq, ne } from 'drizzle-orm'
import { pages } from '#db/schema/paging.ts'
import { referralEvents } from '#db/schema/referral-events.ts'
import { asActor } from '#lib/ctx.ts'
import type { Sent } from '#lib/paging/testing/paged-clinic.ts'
import type { Night } from './night.ts'

/** One line of what happened: the night's own time, which alert it is about, and what it was. */
export interface Line {
  /** Milliseconds after the night's midnight. */
  readonly at: number
  readonly about: string
  readonly what: string
}

type EventRow = typeof referralEvents.$inferSelect

/** What the portal itself has written down about an alert: its history, and when its pages went out. */
export async function linesOf(night: Night, about: string, sent: Sent): Promise<Line[]> {
  const names = new Map((await night.paging.pages(sent)).map(({ personId, personName }) => [personId, personName]))
  const rows = await asActor(night.paging.system(new Date()), async (tx) => ({
    events: await tx
      .select()
      .from(referralEvents)
      .where(eq(referralEvents.referralId, sent.id))
      .orderBy(asc(referralEvents.seq)),
    handedOver: await tx
      .select()
      .from(pages)
      .where(and(eq(pages.referralId, sent.id), ne(pages.kind, 'told')))
      .orderBy(asc(pages.handedOverAt)),
  }))
  const events = rows.events.flatMap((event) => {
    const what = toldOf(event, names)
    return what === null ? [] : [{ at: night.timeOf(event.at), about, what }]
  })
  const out = Map.groupBy(
    rows.handedOver.filter(({ handedOverAt }) => handedOverAt !== null),
    ({ kind, step }) => `${kind} ${step}`,
  )
  const handed = [...out].flatMap(([step, paged]) => {
    const last = paged.at(-1)?.handedOverAt
    return last
      ? [
          {
            at: night.timeOf(last),
            about,
            what: `Handed to the mail server (${step}): ${list(paged.map((page) => page.personName))}`,
          },
        ]
      : []
  })
  return [...events, ...handed]
}

function toldOf({ event, actorName, detail }: EventRow, names: ReadonlyMap<string, string>): string | null {
  const nameOf = (id: unknown) => names.get(String(id)) ?? 'somebody'
  switch (event) {
    case 'send':
      return `Sent by ${actorName}`
    case 'page_sent':
      return `Paged (${detail.kind} ${detail.step}): ${list(Array.isArray(detail.to) ? detail.to.map(nameOf) : [])}`
    case 'page_failed':
      return `Cannot be reached: ${nameOf(detail.personId)}`
    case 'limit_passed':
      return 'The limit passed, nobody had acknowledged'
    case 'holder_left':
      return 'Whoever had it has left the program'
    case 'acknowledge':
      return `Acknowledged by ${actorName}`
    case 'claim':
      return `Taken by ${actorName}`
    case 'decision_asked':
      return `Decision asked of ${nameOf(detail.personId)}`
    case 'page_acknowledged':
      return `${actorName} is on it`
    case 'start_review':
      return `Review started by ${actorName}`
    default:
      return null
  }
}

function list(names: readonly string[]): string {
  return names.join(', ')
}

/** All lines in their order, as a table. */
export function formatNight(lines: readonly Line[]): string {
  const rows = lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, about, what }) => `| ${new Date(at).toISOString().slice(11, 19)} | ${about.padEnd(5)} | ${what} |`)
  return ['| time     | alert | what happened |', '|---|---|---|', ...rows].join('\n')
}
