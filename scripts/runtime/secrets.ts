import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { explainFileError, StartError } from '#lib/start-error.ts'

const stored = z.object({
  DATABASE_PASSWORD: z.string().min(1),
  AUTH_SECRET: z.string().min(1),
  DATA_KEYS: z.string().min(1),
  LOOKUP_KEY: z.string().min(1),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().min(1),
})

export type Secrets = z.infer<typeof stored>

const key = () => randomBytes(32).toString('base64')

/** New random secrets. */
export const makeSecrets = (): Secrets => ({
  DATABASE_PASSWORD: randomBytes(32).toString('base64url'),
  AUTH_SECRET: key(),
  DATA_KEYS: `k1:${key()}`,
  LOOKUP_KEY: key(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(),
})

/** The embedded database's secrets, made on the first start and kept in `dataDir`, readable by this user only. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    if (!existsSync(file)) {
      // Renamed into place: a start that is killed here must not leave half a file in front of the data.
      writeFileSync(`${file}.new`, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600, flush: true })
      renameSync(`${file}.new`, file)
    }
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new StartError(`${file} is damaged: put a copy of it back, or set DATA_DIR to another folder.`)
    throw explainFileError(error, file)
  }
}
