import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deactivatePerson } from '#lib/accounts/people.ts'
import { AppError } from '#lib/errors.ts'
import { accept, advise } from '#lib/referrals/decide.ts'
import { acknowledge, claim, startReview } from '#lib/referrals/hold.ts'
import { reopen, withdraw } from '#lib/referrals/lifecycle.ts'
import { changeTier, logCall } from '#lib/referrals/notes.ts'
import { TIER_LIMITS } from '#lib/referrals/tiers.ts'
import { undo } from '#lib/referrals/undo.ts'
import { TIERS, type Tier } from '#lib/referrals/vocabulary.ts'
import { type Clinic, NOON, seconds, type Who, WORDS } from '#scripts/testing/clinic.ts'
import { SKEW_MS } from './plan.ts'
import { PagedClinic, type PageRow, type Sent } from './testing/paged-clinic.ts'
import { type Fate, SimulatedQueue } from './testing/simulated-queue.ts'
import { type CallingKind, isCalling } from './words.ts'

/** Everybody who can be paged, in the order of the roster: first and backup coordinator, first and backup physician. */
const STAFF = ['coordinator', 'coordinator2', 'physician', 'physician2', 'director'] as const satisfies readonly Who[]
type Staff = (typeof STAFF)[number]
const PHYSICIANS: readonly Staff[] = ['physician', 'physician2', 'director']

/** A coordinator and a physician always stay. */
const LEAVERS = ['coordinator', 'physician', 'physician2'] as const satisfies readonly Staff[]

const MINUTE_MS = 60_000
const RUNS = Number(process.env.NIGHTS ?? 12)

