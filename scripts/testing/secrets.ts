import { randomBytes } from 'node:crypto'

const key = () => randomBytes(32).toString('base64')

/** Secrets of one test run. */
export const makeSecrets = () => ({
  AUTH_SECRET: key(),
  DATA_KEYS: `k1:${key()}`,
  LOOKUP_KEY: key(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(),
})
