import { migrate } from '#db/migrate.ts'
import { openRuntime, type Runtime } from '#scripts/runtime/database.ts'
import { Leftovers } from '#scripts/runtime/leftovers.ts'
import type { Lifetime } from '#scripts/runtime/lifetime.ts'

/** Opens the database, ends what a killed start has left, and migrates. */
export async function prepare(lifetime: Lifetime): Promise<{ runtime: Runtime; leftovers: Leftovers | undefined }> {
  const runtime = await lifetime.open(
    () => openRuntime({ onRestart: () => console.error('The database ended and is started again.') }),
    (opened) => opened.close(),
  )
  const leftovers = runtime.dataDir === undefined ? undefined : new Leftovers(runtime.dataDir)
  await leftovers?.clear()
  lifetime.onEnd(() => leftovers?.forget())
  await migrate(runtime)
  return { runtime, leftovers }
}