/** What may happen in a night. `on` is which of the referrals it happens to. */
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('wait' as const), min: fc.constantFrom(0.1, 0.1, 1, 2, 5, 5, 10, 15, 61) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set_clock_back' as const), min: fc.constantFrom(0.5, 3, 20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), tier: fc.constantFrom(...TIERS) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'acknowledge',
        'claim',
        'review',
        'call',
        'decide',
        'withdraw',
        'reopen',
        'undo',
        'undo',
      ) as fc.Arbitrary<Act>,
      by: fc.constantFrom(...STAFF),
      on: fc.nat(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('retier' as const),
      tier: fc.constantFrom(...TIERS),
      by: fc.constantFrom(...STAFF),
      on: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose_reach' as const), who: fc.constantFrom(...STAFF) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose_all_reach' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend_reach' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.constantFrom(...LEAVERS) }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer What> ? What : never
type Act = 'acknowledge' | 'claim' | 'review' | 'call' | 'decide' | 'withdraw' | 'reopen' | 'undo'

/** What the machines do after it. `nothing`: no worker lives. */
const machines = fc.oneof(
  { weight: 6, arbitrary: fc.constant('done' as const) },
  { weight: 2, arbitrary: fc.constantFrom('done_twice', 'done_by_two', 'lost') as fc.Arbitrary<Fate> },
  { weight: 2, arbitrary: fc.constant('nothing' as const) },
  { weight: 2, arbitrary: fc.constant('sweep' as const) },
)

/** A night that is always among them: one acknowledges, and then does nothing. */
const LAPSING: [Happening, Fate][] = [
  [{ do: 'acknowledge', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'wait', min: 10 }, 'done'],
]

/** Another: one who has it in hand leaves while nobody else thinks of it, once before the answer and once after. */
const LEAVING: [Happening, Fate | 'nothing'][] = [
  [{ do: 'acknowledge', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'call', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'leave', who: 'coordinator' }, 'done'],
  [{ do: 'wait', min: 5 }, 'done'],
  [{ do: 'decide', by: 'physician', on: 0 }, 'done'],
  [{ do: 'leave', who: 'physician' }, 'nothing'],
  [{ do: 'wait', min: 1 }, 'done'],
]

/** And one in which the clock goes back while nobody can be reached, and again. */
const SET_BACK: [Happening, Fate | 'sweep' | 'nothing'][] = [
  [{ do: 'lose_reach', who: 'coordinator' }, 'nothing'],
  [{ do: 'wait', min: 0.1 }, 'sweep'],
  [{ do: 'set_clock_back', min: 20 }, 'sweep'],
  [{ do: 'mend_reach' }, 'done'],
  [{ do: 'wait', min: 5 }, 'done_twice'],
]

/** A referral as the model knows it: told in a few lines, from nothing that the portal computes. Instants in ms. */
interface Told {
  readonly status: 'sent' | 'acknowledged' | 'in_review' | 'accepted' | 'answered' | 'over'
  readonly tier: Tier
  readonly sentAt: number
  readonly acknowledgedAt: number
  readonly followed: boolean
  readonly askedAt: number | null
  /** physician2 was named, whatever they did then. */
  readonly wasAsked: boolean
  readonly physicianActedAt: number | null
  readonly holder: Staff | null
  /** When the portal first looked after the holder had left. */
  readonly leftAt: number | null
}

interface Followed {
  readonly sent: Sent
  told: Told
  /** For an undo: what the last transition was, by whom, and what was before. */
  last: { eventId: string; by: Staff; before: Told; setHolder: boolean } | null
}

interface Wanted {
  readonly kind: CallingKind
  readonly since: number
}

/** Why somebody must be called at `now`, and since when. */
function wanted(told: Told, now: number): Wanted[] {
  const limits = TIER_LIMITS[told.tier]
  const ack = limits.acknowledgeMin * MINUTE_MS
  const { status, leftAt } = told
  if (status === 'sent') return [{ kind: 'alert', since: told.sentAt }]
  if (status === 'accepted') return leftAt === null ? [] : [{ kind: 'lapse', since: leftAt }]
  if (status !== 'acknowledged' && status !== 'in_review') return []
  const silent = told.followed ? Number.POSITIVE_INFINITY : told.acknowledgedAt + ack
  const lapse = Math.min(silent, leftAt ?? Number.POSITIVE_INFINITY)
  const lapsed: Wanted[] = leftAt !== null || now >= lapse ? [{ kind: 'lapse', since: lapse }] : []
  if (told.askedAt !== null) return [...lapsed, { kind: 'decision', since: told.askedAt }]
  const due = Math.max(
    told.acknowledgedAt + limits.decideMin * MINUTE_MS,
    told.physicianActedAt === null ? 0 : told.physicianActedAt + ack,
  )
  return now >= due && (lapsed.length === 0 || due <= lapse) ? [{ kind: 'overdue', since: due }] : lapsed
}

/** Whom a step pages, told as the program's workflow tells it. */
const ADDED: Readonly<Record<CallingKind, readonly (readonly (Staff | 'holder')[])[]>> = {
  alert: [['coordinator'], ['coordinator2'], ['physician'], ['physician2', 'director']],
  lapse: [['holder', 'coordinator'], ['coordinator2'], ['physician'], ['physician2', 'director']],
  decision: [['physician2'], ['physician'], ['holder'], ['coordinator', 'coordinator2', 'director']],
  overdue: [['physician2'], ['physician'], ['holder'], ['coordinator', 'coordinator2', 'director']],
}

/** Where nobody was asked, whoever holds it and the physician on call are the first to hear that it is overdue. */
const OVERDUE_UNASKED: (typeof ADDED)['overdue'] = [['holder', 'physician'], ['physician2'], ...ADDED.overdue.slice(2)]

/** Somebody's place where they have left: everybody of their role who is first on call, nobody otherwise. */
function inPlaceOf(word: Staff): readonly Staff[] {
  if (word === 'coordinator') return ['coordinator2']
  return word === 'physician' ? ['physician2'] : []
}

function peopleOf(told: Told, kind: CallingKind, step: number, gone: ReadonlySet<Staff>): Staff[] {
  const { tier, holder } = told
  const wasAsked = told.wasAsked && !gone.has('physician2')
  const isAsked = kind === 'overdue' || kind === 'decision'
  const added = isAsked && !wasAsked ? OVERDUE_UNASKED : ADDED[kind]
  const words = added.slice(0, 1 + Math.min(step, TIER_LIMITS[tier].escalateMin.length)).flat()
  const people = words.flatMap((word) => {
    if (word === 'holder') return holder ?? []
    return gone.has(word) ? inPlaceOf(word) : word
  })
  return [...new Set(people)].filter((who) => !gone.has(who))
}

/** Minutes of the steps of a tier, and of some hundred repeats. */
function timetable(tier: Tier): number[] {
  const steps: number[] = [0, ...TIER_LIMITS[tier].escalateMin]
  const pause = Math.max(2, TIER_LIMITS[tier].acknowledgeMin)
  const last = steps.at(-1) ?? 0
  return [...steps, ...Array.from({ length: 2000 }, (_, index) => last + (index + 1) * pause)]
}

const longestPauseMs = (tier: Tier) => {
  const times = timetable(tier).slice(0, 6)
  return Math.max(...times.map((min, index) => min - (times[index - 1] ?? 0))) * MINUTE_MS
}

class Night {
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
      followed: false,
      askedAt: null,
      wasAsked: false,
      physicianActedAt: null,
      holder: null,
      leftAt: null,
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
            followed: false,
            askedAt: null,
            wasAsked: false,
            physicianActedAt: null,
            holder: by,
            leftAt: null,
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
          one.told = {
            ...told,
            status: 'sent',
            sentAt: now,
            holder: null,
            leftAt: null,
            followed: false,
            askedAt: null,
            wasAsked: false,
            physicianActedAt: null,
          }
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

describe('bad nights at random', () => {
  let paging: PagedClinic
  beforeAll(async () => {
    paging = await PagedClinic.open()
    await paging.fillRoster()
  })
  afterAll(() => paging.close())

  it('leave no referral alone, call nobody for what somebody has, and page no step twice', async () => {
    const seen = new Set<CallingKind | 'nothing'>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(happening, machines), { minLength: 6, maxLength: 18 }), async (steps) => {
        await paging.owner`delete from graphile_worker._private_jobs`
        await paging.owner`update people set deactivated_at = null where deactivated_at is not null`
        await paging.owner`update referrals set status = 'withdrawn', ended_at = now() where ended_at is null`
        const night = new Night(paging)
        await night.happens({ do: 'send', tier: 'emergent' })
        for (const [what, how] of steps) {
          const before = new Map<Followed, PageRow[]>()
          for (const one of night.followed) before.set(one, await night.calling(one))
          const wrote = night.queue.written.length
          await night.happens(what)
          if (how === 'nothing') continue
          if (how === 'lost') night.needsSweep = true
          if (how === 'sweep' || (how !== 'lost' && night.needsSweep)) {
            await night.queue.sweep()
            night.needsSweep = false
          } else await night.queue.run(how)
          if (how !== 'lost') night.looked()
          for (const one of night.followed) {
            await check(night, one, before.get(one) ?? [], how === 'lost')
            const kinds = wanted(one.told, night.now).map(({ kind }) => kind)
            for (const kind of kinds.length > 0 ? kinds : (['nothing'] as const)) seen.add(kind)
          }
          for (const { message } of night.queue.written.slice(wrote)) {
            const one = night.followed.find(({ sent }) => sent.reference === message.reference)
            if (!one || !isCalling(message.kind)) continue
            const kinds = wanted(one.told, night.now).map(({ kind }) => kind)
            expect(kinds, `written to about ${message.reference}`).toContain(message.kind)
          }
          const ids = night.queue.written.map(({ address, message }) => `${address} ${message.id}`)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: RUNS, examples: [[LAPSING], [LEAVING], [SET_BACK]] },
    )
    // Nights in which nothing happens would prove nothing.
    expect([...seen]).toEqual(expect.arrayContaining(['alert', 'lapse', 'nothing']))
  }, 300_000)

  async function check(night: Night, one: Followed, before: readonly PageRow[], isLost: boolean): Promise<void> {
    const rows = await night.calling(one)
    const known = new Set(before.map(({ id }) => id))
    const added = rows.filter(({ id }) => !known.has(id))
    const wants = wanted(one.told, night.now)

    // Nobody is paged for one that somebody has.
    const isWanted = ({ kind }: PageRow) => wants.some((want) => want.kind === kind)
    expect(
      added.filter((row) => !isWanted(row)),
      'paged though it is in hand',
    ).toEqual([])
    if (isLost) return
    expect(
      rows.filter((row) => row.stoppedAt === null && !isWanted(row)),
      'still calls',
    ).toEqual([])
    for (const want of wants) await checkWanted(night, one, want, rows, added)
  }

  async function checkWanted(
    night: Night,
    one: Followed,
    want: Wanted,
    rows: readonly PageRow[],
    allAdded: readonly PageRow[],
  ): Promise<void> {
    // The right people, and the step whose time has come; only one of it.
    const open = rows.filter(({ kind, stoppedAt }) => kind === want.kind && stoppedAt === null)
    expect(open.length, `nobody is paged: ${want.kind}`).toBeGreaterThan(0)
    const keys = new Set(open.map(({ watch }) => watch))
    expect(keys.size).toBe(1)
    const [key] = keys
    const added = allAdded.filter(({ watch }) => watch === key)
    const times = timetable(one.told.tier)
    const elapsed = (night.now - want.since) / MINUTE_MS
    const due = Math.max(0, times.filter((min) => min <= elapsed).length - 1)
    const ofKey = rows.filter(({ watch }) => watch === key)
    const newest = Math.max(...ofKey.map(({ step }) => step))
    expect(newest, 'a step is late').toBeGreaterThanOrEqual(due)
    const isLast = newest >= TIER_LIMITS[one.told.tier].escalateMin.length
    const mayAnswer = ofKey.some(({ step, unreachableAt }) => step === newest && unreachableAt === null)
    expect(isLast || mayAnswer, 'waits though nobody of the step can be reached').toBe(true)
    const isTried = (page: PageRow) =>
      page.handedOverAt !== null || page.unreachableAt !== null || page.dueAt.getTime() > night.now
    expect(
      open.filter((page) => page.step === newest && !isTried(page)),
      'nobody has tried to hand it over',
    ).toEqual([])
    const people = added.filter(({ step }) => step === newest).map(({ personName }) => personName)
    const meant = peopleOf(one.told, want.kind, newest, night.gone).map((who) => paging.clinic.actor(who).name)
    if (people.length > 0) expect(people.sort(), 'other people are paged').toEqual(meant.sort())
    for (const step of new Set(added.map((row) => row.step))) {
      // Each step was looked at when it came, so that only the one before it matters.
      const before = Math.max(...ofKey.flatMap((row) => (row.step < step && row.step >= due ? row.step : [])))
      const lower = ofKey.filter((row) => row.step === before)
      // Ahead of its time only because nobody before could be reached, because the one before has had its time, or because
      // nobody knows how long ago it was made by a clock that was set back.
      const hadItsTime = (row: PageRow) =>
        row.createdAt.getTime() > night.now ||
        night.now - row.createdAt.getTime() >= ((times[row.step + 1] ?? 0) - (times[row.step] ?? 0)) * MINUTE_MS
      const mayBe = step <= due || lower.every((row) => row.unreachableAt !== null || hadItsTime(row))
      expect(mayBe, 'paged before its time').toBe(true)
    }
    // There is always a next step.
    const next = await paging.nextLook(one.sent)
    expect(next, 'nothing is pending').not.toBeNull()
    const nextMs = NOON.getTime() + (next ?? 0) * MINUTE_MS
    expect(nextMs).toBeGreaterThan(night.now)
    expect(nextMs - night.now, 'the next step is too far').toBeLessThanOrEqual(longestPauseMs(one.told.tier) + SKEW_MS)
  }
})
