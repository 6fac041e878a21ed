import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { freePort } from '#scripts/runtime/port.ts'
import { findChromium, thisMachine } from '#scripts/testing/chromium.ts'
import { type BenchRow, median } from './compare.ts'
import { startFrontServer } from './front-server.ts'
import { asDrawn, EMPTY, isHydrated, listPublicPages, NAMED, RESP, withoutScripts } from './public-pages.ts'

const RUNS = 5

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>

/**
 * Lighthouse on a phone, out of 100. The named pages and RESP: median of five, in turn with a twin, which is the same HTML
 * without scripts, or for RESP a hydrated page that has nothing of its own. Every other page once, beside the slowest
 * twin of its kind; one that falls below is measured five times with its own.
 */
export async function benchLighthouse(lifetime: Lifetime, portal: string): Promise<BenchRow[]> {
  const port = await openBrowser(lifetime)
  const ours = await startFrontServer(lifetime, portal)
  const bare = await startFrontServer(lifetime, portal, withoutScripts)
  const empty = await startFrontServer(lifetime, portal, (html, path) => (path === EMPTY ? asDrawn(EMPTY) : html))
  const audit = (base: string, path: string) => auditOnce(`${base}${path}`, port)

  const compare = async (path: string): Promise<Compared> => {
    const pages: Scores[] = []
    const twins: number[] = []
    for (let run = 0; run < RUNS; run++) {
      pages.push(await audit(ours, path))
      const twin = isHydrated(path) ? await audit(empty, EMPTY) : await audit(bare, path)
      twins.push(twin.performance)
    }
    return { path, scores: middleOf(pages), twin: median(twins) }
  }

  const named: Compared[] = []
  for (const path of [...NAMED, RESP]) named.push(await compare(path))
  const slowest = (hydrated: boolean) =>
    Math.min(...named.filter(({ path }) => isHydrated(path) === hydrated).map(({ twin }) => twin))
  const others: Compared[] = []
  for (const path of listPublicPages().filter((page) => page !== RESP && !NAMED.includes(page))) {
    const once = { path, scores: await audit(ours, path), twin: slowest(isHydrated(path)) }
    others.push(isWithin(once) ? once : await compare(path))
  }
  return [...named.map((one) => toRow(one, `median of ${RUNS}`)), ...toSummary(others)]
}

interface Compared {
  readonly path: string
  readonly scores: Scores
  /** The twin's performance. */
  readonly twin: number
}

const OTHERS = CATEGORIES.filter((category) => category !== 'performance')
const isWithin = ({ scores, twin }: Compared) =>
  scores.performance >= twin - 1 && OTHERS.every((category) => scores[category] === 100)

function toRow(compared: Compared, runs: string): BenchRow {
  const { path, scores, twin } = compared
  return {
    what: `Lighthouse, phone, ${path} (${runs})`,
    figure: `${CATEGORIES.map((category) => scores[category]).join(' / ')} (twin: ${twin})`,
    budget: `performance ≥ twin − 1; ${OTHERS.join(', ')} 100`,
    within: isWithin(compared),
  }
}

/** One row for all that are within the budget, and one for each that is not. */
function toSummary(others: readonly Compared[]): BenchRow[] {
  const good = others.filter(isWithin)
  const lowest = (category: keyof Scores) => Math.min(...good.map(({ scores }) => scores[category]))
  return [
    {
      what: `Lighthouse, phone, ${good.length} other public pages (once each): the lowest`,
      figure: CATEGORIES.map(lowest).join(' / '),
      budget: `performance ≥ twin − 1; ${OTHERS.join(', ')} 100`,
      within: true,
    },
    ...others.filter((one) => !isWithin(one)).map((one) => toRow(one, `median of ${RUNS}`)),
  ]
}

/** @returns the port by which Lighthouse steers the browser */
async function openBrowser(lifetime: Lifetime): Promise<number> {
  const port = await freePort()
  await lifetime.open(
    () =>
      chromium.launch({
        executablePath: findChromium(thisMachine()),
        args: ['--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
      }),
    (browser) => browser.close(),
  )
  return port
}

function middleOf(runs: readonly Scores[]): Scores {
  const middle = (category: keyof Scores) => median(runs.map((scores) => scores[category]))
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
    seo: middle('seo'),
  }
}

/** A trace that the browser lost gives no score: it is then recorded again. */
async function auditOnce(url: string, port: number, tries = 3): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], output: 'json', logLevel: 'silent' })
  const of = (category: keyof Scores) => result?.lhr.categories[category]?.score ?? undefined
  const [performance, accessibility, practices, seo] = CATEGORIES.map(of)
  if (performance !== undefined && accessibility !== undefined && practices !== undefined && seo !== undefined)
    return {
      performance: Math.round(performance * 100),
      accessibility: Math.round(accessibility * 100),
      'best-practices': Math.round(practices * 100),
      seo: Math.round(seo * 100),
    }
  if (tries > 1) return auditOnce(url, port, tries - 1)
  const why = Object.values(result?.lhr.audits ?? {}).find(({ errorMessage }) => errorMessage)?.errorMessage
  throw new Error(`Lighthouse gave ${url} no score: ${why}`)
}
