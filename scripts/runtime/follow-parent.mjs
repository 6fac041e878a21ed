// Loaded into the processes that a start script keeps running: when that script is gone, even by kill -9, they end too.
const DRAIN_MS = 25_000

// Their own children load it as well and are left alone: their channel is theirs.
if (process.channel && process.env.PORTAL_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
