import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SERVER } from '#scripts/runtime/build.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { answers, freePort } from '#scripts/runtime/port.ts'
import { type BenchRow, inTurn, median, type Paired } from './compare.ts'

const ROOT = join(import.meta.dirname, '../..')
const BARE_APP = join(ROOT, '.data/bench/bare-next')
const PAGE = '/families/first-hour'
const ROUNDS = 20
const WARM_UP = 4
const REQUESTS = 400
const AT_ONCE = 8
const SETTLE_MS = 5_000
const IDLE_MS = 10_000
const LIMIT = 1.05

/**
 * Processor time for one answer of a public page, by the server's own account, in turn with the smallest app of the same
 * framework: one static page, no rule, no proxy, and the same bytes in it.
 */
export async function benchPublicCpu(
  lifetime: Lifetime,
  portal: string,
  variables: Readonly<Record<string, string>>,
): Promise<BenchRow> {
  const html = await (await fetch(`${portal}${PAGE}`)).text()
  const ours = await startServer(lifetime, SERVER, { ...variables, DATABASE_URL: '' }, PAGE)
  const twin = await startServer(lifetime, await buildBareApp(html), {}, '/')
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  lifetime.onEnd(() => agent.destroy())
  const used: Paired = { ours: [], twin: [] }
  const measure = async (into: number[], { process, url, idle }: Server) => {
    const before = await cpuMs(process)
    const began = performance.now()
    await Promise.all(Array.from({ length: REQUESTS }, () => ask(url, agent)))
    into.push(((await cpuMs(process)) - before - idle * (performance.now() - began)) / REQUESTS)
  }
  await inTurn(
    ROUNDS,
    WARM_UP,
    () => measure(used.ours, ours),
    () => measure(used.twin, twin),
  )
  // Warm-up rounds were measured too: they are the first of each.
  const [a, b] = [median(used.ours.slice(WARM_UP)), median(used.twin.slice(WARM_UP))]
  return {
    what: `server CPU of ${PAGE} / the same bytes as the one static page of a bare Next app`,
    figure: `${(a / b).toFixed(2)} × (${a.toFixed(3)} ms / ${b.toFixed(3)} ms, n = ${ROUNDS} × ${REQUESTS})`,
    budget: `≤ ${LIMIT}`,
    within: a / b <= LIMIT,
  }
}

interface Server {
  readonly process: ChildProcess
  readonly url: string
  /** Processor time that it uses without a request, as a share of the time that passes: the portal looks after pages, too. */
  readonly idle: number
}

async function startServer(
  lifetime: Lifetime,
  file: string,
  variables: Readonly<Record<string, string>>,
  path: string,
): Promise<Server> {
  const port = await freePort()
  const process = await lifetime.open(
    async () =>
      fork(file, {
        execArgv: ['--import', join(import.meta.dirname, 'report-cpu.mjs')],
        env: {
          ...variables,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          PORT: String(port),
          HOSTNAME: '127.0.0.1',
        },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    (child) => child.kill('SIGKILL'),
  )
  const url = `http://127.0.0.1:${port}${path}`
  if (!(await answers(url, 30_000))) throw new Error(`${file} does not answer`)
  await delay(SETTLE_MS)
  const before = await cpuMs(process)
  await delay(IDLE_MS)
  return { process, url, idle: ((await cpuMs(process)) - before) / IDLE_MS }
}

/** Builds an app of one static page and puts `html` in its place. @returns its server */
async function buildBareApp(html: string): Promise<string> {
  rmSync(BARE_APP, { recursive: true, force: true })
  mkdirSync(join(BARE_APP, 'app'), { recursive: true })
  const roots = `outputFileTracingRoot: ${JSON.stringify(ROOT)}, turbopack: { root: ${JSON.stringify(ROOT)} }`
  writeFileSync(join(BARE_APP, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(BARE_APP, 'next.config.js'),
    `export default { output: 'standalone', poweredByHeader: false, ${roots} }`,
  )
  writeFileSync(
    join(BARE_APP, 'app/layout.js'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  )
  writeFileSync(join(BARE_APP, 'app/page.js'), 'export default function Page() { return <main>Bare</main> }')
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: BARE_APP,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The bare app did not build')
  const server = join(BARE_APP, '.next/standalone', relative(ROOT, BARE_APP))
  writeFileSync(join(server, '.next/server/app/index.html'), html)
  return join(server, 'server.js')
}

function cpuMs(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.once('message', ({ user, system }: NodeJS.CpuUsage) => resolve((user + system) / 1000))
    server.send('cpu')
  })
}

const ask = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume().once('end', resolve).once('error', reject)
    }).once('error', reject)
  })
