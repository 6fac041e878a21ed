import postgres from 'postgres'
import { migrate } from '#db/migrate.ts'
import { seed } from '#db/seed.ts'
import { parseOwnerEnv } from '#lib/env.ts'
import { openRuntime, type Runtime } from '#scripts/runtime/database.ts'
import { Leftovers } from '#scripts/runtime/leftovers.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'
import { requireFreePort } from '#scripts/runtime/port.ts'

async function hasPeople(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return (await sql`select from people limit 1`).length > 0
  } finally {
    await sql.end()
  }
}

/** Opens the database, ends what a killed start has left, sees that the port is free, migrates, and on a demonstration's first run loads its data. */
export async function prepare(lifetime: Lifetime): Promise<{ runtime: Runtime; leftovers: Leftovers | undefined }> {
  const runtime = await lifetime.open(
    () => openRuntime({ onRestart: () => console.error('The database ended and is started again.') }),
    (opened) => opened.close(),
  )
  const leftovers = runtime.dataDir === undefined ? undefined : new Leftovers(runtime.dataDir)
  await leftovers?.clear()
  lifetime.onEnd(() => leftovers?.forget())
  await requireFreePort(runtime.port, runtime.host)
  await migrate(runtime)
  if (runtime.demonstration && !(await hasPeople(runtime.ownerUrl))) {
    console.log('Loading the demonstration data …')
    await seed({ env: parseOwnerEnv(runtime.owner), now: new Date() })
  }
  return { runtime, leftovers }
}
