import type { Page } from '@playwright/test'

/**
 * Begins to add up what moves by itself in the pages that are opened from now on. Type is left out: its arrival is no matter
 * of the page and of no sure moment.
 * @returns what gives the sum in the page that is open, as browsers measure layout shift
 */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.route('**/*.woff2', (route) => route.abort())
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'shift'))
}
