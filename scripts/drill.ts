import { migrate } from '#db/migrate.ts'
import { deriveAppDatabaseUrl } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'
import { badNight } from '#scripts/drill/bad-night.ts'
import { Night } from '#scripts/drill/night.ts'
import { formatNight } from '#scripts/drill/told-night.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { startThrowAwayServer } from '#scripts/testing/throw-away-server.ts'

/**
 * `npm run drill`: the scripted bad night on a throw-away database, with real processes and a real mail server. Nothing of
 * it touches the portal's own data. Ends with an error when an alert is left alone.
 */
await main(() =>
  live(async (lifetime) => {
    const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
    // Read once by the modules that the portal shares with its scripts; nothing of them leaves this process.
    Object.assign(process.env, { ...secrets, LOG_LEVEL: 'silent' })
    const server = await lifetime.open(startThrowAwayServer, (started) => started.stop())
    const appUrl = deriveAppDatabaseUrl(server.ownerUrl, secrets.AUTH_SECRET)
    await migrate({ ownerUrl: server.ownerUrl, appUrl })
    const database = { ownerUrl: server.ownerUrl, appUrl, drop: () => Promise.resolve() }
    const night = await lifetime.open(
      () => Night.begin(database, secrets),
      (begun) => begun.end(),
    )
    const { lines, alone } = await badNight(night)
    console.log(`${formatNight(lines)}\n`)
    if (alone.length > 0) throw new StartError(alone.join('\n'))
    console.log('A human holds every alert.')
  }),
)
