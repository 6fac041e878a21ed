import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { endsWithin, signal } from '#db/processes.ts'

/** A process kept running: when it ends by itself it is started again, sooner after a long life than after a short one. */
export type Service = {
  /** Asks it to end, and makes it end after `limitMs`. */
  stop: (limitMs: number) => Promise<void>
  pid: () => number | undefined
}

export type ServiceOptions = {
  name: string
  /** Arguments for Node. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** Told each time the process runs anew. */
  onStart?: (pid: number) => void
  /**
   * The process says again and again that it can work, by a message. One that has said so and then says nothing for so long
   * hangs: it is ended and started anew.
   */
  silentAtMostMs?: number
}

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 30_000
const LONG_LIFE_MS = 60_000

/** How often silence is looked at. It is counted in looks: when the whole machine stood still, nobody was silent. */
const LOOK_MS = 1_000

/** Ends `child` when it has spoken once and is then silent for longer than `limitMs`. @returns what stops the watching */
function endWhenSilent(child: ChildProcess, name: string, limitMs: number): () => void {
  let looks: number | null = null
  child.on('message', () => {
    looks = 0
  })
  const timer = setInterval(() => {
    if (looks === null) return
    looks += 1
    if (looks * LOOK_MS <= limitMs) return
    console.error(`The ${name} has said nothing for ${limitMs / 1000} s and is ended.`)
    child.kill('SIGKILL')
    looks = null
  }, LOOK_MS)
  return () => clearInterval(timer)
}

const FOLLOW_PARENT = ['--import', join(import.meta.dirname, 'follow-parent.mjs')]

export function keepRunning({ name, args, env, onStart, silentAtMostMs }: ServiceOptions): Service {
  let stopping = false
  let pid: number | undefined
  const waking = new AbortController()

  const runOnce = () =>
    new Promise<string>((resolve) => {
      // A process group of its own: Ctrl-C in a terminal reaches the start script, which stops things in order.
      const child = spawn(process.execPath, [...FOLLOW_PARENT, ...args], {
        env: { ...env, PORTAL_PARENT: String(process.pid) },
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      pid = child.pid
      if (pid !== undefined) onStart?.(pid)
      const stopWatching = silentAtMostMs === undefined ? () => {} : endWhenSilent(child, name, silentAtMostMs)
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, by) => {
        stopWatching()
        resolve(by ?? `code ${code}`)
      })
    })

  const run = async () => {
    let wait = FIRST_DELAY_MS
    while (!stopping) {
      const began = Date.now()
      const how = await runOnce()
      pid = undefined
      if (stopping) return
      wait = Date.now() - began > LONG_LIFE_MS ? FIRST_DELAY_MS : Math.min(wait * 2, LONGEST_DELAY_MS)
      console.error(`The ${name} ended (${how}) and is started again in ${wait / 1000} s.`)
      await delay(wait, undefined, { signal: waking.signal }).catch(() => {})
    }
  }
  const running = run()

  return {
    pid: () => pid,
    stop: async (limitMs) => {
      stopping = true
      waking.abort()
      if (pid !== undefined) {
        signal(pid, 'SIGTERM')
        if (!(await endsWithin(pid, limitMs))) signal(pid, 'SIGKILL')
      }
      await running
    },
  }
}
