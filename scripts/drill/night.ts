import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { readToken } from '#lib/notifications/page-link.ts'
import { type MailSink, openMailSink } from '#lib/notifications/testing/mail-sink.ts'
import { acknowledgePage, type Pressed } from '#lib/paging/acknowledge-page.ts'
import { PagedClinic, type PageRow, type Sent } from '#lib/paging/testing/paged-clinic.ts'
import { send } from '#lib/referrals/send.ts'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { letPass } from '#scripts/drill/let-pass.ts'
import { startWorkerChild, type WorkerChild } from '#scripts/drill/worker-child.ts'
import type { Secrets } from '#scripts/runtime/secrets.ts'
import { keepRunning } from '#scripts/runtime/service.ts'
import { WORKER, WORKER_SILENT_MS } from '#scripts/runtime/worker-process.ts'
import { clinicOn, type Who } from '#scripts/testing/clinic.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'

type Killable = Pick<WorkerChild, 'kill'>

const MINUTE_MS = 60_000
const LOOK_AGAIN_MS = 100
const LINK = /\/page\/([A-Za-z0-9_-]{43})/

/** The hour at which the night begins, as it is told. */
const BEGINS_MS = 3 * 60 * MINUTE_MS

/**
 * A program in a throw-away database with everything that pages people: real worker processes, a real mail server, links
 * that are pressed. Minutes need not be waited for.
 */
export class Night {
  readonly paging: PagedClinic
  /** What the processes of the night get. */
  readonly variables: Readonly<Record<string, string>>
  readonly #beganMs = Date.now()
  readonly #workers = new Set<Killable>()
  #mail: MailSink
  #passedMin = 0

  private constructor(paging: PagedClinic, mail: MailSink, variables: Readonly<Record<string, string>>) {
    this.paging = paging
    this.#mail = mail
    this.variables = variables
  }

  /** `database` is migrated, empty and the caller's to remove. */
  static async begin(database: TestDatabase, secrets: Omit<Secrets, 'DATABASE_PASSWORD'>): Promise<Night> {
    const clinic = await clinicOn(database, parseKeyRing(secrets.DATA_KEYS, secrets.LOOKUP_KEY))
    const paging = new PagedClinic(clinic, postgres(database.ownerUrl, { max: 3, onnotice: () => {} }))
    await paging.fillRoster(new Date())
    const mail = await openMailSink()
    return new Night(paging, mail, {
      ...secrets,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      SMTP_URL: mail.url,
      MAIL_FROM: 'ECMO program <ecmo@hospital.example>',
    })
  }

  get mail(): MailSink {
    return this.#mail
  }

  get db() {
    return this.paging.clinic.db
  }

  get keys() {
    return this.paging.clinic.keys
  }

  /** The mail server is gone: whoever wants to hand something over is refused the connection. */
  async mailGoesDown(): Promise<void> {
    await this.#mail.close()
  }

  async mailComesBack(): Promise<void> {
    this.#mail = await openMailSink({ port: Number(new URL(this.#mail.url).port) })
  }

  /**
   * A worker that may be killed. One that ends by itself, since its database did not answer it in time, is started again,
   * as the start script does.
   */
  async startWorker(): Promise<Killable> {
    let child = await startWorkerChild(this.variables)
    let killed = false
    const follow = async () => {
      while (!killed) {
        await child.ended
        if (!killed) child = await startWorkerChild(this.variables)
      }
      await child.kill()
    }
    const following = follow()
    const worker = {
      kill: async () => {
        killed = true
        await child.kill()
        await following
      },
    }
    this.#workers.add(worker)
    return worker
  }

