import { chromium } from '@playwright/test'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { findChromium, thisMachine } from '#scripts/testing/chromium.ts'
import type { BenchRow } from './compare.ts'
import { isHydrated, listPublicPages, NAMED } from './public-pages.ts'

const KB = 1024
const LIMIT_BYTES = 150 * KB
const SCRIPT_LIMIT_BYTES = 10 * KB

/** What the first visit to a content page brings over the line, headers included; the named pages and the heaviest of all. */
export async function benchPageWeight(lifetime: Lifetime, portal: string): Promise<BenchRow[]> {
  const browser = await lifetime.open(
    () => chromium.launch({ executablePath: findChromium(thisMachine()), args: ['--disable-dev-shm-usage'] }),
    (opened) => opened.close(),
  )
  const weigh = async (path: string): Promise<Weighed> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const weight = { path, total: 0, script: 0, font: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      weight.total += encodedDataLength
      if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength
      if (kinds.get(requestId) === 'Font') weight.font += encodedDataLength
    })
    await page.goto(`${portal}${path}`, { waitUntil: 'networkidle' })
    await context.close()
    return weight
  }
  const weighed: Weighed[] = []
  for (const path of listPublicPages().filter((page) => !isHydrated(page))) weighed.push(await weigh(path))
  const heaviest = weighed.toSorted((a, b) => b.total - a.total).slice(0, 1)
  return [
    ...weighed.filter(({ path }) => NAMED.includes(path)).map((one) => toRow(one, '')),
    ...heaviest.map((one) => toRow(one, ` (the heaviest of ${weighed.length} content pages)`)),
  ]
}

interface Weighed {
  readonly path: string
  readonly total: number
  readonly script: number
  readonly font: number
}

function toRow({ path, total, script, font }: Weighed, note: string): BenchRow {
  const kb = (bytes: number) => Math.round(bytes / KB)
  return {
    what: `first visit, as transferred: ${path}${note}`,
    figure: `${kb(total)} KB, of that fonts ${kb(font)}, script files ${kb(script)}`,
    budget: '≤ 150 KB, script ≤ 10 KB',
    within: total <= LIMIT_BYTES && script <= SCRIPT_LIMIT_BYTES,
  }
}
