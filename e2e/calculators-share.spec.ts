import { COMPLETE, figure, INDEX, open, RESP } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'

test('a link holds what was entered in its fragment alone, and brings it back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, RESP)
  await page.getByLabel('Age', { exact: true }).fill('63')
  await page.getByLabel('PaCO₂', { exact: true }).fill('9.1')
  await page.getByLabel('Unit of PaCO₂').selectOption('kPa')
  await page.getByRole('group', { name: 'Diagnosis' }).getByLabel('Asthma').check()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(link.pathname + link.search).toBe(RESP)
  expect(link.hash).toContain('ageYears=63')

  const other = await context.newPage()
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await open(other, link.href)
  await expect(figure(other, 'RESP')).toContainText('−10 to 12')
  await expect(other.getByLabel('PaCO₂', { exact: true })).toHaveValue('9.1')
  await expect(other.getByLabel('Unit of PaCO₂')).toHaveValue('kPa')
  await other.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.split('#')[0]?.includes('asthma'))).toEqual([])

  // Once something differs, the address no longer says what the link said.
  await other.getByLabel('Age', { exact: true }).fill('41')
  expect(new URL(other.url()).hash).toBe('')
})

test('a fragment that cannot be read is ignored with a sentence', async ({ page }) => {
  await open(page, `${RESP}#ageYears=63&diagnosis=flu`)
  await expect(page.getByText('could not be read')).toBeVisible()
  await expect(page.getByLabel('Age', { exact: true })).toHaveValue('')
  await page.getByLabel('Age', { exact: true }).fill('63')
  await expect(page.getByText('could not be read')).toHaveCount(0)
})

test('the text for the chart is plain, and can be copied by hand where copying is refused', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `${RESP}#ageYears=63`)
  await page.getByRole('button', { name: 'Copy text for the chart' }).click()
  await expect(page.getByText('Copied as text')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(/^RESP \(.*\), \d{4}-\d\d-\d\d \d\d:\d\d\nRESP: −22 to 12 points/u)
  expect(text).not.toContain('of 100')

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Copy text for the chart' }).click()
  await expect(page.getByRole('dialog').getByLabel('Text to copy')).toHaveValue(/RESP: −22 to 12 points/u)
})

test('paper shows result, answers, source and date instead of the form', async ({ page }) => {
  await open(page, `${RESP}#ageYears=63&paco2MmHg=9.1&paco2MmHg.unit=kPa`)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('form[aria-label]')).toBeHidden()
  for (const words of [/Printed \d{4}-/u, 'RESP: −21 to 12 points', 'PaCO₂: 9.1 kPa (68.3 mmHg)', 'doi.org', 'Limits'])
    await expect(page.locator('.sheet')).toContainText(words)
})

test('what paper shows is one page, of A4 and of US letter, whatever is entered', async ({ page }) => {
  test.setTimeout(90_000)
  for (const [name, [entered]] of Object.entries(COMPLETE))
    for (const fragment of ['', `#${entered}`]) {
      await open(page, `${INDEX}/${name}${fragment}`)
      for (const format of ['A4', 'Letter']) {
        const pdf = (await page.pdf({ format })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/gu), `${name}${fragment} on ${format}`).toHaveLength(1)
      }
    }
})
