import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps somebody from using the page that is open, by rule and element; of all rules, or of one. */
export async function barriers(page: Page, rule?: string): Promise<string[]> {
  // Without frames nothing is put together from several documents, so no second page has to be opened for that.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(LEVELS)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** By how many pixels the page must be pushed sideways to be read; 0 is none. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/**
 * Everything that keeps somebody out of this state, from 360 to 1440 px, by day and by night. What depends on the size is
 * looked for at each width, and what depends on the colors in both themes of each.
 *
 * The window is made as tall as the page: what a bar at its edge happens to lie over can be scrolled from under it.
 */
export async function barriersEverywhere(page: Page, widths = [1440, 360]): Promise<string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    if ((await sideways(page)) > 0) found.push(`${width} px: pushed sideways`)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    for (const [colorScheme, rule] of [['dark', 'color-contrast'], ['light']] as const) {
      // Without motion, so that no color is read on its way to another.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await barriers(page, rule)).map((barrier) => `${width} px, ${colorScheme}: ${barrier}`))
    }
  }
  if (before) await page.setViewportSize(before)
  return found
}
