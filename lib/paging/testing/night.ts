import { deactivatePerson } from '#lib/accounts/people.ts'
import { AppError } from '#lib/errors.ts'
import { accept, advise } from '#lib/referrals/decide.ts'
import { acknowledge, claim, startReview } from '#lib/referrals/hold.ts'
import { reopen, withdraw } from '#lib/referrals/lifecycle.ts'
import { changeTier, logCall } from '#lib/referrals/notes.ts'
import { undo } from '#lib/referrals/undo.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { type Clinic, NOON, seconds, type Who, WORDS } from '#scripts/testing/clinic.ts'
import { isCalling } from '../words.ts'
import type { Act, Happening } from './night-happenings.ts'
import { MINUTE_MS, PHYSICIANS, STAFF, type Staff, type Told } from './night-model.ts'
import type { PagedClinic, PageRow, Sent } from './paged-clinic.ts'
import { SimulatedQueue } from './simulated-queue.ts'

/** Nobody has it, nobody was asked and nothing was done. */
const UNTOUCHED = {
  followed: false,
  askedAt: null,
  wasAsked: false,
  physicianActedAt: null,
  holder: null,
  leftAt: null,
} as const satisfies Partial<Told>

/** A referral of the night beside what the model knows of it. */
export interface Followed {
  readonly sent: Sent
  told: Told
  /** For an undo: what the last transition was, by whom, and what was before. */
  last: { eventId: string; by: Staff; before: Told; setHolder: boolean } | null
}

/** A night in which what happens to the portal happens to the model, too. */
export class Night {
  readonly followed: Followed[] = []
  readonly gone = new Set<Staff>()
  readonly queue: SimulatedQueue
  readonly #paging: PagedClinic
  readonly #clinic: Clinic
  /** Jobs were lost, or wait for a time that the clock has left again: the next sweep finds what they owe. */
  needsSweep = false

  constructor(paging: PagedClinic) {
    this.#paging = paging
    this.#clinic = paging.clinic
    this.queue = new SimulatedQueue(paging.clinic.db, paging.clinic.keys, paging.owner, NOON)
  }

  get now(): number {
    return this.queue.now.getTime()
  }

  async happens(what: Happening): Promise<void> {
    switch (what.do) {
      case 'wait':
        this.queue.now = new Date(this.now + what.min * MINUTE_MS)
        return
      case 'set_clock_back':
        this.needsSweep = true
        this.queue.now = new Date(this.now - what.min * MINUTE_MS)
        return
      case 'send':
        if (this.followed.length < 2) await this.#send(what.tier)
        return
      case 'lose_reach':
        this.queue.unreachable.add(await this.addressOf(what.who))
        return
      case 'lose_all_reach':
        for (const who of STAFF) this.queue.unreachable.add(await this.addressOf(who))
        return
      case 'mend_reach':
        this.queue.unreachable.clear()
        return
      case 'leave':
        if (this.gone.has(what.who)) return
        await deactivatePerson(this.#as('admin'), this.#clinic.id(what.who))
        this.gone.add(what.who)
        return
      case 'retier': {
        const one = this.followed[what.on]
        if (this.gone.has(what.by) || !one || one.told.tier === what.tier || one.told.status === 'over') return
        await changeTier(this.#as(what.by), one.sent.reference, { tier: what.tier, reason: 'Other.' })
        one.told = { ...one.told, tier: what.tier }
        if (one.last) one.last.before = { ...one.last.before, tier: what.tier }
        return
      }
      default: {
        const one = this.followed[what.on]
        if (one) await this.#act(one, what.do, what.by)
      }
    }
  }

  /** The machines have looked: whoever has left is known to have left. */
  looked(): void {
    for (const one of this.followed) {
      const { holder, leftAt, status } = one.told
      if (holder === null || leftAt !== null || status === 'over' || !this.gone.has(holder)) continue
      one.told = { ...one.told, leftAt: this.now }
      if (one.last?.before.holder === holder) one.last.before = { ...one.last.before, leftAt: this.now }
    }
  }

  #as(who: Who) {
    return this.#clinic.as(who, this.queue.now)
  }

  async #send(tier: Tier): Promise<void> {
    const minute = (this.now - NOON.getTime()) / MINUTE_MS
    const sent = await this.#paging.send(tier, minute)
    const told: Told = {
      status: 'sent',
      tier,
      sentAt: this.now,
      acknowledgedAt: 0,
      ...UNTOUCHED,
    }
    this.followed.push({ sent, told, last: null })
  }

