import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { makeSecrets } from './scripts/runtime/secrets.ts'

const FOLDERS = '{app,db,lib,scripts}'

export default defineConfig({
  resolve: { alias: { 'server-only': join(import.meta.dirname, 'scripts/testing/empty.ts') } },
  test: {
    // Limits against a test that hangs. None is a statement about speed: a machine may stand still for seconds.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${FOLDERS}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [`${FOLDERS}/**/*.db.test.ts`],
          globalSetup: ['./scripts/testing/database-server.ts'],
          env: { ...makeSecrets(), LOG_LEVEL: 'silent' },
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
