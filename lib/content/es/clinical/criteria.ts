import { unbroken } from './no-break.ts'

/** The portal's criteria in Spanish, by their ids. */
export const CRITERIA_ES: Readonly<Record<string, string>> = {
  eolia_pf_lt_50_gt_3h: 'P/F menor de 50 mmHg durante más de 3 h',
  eolia_pf_lt_80_gt_6h: 'P/F menor de 80 mmHg durante más de 6 h',
  eolia_ph_lt_7_25_paco2_ge_60_gt_6h: 'pH menor de 7.25 y PaCO₂ de 60 mmHg o más durante más de 6 h',
  uk_pf_lt_50_3h: 'P/F menor de 50 mmHg (6.7 kPa) durante 3 h o más',
  uk_pf_lt_75_6h: 'P/F menor de 75 mmHg (10 kPa) durante 6 h o más',
  uk_hypercapnia_ph_le_7_20: 'hipercapnia no compensada con pH de 7.20 o menos',
  uk_murray_ge_3: 'puntuación de Murray de 3.0 o más',
  uk_murray_ge_2_5: 'puntuación de Murray de 2.5 o más y empeoramiento rápido',
  uk_pf_lt_100: 'P/F menor de 100 mmHg (13.3 kPa)',
  uk_ph_lt_7_20: 'pH menor de 7.20',
  uk_no_lung_protection: 'ventilación protectora imposible: 6 mL/kg de peso predicho, presión meseta de 30 cmH₂O',
  uk_rescue_failing: 'fracaso de una medida de rescate, como el decúbito prono',
  uk_air_leak: 'fuga aérea importante o fístula broncopleural',
  vv_refused: 'el paciente la rechaza',
  vv_irreversible: 'enfermedad irreversible, sin el trasplante como salida',
  vv_advanced_cancer: 'cáncer avanzado',
  vv_fatal_brain_injury: 'lesión cerebral mortal o sin tratamiento posible',
  vv_brain_injury: 'hemorragia o lesión cerebral',
  vv_bleeding: 'sangrado sistémico importante',
  vv_no_anticoagulation: 'imposibilidad de anticoagular',
  vv_immunosuppression: 'inmunosupresión',
  vv_blood_cancer: 'neoplasia hematológica, sobre todo después de un trasplante de médula',
  vv_older_age: 'edad avanzada, sin un límite fijo',
  vv_age_over_65: 'edad mayor de 65 años (lista más antigua)',
  vv_high_pressure_gt_7_days: 'presión meseta mayor de 30 cmH₂O con FiO₂ mayor de 90 % durante más de 7 días (168 h)',
  vv_right_heart_failure: 'insuficiencia cardíaca derecha',
  vv_sofa_gt_12: 'SOFA mayor de 12',
  vv_resp_le_minus_2: 'RESP de −2 o menos',
  vv_treatment_limits: 'orden de no reanimar u otra limitación del tratamiento',
  va_scai_d_or_e: 'choque cardiogénico en etapa C de SCAI que empeora, o en etapa D o E',
  va_sbp_lt_90_gt_30min:
    'presión sistólica menor de 90 mmHg durante más de 30 min, con extremidades frías o diuresis menor de 30 mL/h',
  va_dissection: 'disección aórtica aguda',
  va_advanced_cancer: 'cáncer avanzado',
  va_brain_injury: 'lesión cerebral irreversible',
  va_dialysis: 'enfermedad renal terminal dependiente de diálisis',
  va_bleeding: 'sangrado no controlado',
  va_irreversible: 'enfermedad irreversible, salvo que sea posible un trasplante o un dispositivo duradero',
  va_unwitnessed_arrest: 'paro no presenciado',
  va_cpr_over_60_min: 'compresiones durante más de 60 min',
  va_aortic_regurgitation: 'insuficiencia aórtica grave',
  va_older_age: 'edad avanzada',
  va_peripheral_artery_disease: 'enfermedad arterial periférica grave',
  va_cirrhosis: 'cirrosis',
  va_severe_frailty: 'fragilidad grave (7 o más en la Clinical Frailty Scale)',
  va_long_shock: 'choque prolongado con fallo de varios órganos',
  va_immunosuppression: 'inmunosupresión grave',
  va_obesity: 'obesidad que impide el acceso vascular',
  ecpr_cpr_10_min: 'compresiones de buena calidad durante 10 a 15 minutos sin retorno de la circulación',
  ecpr_terminal_illness: 'enfermedad terminal conocida',
  ecpr_no_cpr_order: 'orden de no reanimar',
  ecpr_aortic_regurgitation: 'insuficiencia aórtica más que moderada',
  ecpr_dissection: 'disección aórtica',
  ecpr_cpr_over_60_min: 'compresiones durante más de 60 min',
  ecpr_two_poor_signs:
    'al menos dos de estos: CO₂ al final de la espiración menor de 10 mmHg, PaO₂ menor de 50 mmHg, lactato mayor de 18 mmol/L',
}

/** The words of a criterion. Throws when there are none, so that no page with a gap is ever built. */
export function criterionInSpanish(id: string): string {
  const says = CRITERIA_ES[id]
  if (says === undefined) throw new Error(`The criterion ${id} has no Spanish words`)
  return unbroken(says)
}
