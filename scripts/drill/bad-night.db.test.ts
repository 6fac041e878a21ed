import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeSecrets } from '#scripts/runtime/secrets.ts'
import { createTestDatabase } from '#scripts/testing/database.ts'
import type { TestDatabase } from '#scripts/testing/throw-away-server.ts'
import { badNight, whyAlone } from './bad-night.ts'
import { Night } from './night.ts'
import { formatNight } from './told-night.ts'

describe('the scripted bad night', () => {
  let database: TestDatabase
  let night: Night

  beforeEach(async () => {
    database = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    const { DATABASE_PASSWORD: _, ...secrets } = makeSecrets()
    night = await Night.begin(database, secrets)
  })
  afterEach(async () => {
    await night.end()
    await database.drop()
  })

  // Real processes, killed in the middle of things: it may try twice, as browser tests may (docs/decisions/018).
  it('ends with a human holding every alert', { timeout: 300_000, retry: 1 }, async () => {
    const { lines, alone } = await badNight(night)
    expect(alone).toEqual([])
    const told = formatNight(lines)
    for (const happened of [
      /\| A .*Cannot be reached: R\. Okafor/,
      /\| A .*Acknowledged by Dr S\. Ferreira/,
      /\| B .*Paged \(alert 2\): .*Dr M\. Varga/,
      /\| B .*Acknowledged by Dr M\. Varga/,
      /\| A .*Paged \(lapse 1\): .*Q\. Tanaka/,
      /\| A .*Taken by Q\. Tanaka/,
      /\| A .*Paged \(decision 1\): .*Dr M\. Varga/,
      /\| A .*Dr M\. Varga is on it/,
    ])
      expect(told).toMatch(happened)
  })

  it('would say so if an alert were left alone', { timeout: 60_000 }, async () => {
    await night.startWorker()
    const sent = await night.send('emergent')
    expect(await whyAlone(night, 'C', sent)).toEqual(['Nobody holds alert C.'])
    await night.until('somebody is paged', async () => (await night.paging.pages(sent))[0]?.handedOverAt)
    await night.press('coordinator', sent)
    expect(await whyAlone(night, 'C', sent)).toEqual([])
    await night.pass(5)
    expect(await whyAlone(night, 'C', sent)).toEqual(['Somebody must still be called for alert C: lapse.'])
  })
})
