import { spawn } from 'node:child_process'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'

/**
 * Runs Node with `args`, its output shown as it comes, in a process group of its own that is ended whole after `limitMs`
 * or at the end of `lifetime`. Says whether it ended well.
 */
export async function runNode(
  lifetime: Lifetime,
  args: readonly string[],
  { limitMs, env = process.env }: { limitMs: number; env?: NodeJS.ProcessEnv },
): Promise<boolean> {
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, signal)
    } catch {
      // It ended on its own in the meantime.
    }
  }
  lifetime.onEnd(async () => {
    end('SIGTERM')
    const late = setTimeout(() => end('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  })
  const overdue = setTimeout(() => {
    console.error(`Stopped after ${Math.round(limitMs / 60_000)} minutes: ${args.join(' ')}`)
    end('SIGKILL')
  }, limitMs)
  const ok = await ended
  clearTimeout(overdue)
  return ok
}
