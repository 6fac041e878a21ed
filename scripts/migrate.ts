import { migrate } from '#db/migrate.ts'
import { openRuntime } from '#scripts/runtime/database.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'

await main(() =>
  live(async (lifetime) => {
    const runtime = await lifetime.open(
      () => openRuntime({ share: true }),
      (opened) => opened.close(),
    )
    await migrate(runtime)
    console.log('The database is up to date.')
  }),
)
