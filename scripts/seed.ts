import { migrate } from '#db/migrate.ts'
import { seed } from '#db/seed.ts'
import { parseOwnerEnv } from '#lib/env.ts'
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
    await seed({ env: parseOwnerEnv(runtime.owner), now: new Date() })
    console.log('The demonstration data are loaded; their times count from now.')
  }),
)
