import { openDatabase } from '#db/client.ts'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { countByOlderKey, MissingKeys, type Rotation, reseal } from '#lib/crypto/rotate.ts'
import { StartError } from '#lib/start-error.ts'
import { openRuntime, type Runtime } from '#scripts/runtime/database.ts'
import { type Lifetime, live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'
import { addDataKey, keepDataKeys } from '#scripts/runtime/secrets.ts'

/*
 * Seals every text with the newest key. On the demonstration's own database the key is made here, while the portal is
 * stopped. On any other, give all portal processes the new key behind the old one in DATA_KEYS and restart them, then in
 * front of it and restart them, then run this with the same DATA_KEYS; the portal stays up.
 */
await main(() =>
  live(async (lifetime) => {
    const runtime = await lifetime.open(
      () => openRuntime(),
      (opened) => opened.close(),
    )
    const ownKeys = runtime.demonstration && runtime.dataDir
    await (ownKeys ? rotateOwnKeys(lifetime, runtime, ownKeys) : rotateGivenKeys(lifetime, runtime))
  }),
)

async function rotateOwnKeys(lifetime: Lifetime, runtime: Runtime, dataDir: string): Promise<void> {
  const known = variable(runtime, 'DATA_KEYS')
  const keys = known.includes(',') ? known : addDataKey(known)
  if (keys === known) console.log('Going on with a rotation that was not finished.')
  // Kept before anything is sealed with it: without its key a text is lost.
  else keepDataKeys(dataDir, keys)
  const { remaining } = await run(lifetime, runtime, keys)
  if (remaining.size > 0) return
  const [current = keys] = keys.split(',')
  keepDataKeys(dataDir, current)
  console.log('The older key is removed from secrets.json. Start the portal again with: npm start')
}

async function rotateGivenKeys(lifetime: Lifetime, runtime: Runtime): Promise<void> {
  const dataKeys = variable(runtime, 'DATA_KEYS')
  const { remaining } = await run(lifetime, runtime, dataKeys)
  const older = [...parseKeyRing(dataKeys, variable(runtime, 'LOOKUP_KEY')).keys.keys()].slice(1)
  const unneeded = older.filter((keyId) => !remaining.has(keyId))
  if (older.length === 0) console.log('DATA_KEYS holds one key only: put a new one in front of it to rotate.')
  if (unneeded.length > 0)
    console.log(
      `No text in this database needs ${unneeded.join(', ')} any more. Keep it for as long as you keep backups from before.`,
    )
}

async function run(lifetime: Lifetime, runtime: Runtime, dataKeys: string): Promise<Rotation> {
  const keys = parseKeyRing(dataKeys, variable(runtime, 'LOOKUP_KEY'))
  const owner = await lifetime.open(
    async () => openDatabase(runtime.ownerUrl, { max: 1, applicationName: 'portal-keys-rotate' }),
    (database) => database.close(),
  )
  const total = [...(await countByOlderKey(owner, keys)).values()].reduce((sum, count) => sum + count, 0)
  const rotation = await reseal(owner, keys, (resealed) => console.log(`${resealed} of ${total} texts`)).catch(explain)
  console.log(`${rotation.resealed} texts are now sealed with key ${keys.currentKeyId}.`)
  for (const id of rotation.unreadable)
    console.error(`Sealed text ${id} does not open with its key: it was changed or damaged. It was left as it is.`)
  for (const [keyId, count] of rotation.remaining)
    console.error(`${count} texts are still sealed with key ${keyId}: keep that key, and run this again.`)
  if (rotation.remaining.size > 0) process.exitCode = 1
  return rotation
}

function explain(error: unknown): never {
  if (!(error instanceof MissingKeys)) throw error
  const keyIds = error.keyIds.join(', ')
  throw new StartError(
    `Texts are sealed with keys that DATA_KEYS does not hold: ${keyIds}. Add them; nothing was changed.`,
  )
}

function variable({ owner }: Runtime, name: string): string {
  const value = owner[name]
  if (value === undefined) throw new StartError(`${name} is missing.`)
  return value
}
