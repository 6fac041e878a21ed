import { inject } from 'vitest'
import { copyTemplate, type TestDatabase } from '#scripts/testing/throw-away-server.ts'

/** A migrated, empty database for one test file; `drop` it in `afterAll`. */
export function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, secret } = inject('databaseServer')
  return copyTemplate(ownerUrl, secret)
}
