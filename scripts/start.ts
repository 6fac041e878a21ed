import { build, isBuilt, SERVER } from '#scripts/runtime/build.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { answers } from '#scripts/runtime/port.ts'
import { prepare } from '#scripts/runtime/prepare.ts'
import { keepRunning } from '#scripts/runtime/service.ts'
import { addressOf, formatWelcome } from '#scripts/runtime/sign-ins.ts'
import { WORKER, WORKER_SILENT_MS } from '#scripts/runtime/worker-process.ts'

const DRAIN_MS = 25_000
const WORKER_STOP_MS = 10_000
const READY_LIMIT_MS = 60_000

await main(() =>
  live(async (lifetime) => {
    const { runtime, leftovers } = await prepare(lifetime)
    const { host, port } = runtime
    if (!isBuilt()) {
      console.log('Building the portal, once for this version …')
      await build({ quiet: true })
    }
    await lifetime.open(
      async () =>
        keepRunning({
          name: 'worker',
          args: WORKER,
          silentAtMostMs: WORKER_SILENT_MS,
          env: { ...runtime.owner, NODE_ENV: 'production' },
          onStart: (pid) => leftovers?.note('worker', pid),
        }),
      (worker) => worker.stop(WORKER_STOP_MS),
    )
    await lifetime.open(
      async () =>
        keepRunning({
          name: 'app',
          args: [SERVER],
          env: {
            ...runtime.app,
            NODE_ENV: 'production',
            PORT: String(port),
            HOSTNAME: host,
            NEXT_TELEMETRY_DISABLED: '1',
            // The app ends by itself when asked: the framework would wait for live feeds, which never end.
            NEXT_MANUAL_SIG_HANDLE: 'true',
          },
          onStart: (pid) => leftovers?.note('app', pid),
        }),
      (app) => {
        console.log('Stopping …')
        return app.stop(DRAIN_MS)
      },
    )
    if (await answers(`${addressOf(host, port)}/api/health/live`, READY_LIMIT_MS))
      console.log(formatWelcome(addressOf(host, port), runtime.demonstration))
    else console.error('The app does not answer yet; it is kept running, and what it says is above.')
    await lifetime.ended
  }),
)
