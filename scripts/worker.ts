import { runWorker } from '#lib/jobs/worker.ts'
import { main } from '#scripts/runtime/main.ts'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

// Whoever started it and listens hears that it lives.
const onAlive = () => void process.send?.('alive')

await main(() => runWorker({ signal: stopping.signal, onAlive }))
// Connections to a database that is gone would keep the process, which does nothing any more, from being replaced.
process.exit()
