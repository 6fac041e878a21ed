import { defineConfig } from 'vitest/config'

const alias = { 'server-only': new URL('./scripts/testing/empty.ts', import.meta.url).pathname }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{db,lib,scripts,app}/**/*.db.test.ts'],
          globalSetup: ['./scripts/testing/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
