import { resolve } from 'node:path'
import { benchBoard, benchBoardAtScale } from '#scripts/bench/board.ts'
import type { BenchRow } from '#scripts/bench/compare.ts'
import { benchLighthouse } from '#scripts/bench/lighthouse.ts'
import { benchPaging } from '#scripts/bench/paging.ts'
import { benchPainted } from '#scripts/bench/painted.ts'
import { CLOSED_REFERRALS, openPlace, startBenchServer } from '#scripts/bench/place.ts'
import { benchScores } from '#scripts/bench/scores.ts'
import { benchSend } from '#scripts/bench/send.ts'
import { live } from '#scripts/runtime/lifetime.ts'

/**
 * `npm run bench`: each row beside its budget, printed as soon as it is measured. The database with a million closed
 * referrals is filled once and kept.
 */
async function benchQueries(): Promise<void> {
  const server = await startBenchServer(resolve(process.env.DATA_DIR ?? '.data', 'bench'))
  try {
    const empty = await openPlace(server.ownerUrl, 'bench_none', 0)
    console.log(`Filling ${CLOSED_REFERRALS.toLocaleString('en')} closed referrals, on the first run only …`)
    const full = await openPlace(server.ownerUrl, 'bench_closed', CLOSED_REFERRALS)
    console.log('\n| what | figure | budget | within |\n|---|---|---|---|')
    print(await benchSend(empty))
    print(await benchBoard(empty))
    print(await benchBoardAtScale(full, empty))
    await empty.close()
    await full.close()
  } finally {
    await server.stop()
  }
}

function print({ what, figure, budget, within }: BenchRow): void {
  console.log(`| ${what} | ${figure} | ${budget} | ${within ? 'yes' : '**no**'} |`)
}

await benchQueries()
for (const row of await benchScores()) print(row)
await live(async (lifetime) => {
  for (const row of await benchPaging(lifetime)) print(row)
  for (const row of await benchPainted(lifetime)) print(row)
  for (const row of await benchLighthouse(lifetime)) print(row)
})
