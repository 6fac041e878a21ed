import { barriersEverywhere } from './barriers.ts'
import { figure, INDEX, open, RESP } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'

test('what cannot be used is kept, counts as open and is explained at the field', async ({ page }) => {
  await open(page, RESP)
  const resp = figure(page, 'RESP')
  const box = page.getByLabel('PaCO₂', { exact: true })
  for (const [typed, sentence] of [
    ['abc', 'Enter a number'],
    ['-5', 'can only be 5 to 250'],
    ['1e309', 'Enter this in mmHg or kPa'],
    ['1,450', 'without thousands separators'],
    ['999999999999999999999999999999', 'can only be 5 to 250'],
  ] as const) {
    await box.fill(typed)
    await box.blur()
    await expect(box).toHaveAccessibleDescription(new RegExp(sentence, 'u'))
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    await expect(box).toHaveValue(typed)
    await expect(resp).toContainText('−22 to 15')
    await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/u)
  }
  await box.fill('')
  await expect(box).not.toHaveAttribute('aria-invalid')
  await box.fill('10,1 kPa')
  await box.blur()
  await expect(resp).toContainText('−22 to 14')
  await expect(box).toHaveAccessibleDescription(/Counts as 75.8/u)
})

test('an answer that is wrong, one that is unusual and a part of the result keep nobody out', async ({ page }) => {
  test.slow()
  await open(page, `${RESP}#ageYears=85&pipCmH2O=4000&hasCnsDysfunction=no&paco2MmHg=8&paco2MmHg.unit=kPa`)
  await page.getByText('Points, item by item').click()
  expect(await barriersEverywhere(page)).toEqual([])
})

test('a change of unit changes no digit, and an unusual number is asked about', async ({ page }) => {
  await open(page, RESP)
  const box = page.getByLabel('PaCO₂', { exact: true })
  await box.fill('68')
  await page.getByLabel('Unit of PaCO₂').selectOption('kPa')
  await expect(box).toHaveValue('68')
  await expect(box).toHaveAccessibleDescription(/can only be 5 to 250/u)
  await page.getByRole('button', { name: 'Use 68 mmHg' }).click()
  await expect(box).toHaveValue('68')
  await expect(box).not.toHaveAttribute('aria-invalid')
})

test('of a list to tick, none of these and not known each stand alone', async ({ page }) => {
  await open(page, `${INDEX}/save`)
  const diagnosis = page.getByRole('group', { name: 'Cardiac diagnosis' })
  for (const name of ['Myocarditis', 'Congenital heart disease']) await diagnosis.getByLabel(name).check()
  await expect(diagnosis.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await diagnosis.getByLabel('None of these').check()
  await expect(diagnosis.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(figure(page, 'SAVE')).toContainText('−32 to 9')
  await diagnosis.getByLabel('Myocarditis').check()
  await expect(diagnosis.getByLabel('None of these')).not.toBeChecked()
  await diagnosis.getByLabel('Myocarditis').uncheck()
  await expect(figure(page, 'SAVE')).toContainText('−35 to 17')
})

test('what was typed before the scripts came counts', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(RESP, { waitUntil: 'domcontentloaded' })
  await page.getByLabel('Age', { exact: true }).fill('63')
  await page.getByRole('group', { name: 'Diagnosis' }).getByLabel('Asthma').check()
  release()
  await expect(figure(page, 'RESP')).toContainText('−11 to 12')
  await expect(page.getByLabel('Age', { exact: true })).toHaveValue('63')
  await expect(page.getByRole('group', { name: 'Diagnosis' }).getByLabel('Asthma')).toBeChecked()
})
