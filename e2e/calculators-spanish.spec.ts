import { CALCULATOR_NAMES, type CalculatorName, calculatorPath, calculatorsPath } from '#lib/content/calculators.ts'
import { barriersEverywhere, sideways } from './barriers.ts'
import { COMPLETE, figure, open } from './calculator-pages.ts'
import { expect, test } from './fixtures.ts'

/** Each figure of what `COMPLETE` enters, in Spanish. */
const SAYS: Record<CalculatorName, [name: string, ...says: string[]][]> = {
  resp: [['RESP', '11 puntos', 'Clase I', '92 de 100']],
  save: [['SAVE', '9 puntos', 'Clase I', '75 de 100']],
  murray: [['Murray', '3.50', 'Grave', 'Reino Unido']],
  oxygenation: [
    ['P/F', '68.9 mmHg', 'Banda de oxigenación: grave'],
    ['IO', '31.9'],
    ['Presión de distensión', '18.0 cmH₂O'],
    ['Distensibilidad', '22.2'],
    ['S/F', '100.0'],
  ],
  vis: [
    ['VIS', '20.0', '14.1 de 100 con un VIS de 11 a 20'],
    ['NEE', '0.20 µg/kg/min'],
  ],
  sofa: [['SOFA (1996)', '11 puntos', 'decide solo la creatinina']],
  pbw: [
    ['Peso predicho', '57.1 kg'],
    ['Volumen corriente por kg predicho', '6.0 mL/kg'],
  ],
}

/** The others have the same parts: their markup is compared with the English, which is looked at as a whole. */
const LOOKED_AT: readonly CalculatorName[] = ['resp', 'pbw']

for (const name of CALCULATOR_NAMES)
  test(`${name} comes to the same result in Spanish, on one sheet and on the narrowest screen`, async ({ page }) => {
    test.slow()
    const path = calculatorPath('es', name)
    await open(page, `${path}#${COMPLETE[name][0]}`)
    for (const [figureName, ...says] of SAYS[name])
      for (const words of says) await expect(figure(page, figureName)).toContainText(words)
    await expect(page.locator('.open, .needs')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute(
      'href',
      new RegExp(`[^s]${calculatorPath('en', name)}$`, 'u'),
    )
    if (LOOKED_AT.includes(name)) expect(await barriersEverywhere(page)).toEqual([])
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/gu), format).toHaveLength(1)
    }
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await sideways(page), `${width} px`).toBe(0)
    }
  })

test('RESP in Spanish by keyboard alone, with a decimal comma, and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, calculatorPath('es', 'resp'))
  await page.getByRole('link', { name: 'English' }).focus()
  for (const answer of ['63', ' ', '30', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '9,1', 'kPa', '42']) {
    await page.keyboard.press('Tab')
    if (answer === 'kPa') await page.keyboard.press('k')
    else await page.keyboard.type(answer)
    // Of a pair, Space takes Sí; the arrow goes on to No.
    const label = await page.evaluate(
      () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent,
    )
    if (label && label !== 'Diagnóstico' && label !== 'Bloqueo neuromuscular') await page.keyboard.press('ArrowRight')
  }
  const resp = figure(page, 'RESP')
  await expect(resp).toContainText('Clase II')
  await expect(resp).toContainText('76 de 100 de esta clase salieron vivos del hospital')
  await expect(page.getByLabel('PaCO₂', { exact: true })).toHaveAccessibleDescription(/Cuenta como 68\.3/u)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.sheet')).toContainText('PaCO₂: 9,1 kPa (68.3 mmHg)')
})

test('what cannot be used is explained in Spanish, and a link goes to the same page in English', async ({ page }) => {
  await open(page, calculatorPath('es', 'resp'))
  const box = page.getByLabel('PaCO₂', { exact: true })
  for (const [typed, sentence] of [
    ['abc', 'Escriba un número en mmHg'],
    ['-5', 'solo puede ser de 5 a 250'],
    ['1,450', 'sin separadores de miles'],
    ['68 stone', 'Escríbalo en mmHg o kPa'],
  ] as const) {
    await box.fill(typed)
    await box.blur()
    await expect(box).toHaveAccessibleDescription(new RegExp(sentence, 'u'))
  }
  await page.getByLabel('Edad', { exact: true }).fill('63 años')
  await expect(figure(page, 'RESP')).toContainText('−22 a 12')
  await page.goto(calculatorsPath('es'))
  expect(await barriersEverywhere(page)).toEqual([])
  await page.getByRole('link', { name: 'Puntuación SAVE' }).click()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`[^s]${calculatorPath('en', 'save')}$`, 'u'))
})
