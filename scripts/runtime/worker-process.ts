import { join } from 'node:path'

/** Node's arguments for the worker. The condition makes `server-only` the empty module that it is on a server. */
export const WORKER = ['--conditions=react-server', join(import.meta.dirname, '../worker.ts')]
