import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBoard, benchBoardAtScale } from '#scripts/bench/board.ts'
import type { BenchRow } from '#scripts/bench/compare.ts'
import { benchLighthouse } from '#scripts/bench/lighthouse.ts'
import { benchPageWeight } from '#scripts/bench/page-weight.ts'
import { benchPaging } from '#scripts/bench/paging.ts'
import { benchPainted } from '#scripts/bench/painted.ts'
import { CLOSED_REFERRALS, openPlace, startBenchServer } from '#scripts/bench/place.ts'
import { benchPublicCpu } from '#scripts/bench/public-cpu.ts'
import { benchScores } from '#scripts/bench/scores.ts'
import { benchSend } from '#scripts/bench/send.ts'
import { build, isBuilt } from '#scripts/runtime/build.ts'
import { type Lifetime, live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { startTestPortal } from '#scripts/testing/portal.ts'

/**
 * `npm run bench`: each row beside its budget, printed as soon as it is measured; `npm run bench -- weight` measures only the parts
 * that it names. The database with a million closed referrals is filled once and kept.
 */
const PARTS: Record<string, (lifetime: Lifetime) => Promise<void>> = {
  queries: benchQueries,
  scores: async () => print(await benchScores()),
  paging: async (lifetime) => print(await benchPaging(lifetime)),
  painted: async (lifetime) => print(await benchPainted(lifetime)),
  cpu: onPortal(async (...portal) => [await benchPublicCpu(...portal)]),
  weight: onPortal(benchPageWeight),
  lighthouse: onPortal(benchLighthouse),
}

async function benchQueries(): Promise<void> {
  const server = await startBenchServer(resolve(process.env.DATA_DIR ?? '.data', 'bench'))
  try {
    const empty = await openPlace(server.ownerUrl, 'bench_none', 0)
    console.error(`Filling ${CLOSED_REFERRALS.toLocaleString('en')} closed referrals, on the first run only …`)
    const full = await openPlace(server.ownerUrl, 'bench_closed', CLOSED_REFERRALS)
    print([await benchSend(empty)])
    print([await benchBoard(empty)])
    print([await benchBoardAtScale(full, empty)])
    await empty.close()
    await full.close()
  } finally {
    await server.stop()
  }
}

/** A part that measures the public pages of a portal which runs for it. */
function onPortal(
  measure: (
    lifetime: Lifetime,
    baseUrl: string,
    variables: Readonly<Record<string, string>>,
  ) => Promise<readonly BenchRow[]>,
) {
  return async (lifetime: Lifetime): Promise<void> => {
    if (!isBuilt()) await build({ quiet: true })
    const { baseUrl, variables } = await startTestPortal(lifetime)
    print(await measure(lifetime, baseUrl, variables))
  }
}

function print(rows: readonly BenchRow[]): void {
  for (const { what, figure, budget, within } of rows)
    console.log(`| ${what} | ${figure} | ${budget} | ${within ? 'yes' : '**no**'} |`)
}

await main(async () => {
  const { positionals: wanted } = parseArgs({ allowPositionals: true })
  const parts = Object.entries(PARTS).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  console.log('| what | figure | budget | within |\n|---|---|---|---|')
  for (const [, run] of parts) await live(run)
})
