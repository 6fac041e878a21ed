import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { holdsDatabase } from '#db/embedded-place.ts'
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

// Renamed into place: whoever is killed here must not leave half a file in front of the data.
function write(file: string, secrets: Secrets) {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** Replaces the data keys in `dataDir`, the current one first. Every key that a sealed text still names must stay. */
export function keepDataKeys(dataDir: string, dataKeys: string): void {
  const file = join(dataDir, 'secrets.json')
  try {
    write(file, { ...keepSecrets(dataDir), DATA_KEYS: dataKeys })
  } catch (error) {
    throw explainFileError(error, file)
  }
}

/** The same keys behind a new one, which seals from now on. */
export function addDataKey(dataKeys: string): string {
  const numbers = [...dataKeys.matchAll(/\bk(\d+):/g)].map(([, digits]) => Number(digits))
  return `k${Math.max(0, ...numbers) + 1}:${key()},${dataKeys}`
}

/** The embedded database's secrets, made on the first start and kept in `dataDir`, readable by this user only. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    if (!existsSync(file)) {
      if (holdsDatabase(dataDir))
        throw new StartError(
          `${file} is missing, and without it the data beside it cannot be read: put it back, or set DATA_DIR to another folder.`,
        )
      write(file, makeSecrets())
    }
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new StartError(`${file} is damaged: put a copy of it back, or set DATA_DIR to another folder.`)
    throw explainFileError(error, file)
  }
}
