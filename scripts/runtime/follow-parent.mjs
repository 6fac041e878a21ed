// Loaded into the processes that a start script keeps running: when that script is gone, even by kill -9, they end too.
const DRAIN_MS = 25_000

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
