import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { WORKER } from '#scripts/runtime/worker-process.ts'

/** A real worker in a process of its own, which may be killed at any moment. */
export interface WorkerChild {
  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void>
  /** It is gone, whoever ended it. */
  readonly ended: Promise<unknown>
}

/** Starts a worker, by default the portal's own, and waits until it says that it takes jobs. */
export async function startWorkerChild(
  variables: Readonly<Record<string, string>>,
  args: readonly string[] = WORKER,
): Promise<WorkerChild> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...variables, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await started(child)
  return {
    ended,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await ended
    },
  }
}

function started(child: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> }): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => line.includes('"worker_started"') && resolve())
    child.once('exit', (code, signal) => reject(new Error(`The worker ended before it began (${code ?? signal})`)))
  })
}
