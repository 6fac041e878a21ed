import { asActor } from '#lib/ctx.ts'
import { openChannels } from '#lib/notifications/channels.ts'
import { settingsWith } from '#lib/notifications/testing/settings.ts'
import { guardHere } from '#lib/paging/guard-here.ts'
import type { PageRow, Sent } from '#lib/paging/testing/paged-clinic.ts'
import { watchesOf } from '#lib/paging/watch.ts'
import { lockWatched } from '#lib/paging/watched-referral.ts'
import type { CallingKind } from '#lib/paging/words.ts'
import { accept } from '#lib/referrals/decide.ts'
import { startReview } from '#lib/referrals/hold.ts'
import type { Who } from '#scripts/testing/clinic.ts'
import type { Night } from './night.ts'
import { type Line, linesOf } from './told-night.ts'

export interface Morning {
  readonly lines: readonly Line[]
  /** Alerts that no human holds, or for which somebody must still be called: none, or paging has failed. */
  readonly alone: readonly string[]
}

/** Minutes that pass between two looks at what takes its time. */
const A_MOMENT = 0.1
const A_WHILE = 0.5

/**
 * The night on which everything goes wrong: the mail server is down when an alert comes, the worker is killed with a page
 * in its hands, the coordinator on call sleeps, whoever acknowledges falls silent, and so does the physician who is asked.
 */
export async function badNight(night: Night): Promise<Morning> {
  const said: Line[] = []
  const say = (about: string, what: string) => said.push({ at: night.timeOf(new Date()), about, what })
  const as = (who: Who) => night.paging.clinic.as(who, new Date())

  const worker = await night.startWorker()
  await night.mailGoesDown()
  say('', 'The mail server goes down')
  const a = await night.send('emergent')
  await night.until('nobody at all can be reached', () => isLost(night, a), A_MOMENT, 120_000)
  await night.mailComesBack()
  say('', 'The mail server is back')
  await night.until('everybody is paged again', () => isOut(night, a), A_WHILE)
  await night.press('director', a)

  night.mail.manner = 'hangs'
  const b = await night.send('immediate')
  await night.mail.hanging()
  await worker.kill()
  say('', 'The worker is killed with a page in its hands')
  night.mail.manner = 'takes'
  await night.passWithoutHeartbeat()
  say('', 'An app process finds that no worker lives, and pages by itself')
  const look = guardOf(night)
  await night.until('an app process has paged', async () => {
    await look()
    return isOut(night, b)
  })
  await night.startWorker()
  say('', 'A worker is there again')
  say('B', 'The coordinators sleep')
  await isPaged(night, b, 'alert', 'physician')
  await night.press('physician', b)
  await startReview(as('physician'), b.reference, null)
  await accept(as('physician'), b.reference, { mode: 'transfer_in', otherReasons: [] })
  say('B', `Accepted by ${night.name('physician')}`)

  say('A', `${night.name('director')} is called away: nothing follows the acknowledgment`)
  await isPaged(night, a, 'lapse', 'coordinator2')
  await night.press('coordinator2', a)
  await startReview(as('coordinator2'), a.reference, night.paging.clinic.id('physician2'))
  say('A', `${night.name('physician2')} does not answer`)
  await isPaged(night, a, 'decision', 'physician')
  await night.press('physician', a)

  const told = [...(await linesOf(night, 'A', a)), ...(await linesOf(night, 'B', b))]
  const alone = [...(await whyAlone(night, 'A', a)), ...(await whyAlone(night, 'B', b))]
  return { lines: [...said, ...told], alone }
}

/** Why this alert is not in a human's hands; nothing when it is. */
export async function whyAlone(night: Night, about: string, { id }: Sent): Promise<string[]> {
  const ctx = night.paging.system(new Date())
  return asActor(ctx, async (tx) => {
    const watched = await lockWatched(tx, id)
    if (!watched?.referral.holderId) return [`Nobody holds alert ${about}.`]
    return watchesOf(watched.facts, ctx.now).map(
      ({ kind }) => `Somebody must still be called for alert ${about}: ${kind}.`,
    )
  })
}

/** What an app process does while no worker lives. */
function guardOf({ db, keys, mail }: Night) {
  const settings = settingsWith({ smtp: mail.url })
  const dispatch = { channels: openChannels(settings), origin: settings.origin }
  return guardHere({ db, keys, now: () => new Date(), dispatch })
}

async function isPaged(night: Night, sent: Sent, kind: CallingKind, who: Who): Promise<void> {
  const name = night.name(who)
  await night.until(
    `${name} is paged: ${kind}`,
    async () =>
      (await night.paging.pages(sent)).some((page) => page.kind === kind && page.personName === name && isHanded(page)),
    A_WHILE,
    120_000,
  )
}

/** Everybody was paged, and not one of them could be reached. */
async function isLost(night: Night, sent: Sent): Promise<boolean> {
  const rows = await callingPages(night, sent)
  return rows.some(({ step }) => step === 3) && rows.every(({ unreachableAt }) => unreachableAt !== null)
}

/** Everybody of the newest step has been handed their page. */
async function isOut(night: Night, sent: Sent): Promise<boolean> {
  const rows = await callingPages(night, sent)
  const newest = Math.max(...rows.map(({ step }) => step))
  return rows.length > 0 && rows.filter(({ step }) => step === newest).every(isHanded)
}

async function callingPages(night: Night, sent: Sent): Promise<PageRow[]> {
  return (await night.paging.pages(sent)).filter(({ kind }) => kind === 'alert')
}

function isHanded({ handedOverAt }: PageRow): boolean {
  return handedOverAt !== null
}