  /** A worker that is started again whenever it ends, as the start script does. */
  superviseWorker(): void {
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, ...this.variables, LOG_LEVEL: 'silent' }
    const service = keepRunning({ name: 'worker', args: WORKER, silentAtMostMs: WORKER_SILENT_MS, env })
    this.#workers.add({ kill: () => service.stop(0) })
  }

  async send(tier: Tier): Promise<Sent> {
    const clinic = this.paging.clinic
    const { reference } = await send(clinic.as('referrer', new Date()), clinic.sending({ tier }))
    return { reference, id: (await clinic.state(reference)).referral.id }
  }

  async pass(minutes: number): Promise<void> {
    await letPass(this.paging.owner, minutes)
    this.#passedMin += minutes
  }

  /** A worker that was killed is known to be dead once it has not been heard of for half a minute. */
  async passWithoutHeartbeat(): Promise<void> {
    await this.paging.owner`update worker_heartbeats set beat_at = beat_at - interval '31 s'`
    await this.paging.owner`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 s'`
    await this.pass(31 / 60)
  }

  /**
   * Waits until `look` has an answer. `passingMin` lets so much of the night pass between two looks at which nothing is
   * under way.
   * @throws when it takes longer than `limitMs`
   */
  async until<T>(
    what: string,
    look: () => Promise<T | false | null | undefined>,
    passingMin = 0,
    limitMs = 60_000,
  ): Promise<T> {
    const giveUpAt = Date.now() + limitMs
    for (;;) {
      const found = await look()
      if (found !== false && found !== null && found !== undefined) return found
      if (Date.now() > giveUpAt)
        throw new Error(
          `It did not come to this: ${what}\nNow: ${new Date().toISOString()}\n${await this.#standstill()}`,
        )
      await delay(LOOK_AGAIN_MS)
      if (passingMin > 0 && (await this.#isQuiet())) await this.pass(passingMin)
    }
  }

  /** Nothing is due or under way: as far as the portal is concerned, it is waiting too. */
  async #isQuiet(): Promise<boolean> {
    const [row] = await this.paging.owner<{ busy: boolean }[]>`
      select exists (select 1 from graphile_worker._private_jobs
        where run_at <= now() and (locked_at is not null or attempts < max_attempts)) as busy`
    return row?.busy === false
  }

  /** How the night stands, for whoever must find out why it does not go on. */
  async #standstill(): Promise<string> {
    const jobs = await this.paging.owner`
      select t.identifier, j.key, j.run_at - now() as "in", j.locked_by, now() - j.locked_at as locked, j.attempts,
        j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.run_at`
    const beats = await this.paging.owner`select *, now() - beat_at as ago from worker_heartbeats`
    const pages = await this.paging.owner`
      select kind, step, person_name, handed_over_at, unreachable_at, unreachable_why, stopped_at, leased_by,
        leased_until - now() as leased, due_at - now() as "in" from pages order by created_at`
    const rowsOf = (name: string, rows: readonly object[]) => rows.map((row) => `${name} ${JSON.stringify(row)}`)
    return [...rowsOf('job', jobs), ...rowsOf('worker', beats), ...rowsOf('page', pages)].join('\n')
  }

  /** The pages of one step, once there are some and each has gone out or cannot. */
  async settled(sent: Sent, kind: string, step: number): Promise<PageRow[]> {
    return this.until(`${kind} step ${step} is handed over`, async () => {
      const rows = (await this.paging.pages(sent)).filter((page) => page.kind === kind && page.step === step)
      return rows.length > 0 && rows.every(({ handedOverAt, unreachableAt }) => handedOverAt ?? unreachableAt)
        ? rows
        : null
    })
  }

  /** Somebody opens the newest message that they got about a referral, and presses the button behind its link. */
  async press(who: Who, { reference }: Sent): Promise<Pressed> {
    const [person] = await this.paging.owner<{ email: string }[]>`
      select email from people where id = ${this.paging.clinic.id(who)}`
    const spoken = `${reference.slice(0, 3)} ${reference.slice(3)}`
    const message = this.#mail.mails.findLast(
      ({ to, source }) =>
        to.includes(person?.email ?? '') && plain(source).includes(spoken) && LINK.test(plain(source)),
    )
    const [, token = ''] = LINK.exec(plain(message?.source ?? '')) ?? []
    const pageId = readToken(this.keys, token)
    if (!pageId) throw new Error(`${this.name(who)} has no message with a link`)
    return acknowledgePage({ db: this.db, keys: this.keys, now: new Date(), requestId: 'drill' }, pageId)
  }

  name(who: Who): string {
    return this.paging.clinic.actor(who).name
  }

  /** The night's own time of something that is in the database, or of this moment: milliseconds after its midnight. */
  timeOf(at: Date): number {
    return BEGINS_MS + at.getTime() - this.#beganMs + this.#passedMin * MINUTE_MS
  }

  async killWorkers(): Promise<void> {
    for (const worker of this.#workers) await worker.kill()
    this.#workers.clear()
  }

  async end(): Promise<void> {
    await this.killWorkers()
    await this.#mail.close()
    await this.paging.owner.end()
    await this.db.close()
  }
}

/** A message without the line breaks that mail adds to long lines. */
function plain(source: string): string {
  return source.replaceAll(/=\n/g, '').replaceAll('=3D', '=')
}
