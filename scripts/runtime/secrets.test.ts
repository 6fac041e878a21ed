import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseKeyRing } from '#lib/crypto/key-ring.ts'
import { addDataKey, keepDataKeys, keepSecrets, makeSecrets } from './secrets.ts'

describe('the secrets of the embedded database', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'secrets-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it('are made once and kept, readable by this user only', () => {
    const made = keepSecrets(dataDir)
    expect(keepSecrets(dataDir)).toEqual(made)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('change their data keys and nothing else', () => {
    const made = keepSecrets(dataDir)
    const keys = addDataKey(made.DATA_KEYS)
    keepDataKeys(dataDir, keys)
    expect(keepSecrets(dataDir)).toEqual({ ...made, DATA_KEYS: keys })
    expect(readdirSync(dataDir)).toEqual(['secrets.json'])
  })

  it('put a new data key in front, under an id of its own', () => {
    const { DATA_KEYS, LOOKUP_KEY } = makeSecrets()
    const twice = addDataKey(addDataKey(DATA_KEYS))
    const ring = parseKeyRing(twice, LOOKUP_KEY)
    expect([...ring.keys.keys()]).toEqual(['k3', 'k2', 'k1'])
    expect(ring.currentKeyId).toBe('k3')
    expect(twice.endsWith(DATA_KEYS)).toBe(true)
  })
})
