import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { systemCode } from '#lib/start-error.ts'

const POLL_MS = 50

const ps = (pid: number, column: string) => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

const procFile = (pid: number, file: string) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

/** Whether a process with this id exists, whoever owns it. A process that has ended but was not collected does not count. */
export function isRunning(pid: number): boolean {
  // Zero and negative numbers mean whole groups, our own among them.
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false
  }
  const stat = procFile(pid, 'stat')
  return stat === undefined || !/^\) [ZX]/.test(stat.slice(stat.lastIndexOf(')')))
}

/**
 * When the process began, as text to compare: process ids are used again, most of all in containers, so an id alone
 * does not say that the process which wrote it down is still the one running.
 */
export function startOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const stat = procFile(pid, 'stat')
  // Field 22, counted after the name, which may itself contain spaces and brackets.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

/** The command line of a process, its words separated by spaces. */
export const commandOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? procFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() : ps(pid, 'args')

/** Whether the process ended within `limitMs`. */
export async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs
  while (isRunning(pid)) {
    if (Date.now() > until) return false
    await delay(POLL_MS)
  }
  return true
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  if (!(pid > 0)) return
  try {
    process.kill(pid, name)
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error
  }
}
