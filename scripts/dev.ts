import { join } from 'node:path'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { answers } from '#scripts/runtime/port.ts'
import { prepare } from '#scripts/runtime/prepare.ts'
import { keepRunning } from '#scripts/runtime/service.ts'
import { addressOf, formatWelcome } from '#scripts/runtime/sign-ins.ts'
import { WORKER } from '#scripts/runtime/worker-process.ts'

const STOP_MS = 5_000
const READY_LIMIT_MS = 60_000

const NEXT = join(import.meta.dirname, '../node_modules/next/dist/bin/next')

await main(() =>
  live(async (lifetime) => {
    const { runtime, leftovers } = await prepare(lifetime)
    const { host, port } = runtime
    await lifetime.open(
      async () =>
        keepRunning({
          name: 'worker',
          args: ['--watch', '--watch-preserve-output', ...WORKER],
          env: { ...runtime.owner, NODE_ENV: 'development' },
          onStart: (pid) => leftovers?.note('worker', pid),
        }),
      (worker) => worker.stop(STOP_MS),
    )
    await lifetime.open(
      async () =>
        keepRunning({
          name: 'app',
          args: [NEXT, 'dev', '--hostname', host, '--port', String(port)],
          env: { ...runtime.app, NODE_ENV: 'development', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
          onStart: (pid) => leftovers?.note('app', pid),
        }),
      (app) => app.stop(STOP_MS),
    )
    if (await answers(`${addressOf(host, port)}/api/health/live`, READY_LIMIT_MS))
      console.log(formatWelcome(addressOf(host, port), runtime.demonstration))
    await lifetime.ended
  }),
)
