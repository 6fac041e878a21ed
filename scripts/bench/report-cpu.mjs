// Loaded into a server that is measured: tells whoever started it how much processor time it has used, by its own account.
process.on('message', () => process.send?.(process.cpuUsage()))
