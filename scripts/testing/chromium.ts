import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { StartError } from '#lib/start-error.ts'

const INSTALL_LIMIT_MS = 60_000

/** In this order: Chromium before Chrome, the system's before any other. */
export const SYSTEM_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const

/** What looking for a browser needs from the machine. */
export type Machine = {
  /** `CHROMIUM_PATH`, the reader's own choice. */
  chosen: string | undefined
  /** The absolute path of a program that starts, or undefined. Some systems ship one that only says to install another. */
  working: (program: string) => string | undefined
  /** Where Playwright would keep its own. */
  playwrights: string
  /** Ways to install one, tried in turn. */
  installers: readonly (() => boolean)[]
}

/** Finds a Chromium, or installs one. Throws `StartError` saying what to do when there is none. */
export function findChromium(machine: Machine): string {
  const { chosen, working, playwrights, installers } = machine
  if (chosen) {
    const path = working(chosen)
    if (path) return path
    throw new StartError(
      `CHROMIUM_PATH is ${chosen}, which does not start: point it at a Chromium or Chrome, or unset it.`,
    )
  }
  const find = () => [...SYSTEM_BROWSERS, playwrights].map(working).find((path) => path !== undefined)
  const found = find()
  if (found) return found
  for (const install of installers) {
    const installed = install() ? find() : undefined
    if (installed) return installed
  }
  throw new StartError(
    'The browser tests need a Chromium, and none could be found or installed: install chromium or Google Chrome, or set CHROMIUM_PATH.',
  )
}

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_LIMIT_MS }).status === 0

const say = (words: string, install: () => boolean) => () => {
  console.log(words)
  return install()
}

/** This machine. Installing by the system's package manager is tried only as root. */
export const thisMachine = (): Machine => ({
  chosen: process.env.CHROMIUM_PATH || undefined,
  working: (program) => {
    const path = program.includes('/')
      ? program
      : spawnSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' }).stdout?.trim()
    if (!path) return undefined
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0 ? path : undefined
  },
  playwrights: chromium.executablePath(),
  installers: [
    ...(process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
      ? [
          say(
            'No Chromium found: installing it with apt-get …',
            () =>
              run('apt-get', ['update', '-qq']) &&
              run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']),
          ),
        ]
      : []),
    say("No Chromium found: downloading Playwright's …", () =>
      run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
    ),
  ],
})
