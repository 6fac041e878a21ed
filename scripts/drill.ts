import { StartError } from '#lib/start-error.ts'
import { badNight } from '#scripts/drill/bad-night.ts'
import { openNight } from '#scripts/drill/open-night.ts'
import { formatNight } from '#scripts/drill/told-night.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'

/**
 * `npm run drill`: the scripted bad night on a throw-away database, with real processes and a real mail server. Nothing of
 * it touches the portal's own data. Ends with an error when an alert is left alone.
 */
await main(() =>
  live(async (lifetime) => {
    // What this process would log stands in the table that it prints.
    process.env.LOG_LEVEL = 'silent'
    const { lines, alone } = await badNight(await openNight(lifetime))
    console.log(`${formatNight(lines)}\n`)
    if (alone.length > 0) throw new StartError(alone.join('\n'))
    console.log('A human holds every alert.')
  }),
)
