import { CALCULATORS } from '#app/(public)/clinicians/calculators/_calculator/calculators.ts'
import { sideways } from './barriers.ts'
import { figure, INDEX, open, RESP } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'

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

test('pressures that cannot both be right are open, both of them', async ({ page }) => {
  await open(page, `${INDEX}/save#systolicMmHg=80&diastolicMmHg=90`)
  await expect(page.getByLabel('Diastolic pressure', { exact: true })).toHaveAccessibleDescription(
    /not below systolic/u,
  )
  await expect(figure(page, 'SAVE')).toContainText('−35 to 17')
})
