/** By UCUM code. */
export type UnitTexts = Readonly<Record<string, readonly [short: string, long: string]>>

/** How a UCUM unit is shown beside a number, and spelt out where a person is asked to check it. */
export const ENGLISH_UNITS = {
  '': ['', ''],
  '1': ['', ''],
  '[pH]': ['', ''],
  '{INR}': ['', ''],
  '{score}': ['', 'points'],
  a: ['y', 'years'],
  wk: ['wk', 'weeks'],
  h: ['h', 'hours'],
  s: ['s', 'seconds'],
  cm: ['cm', 'centimeters'],
  in: ['in', 'inches'],
  ft_in: ['ft in', 'feet and inches'],
  kg: ['kg', 'kilograms'],
  lb: ['lb', 'pounds'],
  '%': ['%', 'percent'],
  fraction: ['fraction', 'a fraction of 1'],
  'kg/m2': ['kg/m²', 'kilograms per square meter'],
  'mL/kg': ['mL/kg', 'milliliters per kilogram'],
  'mL/cm[H2O]': ['mL/cmH₂O', 'milliliters per centimeter of water'],
  'mmol/L/h': ['mmol/L/h', 'millimoles per liter and hour'],
  'cm[H2O]': ['cmH₂O', 'centimeters of water'],
  mbar: ['mbar', 'millibar'],
  'mm[Hg]': ['mmHg', 'millimeters of mercury'],
  kPa: ['kPa', 'kilopascal'],
  mL: ['mL', 'milliliters'],
  '/min': ['/min', 'per minute'],
  'L/min': ['L/min', 'liters per minute'],
  'mL/(24.h)': ['mL/24 h', 'milliliters in 24 hours'],
  'mL/h': ['mL/h', 'milliliters per hour'],
  Cel: ['°C', 'degrees Celsius'],
  '[degF]': ['°F', 'degrees Fahrenheit'],
  'ug/kg/min': ['µg/kg/min', 'micrograms per kilogram per minute'],
  'ng/kg/min': ['ng/kg/min', 'nanograms per kilogram per minute'],
  'ug/min': ['µg/min', 'micrograms per minute'],
  '[U]/min': ['U/min', 'units per minute'],
  '[U]/h': ['U/h', 'units per hour'],
  'mmol/L': ['mmol/L', 'millimoles per liter'],
  'umol/L': ['µmol/L', 'micromoles per liter'],
  'mg/dL': ['mg/dL', 'milligrams per deciliter'],
  'g/dL': ['g/dL', 'grams per deciliter'],
  'g/L': ['g/L', 'grams per liter'],
  'U/L': ['U/L', 'units per liter'],
  '10*3/uL': ['10³/µL', 'thousand per microliter'],
} as const satisfies UnitTexts

const ENGLISH: UnitTexts = ENGLISH_UNITS

/** "cmH₂O" for "cm[H2O]"; a unit that is not in the list is shown as it is. */
export function unitText(unit: string, units = ENGLISH): string {
  return units[unit]?.[0] ?? unit
}

/** "centimeters of water" for "cm[H2O]". */
export function unitInWords(unit: string, units = ENGLISH): string {
  return units[unit]?.[1] ?? unit
}

const NO_BREAK_SPACE = '\u00a0'

/** A number and its unit, which never part at a line end: "62 mmHg", "7.29", "100 %". */
export function withUnit(amount: number | string, unit: string, units = ENGLISH): string {
  const short = unitText(unit, units)
  return short === '' ? `${amount}` : `${amount}${NO_BREAK_SPACE}${short}`
}

const ALIASES: Readonly<Record<string, string>> = {
  mmhg: 'mm[Hg]',
  kpa: 'kPa',
  cmh2o: 'cm[H2O]',
  cmh20: 'cm[H2O]',
  'cmh₂o': 'cm[H2O]',
  inch: 'in',
  inches: 'in',
  '"': 'in',
  '″': 'in',
  lbs: 'lb',
  pound: 'lb',
  pounds: 'lb',
  kgs: 'kg',
  percent: '%',
  '°c': 'Cel',
  c: 'Cel',
  '°f': '[degF]',
  f: '[degF]',
  'u/h': '[U]/h',
  'u/hr': '[U]/h',
  'units/h': '[U]/h',
  'u/min': '[U]/min',
  'units/min': '[U]/min',
  'mcg/min': 'ug/min',
  'mcg/kg/min': 'ug/kg/min',
  'ml/hr': 'mL/h',
  'ml/24h': 'mL/(24.h)',
  'iu/l': 'U/L',
  '10^9/l': '10*3/uL',
  'x10^9/l': '10*3/uL',
  '10³/ul': '10*3/uL',
  'k/ul': '10*3/uL',
  hours: 'h',
  hrs: 'h',
  hr: 'h',
  sec: 's',
  bpm: '/min',
  // Of ions with one charge, the same number.
  'meq/l': 'mmol/L',
  torr: 'mm[Hg]',
  cc: 'mL',
  years: 'a',
  yr: 'a',
  y: 'a',
  weeks: 'wk',
}

const KNOWN: ReadonlyMap<string, string> = new Map([
  ...Object.keys(ENGLISH_UNITS).map((unit) => [unit.toLowerCase(), unit] as const),
  ...Object.entries(ALIASES),
])

/** The UCUM code of a unit as people type it ("mm Hg", "mcg/kg/min", "lbs", or as `units` call it), or undefined. */
export function readUnit(typed: string, units = ENGLISH): string | undefined {
  if (units !== ENGLISH) {
    const [named] = Object.entries(units).find(([, texts]) => texts.includes(typed.toLowerCase())) ?? []
    if (named !== undefined) return named
  }
  return KNOWN.get(typed.toLowerCase().replace(/[µμ]/gu, 'u').replace(/\s/gu, ''))
}
