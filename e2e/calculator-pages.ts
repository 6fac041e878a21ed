import type { Page } from '@playwright/test'
import { CALCULATOR_NAMES, type CalculatorName } from '#lib/content/calculators.ts'
import { expect } from './fixtures.ts'

export const INDEX = '/clinicians/calculators'
export const RESP = `${INDEX}/resp`
export const PAGES = [INDEX, ...CALCULATOR_NAMES.map((name) => `${INDEX}/${name}`)]

/** The result of the calculator with this name, as it stands. */
export const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const COPY_LINK = /^(?:Copy link|Copiar el enlace)$/u

/** Opens a calculator, in any language, and waits until its scripts listen: what is entered then changes the result. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: COPY_LINK })).toBeVisible()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form[aria-label]') ?? {}).some((key) => key.startsWith('__reactProps')),
  )
}

const NORMAL_SAVE =
  'weightKg=80&bilirubin=1&altUL=30&astUL=30&hasCnsDysfunction=no&creatinine=1&isOnDialysis=no&hasChronicKidneyFailure=no'
/** By calculator: what is entered, then each figure with what it comes to. */
export const COMPLETE: Record<CalculatorName, [entered: string, ...figures: [name: string, ...says: string[]][]]> = {
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
