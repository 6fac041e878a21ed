import type { ReadingLanguage } from '../../../clinical/read-typed-number.ts'
import type { ReadingWords } from '../../../clinical/reading-words.ts'
import type { ENGLISH_UNITS, UnitTexts } from '../../../clinical/unit-text.ts'

const WORDS_ES: ReadingWords = {
  kept: 'Lo que escribió se conserva y cuenta como abierto.',
  isIt: '¿Es {text}?',
  range: '{name}: solo puede ser de {low} a {high}. {kept}',
  rangeTyped: '{name}: solo puede ser de {low} a {high}; lo que escribió son {amount}. {kept}',
  unusual: '{name}: {value} está fuera de lo habitual, de {low} a {high}. ¿Es correcto?',
  whole: '{name}: debe ser un número entero. {kept}',
  fio2: 'FiO₂: solo puede ser de 21 a {high}, o una fracción de 0.21 a 1.0. {kept}',
  notANumber: 'Escriba un número, por ejemplo 12.5. {kept}',
  notANumberIn: 'Escriba un número en {unit}, por ejemplo 12.5. {kept}',
  thousands: 'Escriba el número sin separadores de miles. {kept}',
  otherUnit: 'Escríbalo en {units}. {kept}',
  or: ' o ',
  noUnit: 'ninguna unidad',
  gaps: {
    weight: 'Escriba primero el peso real: esta unidad se divide entre él. Lo que escribió se conserva.',
    syringe:
      'La velocidad de una bomba necesita el peso y la concentración de la jeringa. Lo que escribió se conserva.',
    hourly:
      'Una cantidad por hora no se convierte sola en 24 horas. Escriba el volumen de las últimas 24 horas; lo que escribió se conserva.',
    not_accepted: 'Esta unidad no se admite aquí. Lo que escribió se conserva.',
  },
}

/** Beside a number, and spelt out. Symbols are the same in both languages. */
const UNITS_ES = {
  '': ['', ''],
  '1': ['', ''],
  '[pH]': ['', ''],
  '{INR}': ['', ''],
  '{score}': ['', 'puntos'],
  a: ['años', 'años'],
  wk: ['semanas', 'semanas'],
  h: ['h', 'horas'],
  s: ['s', 'segundos'],
  cm: ['cm', 'centímetros'],
  in: ['in', 'pulgadas'],
  ft_in: ['ft in', 'pies y pulgadas'],
  kg: ['kg', 'kilogramos'],
  lb: ['lb', 'libras'],
  '%': ['%', 'por ciento'],
  fraction: ['fracción', 'fracción de 1'],
  'kg/m2': ['kg/m²', 'kilogramos por metro cuadrado'],
  'mL/kg': ['mL/kg', 'mililitros por kilogramo'],
  'mL/cm[H2O]': ['mL/cmH₂O', 'mililitros por centímetro de agua'],
  'mmol/L/h': ['mmol/L/h', 'milimoles por litro y hora'],
  'cm[H2O]': ['cmH₂O', 'centímetros de agua'],
  mbar: ['mbar', 'milibares'],
  'mm[Hg]': ['mmHg', 'milímetros de mercurio'],
  kPa: ['kPa', 'kilopascales'],
  mL: ['mL', 'mililitros'],
  '/min': ['/min', 'por minuto'],
  'L/min': ['L/min', 'litros por minuto'],
  'mL/(24.h)': ['mL/24 h', 'mililitros en 24 horas'],
  'mL/h': ['mL/h', 'mililitros por hora'],
  Cel: ['°C', 'grados Celsius'],
  '[degF]': ['°F', 'grados Fahrenheit'],
  'ug/kg/min': ['µg/kg/min', 'microgramos por kilogramo por minuto'],
  'ng/kg/min': ['ng/kg/min', 'nanogramos por kilogramo por minuto'],
  'ug/min': ['µg/min', 'microgramos por minuto'],
  '[U]/min': ['U/min', 'unidades por minuto'],
  '[U]/h': ['U/h', 'unidades por hora'],
  'mmol/L': ['mmol/L', 'milimoles por litro'],
  'umol/L': ['µmol/L', 'micromoles por litro'],
  'mg/dL': ['mg/dL', 'miligramos por decilitro'],
  'g/dL': ['g/dL', 'gramos por decilitro'],
  'g/L': ['g/L', 'gramos por litro'],
  'U/L': ['U/L', 'unidades por litro'],
  '10*3/uL': ['10³/µL', 'miles por microlitro'],
} as const satisfies Record<keyof typeof ENGLISH_UNITS, readonly [string, string]>

const TEXTS: UnitTexts = UNITS_ES

/** As `unitText`, in Spanish. */
export function unitInSpanish(unit: string): string {
  return TEXTS[unit]?.[0] ?? unit
}

/** How typed numbers are read and answered in Spanish. */
export const READING_ES: ReadingLanguage = { words: WORDS_ES, units: UNITS_ES }
