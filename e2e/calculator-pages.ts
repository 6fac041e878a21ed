import type { Page } from '@playwright/test'
import { CALCULATORS } from '#app/(public)/clinicians/calculators/_calculator/calculators.ts'
import { expect } from './fixtures.ts'

export const INDEX = '/clinicians/calculators'
export const RESP = `${INDEX}/resp`
export const PAGES = [INDEX, ...Object.keys(CALCULATORS).map((name) => `${INDEX}/${name}`)]

/** The result of the calculator with this name, as it stands. */
export const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Opens a calculator and waits until its scripts listen: what is entered then changes the result. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form[aria-label]') ?? {}).some((key) => key.startsWith('__reactProps')),
  )
}
