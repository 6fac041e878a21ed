import type { Page } from '@playwright/test'
import { CALCULATORS } from '#app/(public)/clinicians/calculators/_calculator/calculators.ts'
import { barriersEverywhere, sideways } from './barriers.ts'
import { expect, test } from './fixtures.ts'

const INDEX = '/clinicians/calculators'
const RESP = `${INDEX}/resp`
const PAGES = [INDEX, ...Object.keys(CALCULATORS).map((name) => `${INDEX}/${name}`)]

/** The result of the calculator with this name, as it stands. */
const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Opens a calculator and waits until its scripts listen: what is entered then changes the result. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form[aria-label]') ?? {}).some((key) => key.startsWith('__reactProps')),
  )
}

test('RESP by keyboard alone on a 360 px screen, from the first key to the class; nothing is sent', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, RESP)
  await page.waitForLoadState('networkidle')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))

  const strip = page.getByRole('button', { name: /Result$/u })
  await expect(strip).toContainText('−22 to 15 points')
  await page.getByRole('link', { name: 'Calculators' }).first().focus()
  const answers = ['63', ' ', '30', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '9,1', 'kPa', '42']
  for (const answer of answers) {
    await page.keyboard.press('Tab')
    if (answer === 'kPa') await page.keyboard.press('k')
    else await page.keyboard.type(answer)
    // Of a pair, Space takes Yes; the arrow goes on to No.
    const label = await page.evaluate(
      () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent,
    )
    if (label && label !== 'Diagnosis' && label !== 'Neuromuscular blockade') await page.keyboard.press('ArrowRight')
    const seen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight - 116
    })
    expect(seen, `${answer} is not hidden by the bars`).toBe(true)
  }
  await expect(strip).toContainText('3 points')
  await page.keyboard.press('Tab')
  await expect(strip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused()
  await expect(figure(page, 'RESP')).toContainText('Class II')
  await expect(figure(page, 'RESP')).toContainText('76 of 100 in this class left the hospital alive')
  await expect(figure(page, 'RESP')).toContainText('2000–2012')
  expect(sent).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0)
})

test('while something is open the range is shown, with what narrows it most first', async ({ page }) => {
  await open(page, RESP)
  const resp = figure(page, 'RESP')
  await expect(resp).toContainText('−22 to 15')
  await page.getByLabel('Age', { exact: true }).fill('63')
  await expect(resp).toContainText('−22 to 12')
  await expect(resp.getByRole('listitem').first()).toContainText('Diagnosis by up to 11 points')
  await resp.getByRole('button', { name: 'Central nervous system dysfunction' }).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(resp).toContainText('−15 to 12')
  await page.getByRole('group', { name: 'Central nervous' }).getByLabel('Not known').check()
  await expect(resp).toContainText('−22 to 12')
})

test('doses that do not run are answered with one press, and no box that says something changes', async ({ page }) => {
  await open(page, `${INDEX}/vis#norepinephrineUgKgMin=0.3&dopamineUgKgMin=some`)
  await expect(figure(page, 'VIS')).toContainText('at least 30.0')
  await page.getByRole('button', { name: /enter 0/u }).click()
  await expect(page.getByLabel('Dobutamine', { exact: true })).toHaveValue('0')
  await expect(page.getByLabel('Dopamine', { exact: true })).toHaveValue('some')
  await page.getByLabel('Dopamine', { exact: true }).fill('none')
  await expect(figure(page, 'VIS')).toContainText('21.1 of 100')
})

const NORMAL_SAVE =
  'weightKg=80&bilirubin=1&altUL=30&astUL=30&hasCnsDysfunction=no&creatinine=1&isOnDialysis=no&hasChronicKidneyFailure=no'