  /** Presses that come at the wrong moment are refused, and then nothing has happened. */
  async #act(one: Followed, act: Act, by: Staff): Promise<void> {
    const { told, sent } = one
    const { now } = this
    const actor = act === 'undo' ? (one.last?.by ?? by) : by
    if (this.gone.has(actor) && act !== 'reopen' && act !== 'withdraw') return
    const isPhysician = PHYSICIANS.includes(by)
    const acted = isPhysician ? { askedAt: null, physicianActedAt: now } : {}
    try {
      const ctx = this.#as(act === 'reopen' || act === 'withdraw' ? 'referrer' : actor)
      switch (act) {
        case 'acknowledge': {
          const { eventId } = await acknowledge(ctx, sent.reference)
          const after: Told = {
            ...told,
            status: 'acknowledged',
            acknowledgedAt: now,
            ...UNTOUCHED,
            holder: by,
          }
          this.#moved(one, eventId, by, after)
          return
        }
        case 'claim':
          await claim(ctx, sent.reference, told.holder && this.#clinic.id(told.holder))
          this.#noted(one, { ...acted, followed: true }, by)
          return
        case 'review': {
          const { eventId } = await startReview(ctx, sent.reference, isPhysician ? null : this.#clinic.id('physician2'))
          const holder = isPhysician ? by : told.holder
          const asked = isPhysician ? { ...acted, leftAt: null } : { askedAt: now, wasAsked: true }
          const after: Told = { ...told, status: 'in_review', followed: true, holder, ...asked }
          this.#moved(one, eventId, by, after, isPhysician)
          return
        }
        case 'call':
          await logCall(ctx, sent.reference, { withWhom: 'Dr A. Moreau', text: 'Talked.' })
          this.#noted(one, { ...acted, followed: true })
          return
        case 'decide': {
          const isAccepted = this.now % 2 === 0
          const answer = isAccepted
            ? accept(ctx, sent.reference, { mode: 'transfer_in', otherReasons: [] })
            : advise(ctx, sent.reference, {
                ...WORDS,
                triggers: [...WORDS.triggers],
                otherReasons: [],
                recheckAt: seconds(7 * 24 * 3600),
              })
          const { eventId } = await answer
          this.#moved(one, eventId, by, {
            ...told,
            status: isAccepted ? 'accepted' : 'answered',
            holder: by,
            leftAt: null,
          })
          return
        }
        case 'withdraw':
          await withdraw(ctx, sent.reference, { reason: 'improved' })
          one.told = { ...told, status: 'over' }
          one.last = null
          return
        case 'reopen':
          await reopen(ctx, sent.reference, { reason: 'P/F is 60 now.' })
          one.told = { ...told, status: 'sent', sentAt: now, ...UNTOUCHED }
          one.last = null
          return
        case 'undo':
          if (!one.last) return
          await undo(ctx, sent.reference, one.last.eventId)
          one.told = one.last.before
          one.last = null
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }

  /** Something that is no transition: it stays when the transition before it is undone. Nothing follows what nobody has. */
  #noted(one: Followed, shows: Partial<Told>, holder?: Staff): void {
    const noted = (told: Told): Told => ({
      ...told,
      ...(told.status !== 'sent' && shows),
      ...(holder && { holder, leftAt: null }),
    })
    one.told = noted(one.told)
    if (!one.last) return
    const { before, setHolder } = one.last
    one.last.before = { ...noted(before), ...(setHolder && { holder: before.holder }) }
  }

  #moved(one: Followed, eventId: string, by: Staff, after: Told, setHolder = true): void {
    one.last = { eventId, by, before: one.told, setHolder }
    one.told = after
  }

  async addressOf(who: Staff): Promise<string> {
    const [row] = await this.#paging.owner<
      { email: string }[]
    >`select email from people where id = ${this.#clinic.id(who)}`
    return row?.email ?? ''
  }

  calling = async (one: Followed): Promise<PageRow[]> =>
    (await this.#paging.pages(one.sent)).filter(({ kind }) => isCalling(kind))
}
