import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { makeSecrets } from './scripts/runtime/secrets.ts'

const FOLDERS = '{app,db,lib,scripts}'

export default defineConfig({
  resolve: { alias: { 'server-only': join(import.meta.dirname, 'scripts/testing/empty.ts') } },
  test: {
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
