import { join } from 'node:path'

/** Node's arguments for the worker. The condition makes `server-only` the empty module that it is on a server. */
export const WORKER = ['--conditions=react-server', join(import.meta.dirname, '../worker.ts')]

/** A worker says every five seconds that it can work. By then app processes page in its place, and it is started anew. */
export const WORKER_SILENT_MS = 30_000
