/** What the referral and the calculators ask, in Spanish, by the field's id. */
export const FIELDS_ES: Readonly<Record<string, string>> = {
  age_years: 'Edad',
  alt_u_l: 'ALT',
  arrest_at: 'Hora del colapso',
  arrest_this_illness: 'Paro cardíaco en esta enfermedad',
  arrest_witnessed: 'Presenciado',
  ast_u_l: 'AST',
  bicarbonate_infusion: 'Infusión de bicarbonato',
  bilirubin_mg_dl: 'Bilirrubina',
  bridge_organ: 'Puente a qué trasplante o dispositivo',
  callback_phone: 'Número donde devolver la llamada',
  code_status: 'Código de reanimación',
  comorbidities: 'Enfermedades asociadas',
  cpr_started_at: 'Primeras compresiones',
  creatinine_mg_dl: 'Creatinina',
  cxr_quadrants: 'Cuadrantes de la radiografía de tórax',
  dbp: 'Presión diastólica',
  dobutamine: 'Dobutamina',
  dopamine: 'Dopamina',
  echo_summary: 'Ecocardiograma',
  epinephrine: 'Epinefrina',
  etco2_mmhg: 'EtCO₂',
  fio2_pct: 'FiO₂',
  functional_baseline: 'Independiente antes de esta enfermedad',
  gcs_best_presedation: 'Glasgow antes de la sedación',
  goals_of_care_discussed: 'Conversación sobre los objetivos de la atención',
  hco3_mmol: 'Bicarbonato',
  heart_rate: 'Frecuencia cardíaca',
  height_cm: 'Talla',
  initial_rhythm: 'Primer ritmo',
  intubated_at: 'Hora de la intubación',
  lactate_mmol: 'Lactato',
  lvef_pct: 'FEVI',
  map_measured: 'Presión arterial media',
  mcs_in_place: 'Soporte mecánico que ya tiene',
  mean_airway_pressure: 'Presión media de la vía aérea',
  mechanical_cpr: 'Dispositivo de compresión mecánica',
  milrinone: 'Milrinona',
  mv_hours: 'Horas de ventilación mecánica',
  norepinephrine: 'Norepinefrina',
  one_line_reason: 'Motivo de la llamada, en una frase',
  ongoing_cpr: 'RCP en curso ahora',
  paco2_mmhg: 'PaCO₂',
  pao2_mmhg: 'PaO₂',
  peep: 'PEEP',
  ph: 'pH',
  phenylephrine: 'Fenilefrina',
  pip: 'Presión inspiratoria máxima',
  plateau_pressure: 'Presión meseta',
  platelets: 'Plaquetas',
  primary_diagnosis: 'Diagnóstico principal',
  prone_tried: 'Decúbito prono',
  referrer_urgency: 'Urgencia, según quien llama',
  referring_physician_name: 'Médico que refiere',
  resp_dx_group: 'Grupo de diagnóstico respiratorio',
  resp_support: 'Soporte respiratorio actual',
  rhythm: 'Ritmo',
  rrt: 'Terapia de reemplazo renal',
  sbp: 'Presión sistólica',
  sending_facility_id: 'Hospital que envía',
  sending_unit_type: 'Dónde está ahora el paciente',
  sex_for_calculation: 'Sexo para las fórmulas',
  shock_dx_flags: 'Diagnósticos cardíacos',
  shocks_count: 'Descargas administradas',
  signs_of_life_during_cpr: 'Signos de vida durante la RCP',
  spo2_pct: 'SpO₂',
  support_question: 'Soporte que se considera',
  tidal_volume_ml: 'Volumen corriente',
  transplant_status: 'Situación respecto al trasplante',
  urine_ml_24h: 'Diuresis de 24 h',
  vasopressin_u_min: 'Vasopresina',
  weight_kg: 'Peso',
}

/** The field's name. Throws when it has none in Spanish, so that no page with a gap is ever built. */
export function fieldInSpanish(id: string): string {
  const name = FIELDS_ES[id]
  if (name === undefined) throw new Error(`The field ${id} has no Spanish name`)
  return name
}

/** The options that calculators offer, by field. */
const OPTIONS_ES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex_for_calculation: { female: 'Femenino', male: 'Masculino' },
  resp_dx_group: {
    viral_pneumonia: 'Neumonía vírica',
    bacterial_pneumonia: 'Neumonía bacteriana',
    asthma: 'Asma',
    trauma_burn: 'Traumatismo o quemadura',
    aspiration_pneumonitis: 'Neumonitis por aspiración',
    other_acute_respiratory: 'Otra respiratoria aguda',
    nonrespiratory_or_chronic: 'No respiratoria o crónica',
  },
  shock_dx_flags: {
    myocarditis: 'Miocarditis',
    refractory_vt_vf: 'TV o FV refractaria',
    post_heart_or_lung_transplant: 'Después de trasplante de corazón o de pulmón',
    congenital_heart_disease: 'Cardiopatía congénita',
  },
}

/** The words of an option. Throws when it has none in Spanish, so that no page with a gap is ever built. */
export function optionInSpanish(fieldId: string, option: string): string {
  const words = OPTIONS_ES[fieldId]?.[option]
  if (words === undefined) throw new Error(`The option ${option} of ${fieldId} has no Spanish words`)
  return words
}