/** By calculator: what is entered, then each figure with what it comes to. */
const COMPLETE: Record<keyof typeof CALCULATORS, [entered: string, ...figures: [name: string, ...says: string[]][]]> = {
  resp: [
    'ageYears=30&isImmunocompromised=no&ventilatedHours=200&diagnosis=asthma&hasCnsDysfunction=no&hasNonPulmonaryInfection=no&hadNeuromuscularBlockade=no&hadInhaledNitricOxide=no&hadBicarbonateInfusion=no&hadCardiacArrest=no&paco2MmHg=40&pipCmH2O=30',
    ['RESP', '11 points', 'Class I', '92 of 100'],
  ],
  save: [
    `diagnoses=myocarditis&ageYears=41&${NORMAL_SAVE}&intubatedHours=5&pipCmH2O=20&hadCardiacArrest=no&diastolicMmHg=50&systolicMmHg=90&bicarbonateMmolL=20`,
    ['SAVE', '9 points', 'Class I', '75 of 100'],
  ],
  murray: [
    'cxrQuadrants=4&pao2MmHg=62&fio2Pct=0.9&peepCmH2O=12&plateauCmH2O=30&tidalVolumeMl=400',
    ['Murray', '3.50', 'Severe', 'UK referral line'],
  ],
  oxygenation: [
    'pao2MmHg=62&fio2Pct=90&peepCmH2O=12&meanAirwayPressureCmH2O=22&plateauCmH2O=30&tidalVolumeMl=400&spo2Pct=90',
    ['P/F', '68.9 mmHg', 'Oxygenation band: severe'],
    ['OI', '31.9'],
    ['Driving pressure', '18.0 cmH₂O'],
    ['Compliance', '22.2'],
    ['S/F', '100.0'],
  ],
  vis: [
    'norepinephrineUgKgMin=0.1&epinephrineUgKgMin=none&vasopressinUMin=0.04&dobutamineUgKgMin=5&dopamineUgKgMin=0&milrinoneUgKgMin=0&phenylephrineUgKgMin=0&weightKg=80',
    ['VIS', '20.0', '14.1 of 100 with a VIS of 11 to 20'],
    ['NEE', '0.20 µg/kg/min'],
  ],
  sofa: [
    'pao2MmHg=90&fio2Pct=100&hasVentilatorySupport=yes&plateletsPerNl=120&bilirubin=34&bilirubin.unit=umol%2FL&systolicMmHg=95&diastolicMmHg=50&dopamine=0&dobutamine=0&epinephrine=0&norepinephrine=0.05&gcs=15&creatinine=150&creatinine.unit=umol%2FL',
    ['SOFA (1996)', '11 points', 'creatinine alone decides'],
  ],
  pbw: [
    'sex=female&heightCm=65&heightCm.unit=in&tidalVolumeMl=340',
    ['PBW', '57.1 kg'],
    ['Tidal volume per PBW', '6.0 mL/kg'],
  ],
}

test('every calculator comes to its result', async ({ page }) => {
  for (const [name, [entered, ...figures]] of Object.entries(COMPLETE)) {
    await open(page, `${INDEX}/${name}#${entered}`)
    for (const [figureName, ...says] of figures)
      for (const words of says) await expect(figure(page, figureName)).toContainText(words)
    await expect(page.locator('.open, .needs')).toHaveCount(0)
  }
})

test('under 18 it says so instead of a number', async ({ page }) => {
  for (const name of Object.keys(CALCULATORS)) {
    await open(page, `${INDEX}/${name}`)
    await page.getByLabel('Age', { exact: true }).fill('17')
    for (const section of await page.locator('.figure').all()) {
      await expect(section).toContainText('under 18')
      await expect(section.locator('.value')).toHaveCount(0)
    }
  }
})

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

test('pressures that cannot both be right are open, both of them', async ({ page }) => {
  await open(page, `${INDEX}/save#systolicMmHg=80&diastolicMmHg=90`)
  await expect(page.getByLabel('Diastolic pressure', { exact: true })).toHaveAccessibleDescription(
    /not below systolic/u,
  )
  await expect(figure(page, 'SAVE')).toContainText('−35 to 17')
})

test('without scripts there are the table, the source and a sentence', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(RESP)
  await expect(page.getByText('needs scripts')).toBeVisible()
  await expect(page.locator('form[aria-label]')).toBeHidden()
  await expect(page.getByRole('table').first()).toContainText('60 or older')
  await expect(page.getByRole('link', { name: /^doi:/u })).toBeVisible()
  await context.close()
})

for (const address of PAGES)
  test(`${address} keeps nobody out, and can be found`, async ({ page }) => {
    test.slow()
    await page.goto(address)
    expect(await barriersEverywhere(page)).toEqual([])
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address)
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{50}/u)
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
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

test('a calculator loads at most 1.15 times the scripts of a page that has none of its own', async ({ browser }) => {
  test.slow()
  const scripts = async (address: string) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + Reflect.get(entry, 'encodedBodySize'), 0),
    )
    await context.close()
    return bytes
  }
  const bare = await scripts(INDEX)
  expect(bare).toBeGreaterThan(50_000)
  for (const address of PAGES) expect(await scripts(address), address).toBeLessThanOrEqual(1.15 * bare)
})

test('nothing moves while a calculator loads', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await open(page, RESP)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.001)
  }
})
