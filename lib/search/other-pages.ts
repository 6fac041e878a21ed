import {
  CALCULATOR_NAMES,
  CALCULATORS,
  type CalculatorName,
  calculatorPath,
  calculatorsPath,
} from '../content/calculators.ts'
import { LABELS } from '../content/labels.ts'
import { type Locale, PLACES } from '../content/shape.ts'
import type { SitePart } from './parts.ts'

/** A page of the site that is not told as content: a calculator, the form for an alert. */
export interface OtherPage {
  path: string
  title: string
  /** One line about it. */
  line: string
  part: SitePart
  also: readonly string[]
}

const SAID: Record<Locale, { calculators: string; alert: string; signIn: string }> = {
  en: {
    calculators: 'Scores and derived values for adults who may need ECMO.',
    alert: 'Send a patient’s particulars to the ECMO team. For hospitals with an account.',
    signIn: 'For hospitals that have an account.',
  },
  es: {
    calculators: 'Puntuaciones y valores derivados de adultos que pueden necesitar ECMO.',
    alert: 'Enviar los datos de un paciente al equipo de ECMO. Para hospitales que tienen cuenta.',
    signIn: 'Para hospitales que tienen cuenta.',
  },
}

/** What people call these places, in both languages: clinicians mix them. */
const ALSO = {
  calculators: ['scores', 'tools', 'formula', 'calculate', 'calculadora', 'puntuación', 'escala', 'fórmula'],
  alert: ['refer', 'referral', 'transfer', 'submit', 'form', 'derivar', 'derivación', 'traslado', 'formulario'],
  signIn: ['log in', 'login', 'password', 'account', 'iniciar sesión', 'contraseña', 'cuenta'],
}

const CALCULATOR_ALSO: Record<CalculatorName, readonly string[]> = {
  resp: ['RESP', 'respiratory survival', 'VV survival', 'supervivencia'],
  save: ['SAVE', 'cardiogenic shock survival', 'VA survival', 'choque cardiogénico'],
  murray: ['LIS', 'lung injury score', 'lesión pulmonar'],
  oxygenation: ['PF', 'PaFi', 'OI', 'oxygenation index', 'driving pressure', 'compliance', 'índice de oxigenación'],
  vis: ['vasoactive', 'inotropic', 'NEE', 'vasopressor', 'pressors', 'vasopresores', 'noradrenalina'],
  sofa: ['organ failure', 'sepsis', 'fallo orgánico'],
  pbw: ['ideal body weight', 'IBW', 'tidal volume', 'peso ideal', 'volumen corriente'],
}

/** The pages of a language that are not told as content but that its readers look for. */
export function otherPages(locale: Locale): OtherPage[] {
  const { sendAlert, signIn, calculators } = LABELS[locale]
  const said = SAID[locale]
  const pages = [
    { path: calculatorsPath(locale), title: calculators, line: said.calculators, also: ALSO.calculators },
    ...CALCULATOR_NAMES.map((name) => ({
      path: calculatorPath(locale, name),
      ...CALCULATORS[locale][name],
      also: CALCULATOR_ALSO[name],
    })),
    { path: PLACES['send-alert'], title: sendAlert, line: said.alert, also: ALSO.alert },
    { path: PLACES['sign-in'], title: signIn, line: said.signIn, also: ALSO.signIn },
  ]
  return pages.map((page) => ({ ...page, part: 'clinicians' }))
}
