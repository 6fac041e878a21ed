import { defineConfig, devices } from '@playwright/test'

// Both are given by `npm run test:e2e`, which starts the portal that is tested; a tool that only reads this file has neither.
const { E2E_BASE_URL: baseURL, E2E_REPORT: outputFile } = process.env

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  reporter: [['list'], ['json', { outputFile }]],
  forbidOnly: Boolean(process.env.CI),
  // Two processors are what a small machine has, and both app processes, the worker and the database share them.
  workers: 2,
  // Named in the output (docs/decisions/018).
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  globalTimeout: 30 * 60_000,
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // Each test is a new reader, whose browser would take a copy of every public page; tests of workers allow them.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Containers give /dev/shm 64 MB; a browser that fills it crashes its pages.
      args: ['--disable-dev-shm-usage', '--font-render-hinting=none'],
    },
  },
  projects: [
    { name: 'desktop', use: desktop, testIgnore: '**/*.phone.spec.ts' },
    { name: 'phone', use: { ...devices['Pixel 7'] }, testMatch: '**/*.phone.spec.ts' },
  ],
})
