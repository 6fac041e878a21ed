import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { build, isBuilt } from '#scripts/runtime/build.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { freePort } from '#scripts/runtime/port.ts'
import { findChromium, thisMachine } from '#scripts/testing/chromium.ts'
import { startTestPortal } from '#scripts/testing/portal.ts'
import { type BenchRow, median } from './compare.ts'

const RUNS = 5
/** The index has no script of its own: what the framework costs on any page that is hydrated. */
const EMPTY = '/clinicians/calculators'
const CALCULATORS = ['resp', 'save', 'murray', 'oxygenation', 'vis', 'sofa', 'pbw'].map((name) => `${EMPTY}/${name}`)
const [RESP = '', ...OTHERS] = CALCULATORS

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>

/**
 * Lighthouse on a phone: the RESP calculator, median of five, in turn with a hydrated page that has nothing of its own;
 * each other calculator once. Out of 100.
 */
export async function benchLighthouse(lifetime: Lifetime): Promise<BenchRow[]> {
  if (!isBuilt()) await build({ quiet: true })
  const { baseUrl } = await startTestPortal(lifetime)
  const port = await freePort()
  await lifetime.open(
    () =>
      chromium.launch({
        executablePath: findChromium(thisMachine()),
        args: ['--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
      }),
    (browser) => browser.close(),
  )
  const audit = (path: string) => auditOnce(`${baseUrl}${path}`, port)

  const empty: Scores[] = []
  const resp: Scores[] = []
  for (let run = 0; run < RUNS; run++) {
    empty.push(await audit(EMPTY))
    resp.push(await audit(RESP))
  }
  const twin = median(empty.map(({ performance }) => performance))
  const rows = [toRow(RESP, middleOf(resp), twin)]
  for (const path of OTHERS) rows.push(toRow(path, await audit(path), twin))
  return rows
}

function toRow(path: string, scores: Scores, twin: number): BenchRow {
  const { performance, ...rest } = scores
  return {
    what: `Lighthouse, phone, ${path}`,
    figure: `${CATEGORIES.map((category) => scores[category]).join(' / ')} (empty page: ${twin})`,
    budget: `performance ≥ empty page − 1; ${Object.keys(rest).join(', ')} 100`,
    within: performance >= twin - 1 && Object.values(rest).every((score) => score === 100),
  }
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
