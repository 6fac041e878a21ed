import type postgres from 'postgres'
import type { Database } from '#db/client.ts'
import type { KeyRing } from '#lib/crypto/key-ring.ts'
import { sweepPagingTask } from '#lib/jobs/tasks/sweep-paging.ts'
import { watchReferralTask } from '#lib/jobs/tasks/watch-referral.ts'
import { type Channel, ChannelError, type Message } from '#lib/notifications/channel.ts'
import { deliverPage } from '#lib/notifications/deliver-page.ts'

interface Job {
  readonly id: string
  readonly task: string
  readonly payload: { readonly pageId?: string }
}

/** What became of the jobs that were due. */
export type Fate =
  | 'done'
  /** The worker died after the work and before it could say so: somebody does it again. */
  | 'done_twice'
  /** Two workers at once. */
  | 'done_by_two'
  /** Gone without a trace. */
  | 'lost'

/** Somebody has been written to. */
export interface Written {
  readonly address: string
  readonly message: Message
  readonly at: Date
}

/** The real queue and the real tasks on a clock that the test sets, with a mail server that knows who cannot be reached. */
export class SimulatedQueue {
  now: Date
  readonly written: Written[] = []
  readonly unreachable = new Set<string>()
  readonly #db: Database
  readonly #keys: KeyRing
  readonly #owner: postgres.Sql

  constructor(db: Database, keys: KeyRing, owner: postgres.Sql, now: Date) {
    this.#db = db
    this.#keys = keys
    this.#owner = owner
    this.now = now
  }

  /** Whatever is due at this moment meets its fate, and so does what comes of it. */
  async run(fate: Fate): Promise<void> {
    for (;;) {
      const due = await this.#owner<Job[]>`
        with due as (
          delete from graphile_worker._private_jobs where run_at <= ${this.now} returning id, task_id, payload, run_at)
        select due.id, identifier as task, payload from due
          join graphile_worker._private_tasks tasks on tasks.id = task_id order by due.run_at, due.id`
      if (due.length === 0) return
      if (fate === 'lost') continue
      for (const job of due) {
        if (fate === 'done_by_two') await Promise.all([this.#work(job), this.#work(job)])
        else await this.#work(job)
        if (fate === 'done_twice') await this.#work(job)
      }
    }
  }

  /** What the clock does each minute, and a worker when it starts: whatever became of the jobs. */
  async sweep(): Promise<void> {
    await sweepPagingTask({}, this.#context())
    await this.run('done')
  }

  async #work({ task, payload }: Job): Promise<void> {
    if (task === 'watch_referral') await watchReferralTask(payload, this.#context())
    if (task === 'sweep_paging') await sweepPagingTask(payload, this.#context())
    if (task === 'deliver_page') {
      const dispatch = { channels: { email: this.#mail() }, origin: 'https://ecmo.hospital.example' }
      await deliverPage({ ...this.#context(), dispatch }, payload.pageId ?? '')
    }
  }

  #context() {
    return { db: this.#db, keys: this.#keys, now: () => this.now, jobId: 'test' }
  }

  #mail(): Channel {
    return {
      send: async (message, { address }) => {
        if (this.unreachable.has(address)) throw new ChannelError('smtp_451')
        this.written.push({ address, message, at: this.now })
        return { outcome: 'handed_over' }
      },
    }
  }
}
