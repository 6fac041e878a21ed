import type { RespInputs } from '../../../clinical/scores/resp-score.ts'
import type { SaveInputs } from '../../../clinical/scores/save-score.ts'
import type { ScorePhrases } from '../../../clinical/scores/score-phrases.ts'
import type { ScoreWords } from '../../../clinical/scores/worded-score.ts'

/** What is said around the numbers of every score. */
export const PHRASES_ES: ScorePhrases = {
  range: '{low} a {high}',
  orElse: ', o ',
  or: ' o ',
  and: ' y ',
  points: '{range} puntos',
  oneClass: 'clase {first}',
  twoClasses: 'clases {first} o {last}',
  manyClasses: 'clases {first} a {last}',
  inClass: 'en la clase {name}',
  withPoints: 'con {name} puntos',
  ofHundred: '{pct} de 100',
  inThisClass: '{figure} de esta clase',
  group: '{who}, {years}, {patients} personas',
  published:
    'En el grupo de pacientes con el que se hizo esta puntuación ({group}), {figures} {outcome}. No dice lo que le pasará a este paciente.',
  orMore: '{low} o más',
  visPublished:
    'En el grupo en el que se publicaron estos intervalos ({group}), {pct} de 100 con un VIS de {band} {outcome}. No dice lo que le pasará a este paciente.',
  under18: 'Hecho para adultos: con menos de 18 años no se muestra ninguna puntuación de adultos.',
}

const YES_NO = ['sí', 'no']
const CNS = {
  name: 'Disfunción del sistema nervioso central',
  hint: 'Traumatismo, accidente cerebrovascular, encefalopatía, embolia cerebral, convulsiones o epilepsia. La sedación no lo es.',
}
const ARREST = 'Paro cardíaco antes de la ECMO'
const PEAK = {
  name: 'Presión inspiratoria máxima',
  hint: 'La más alta de las últimas 6 h. Sin ventilación invasiva, déjela abierta.',
}
const SURVIVED = 'salieron vivos del hospital'
const ONLY_ECMO = 'Hecha con pacientes que recibieron ECMO: no dice nada de los que no la recibieron.'

export const RESP_ES: ScoreWords<RespInputs> = {
  fullName: 'Respiratory ECMO Survival Prediction',
  population: 'adultos con insuficiencia respiratoria aguda en ECMO V-V',
  refusedIn: { bridge: 'No está hecha para el puente a un trasplante.', ecpr: 'No está hecha para la ECPR.' },
  source: { table: 'puntos y clases de riesgo de la puntuación RESP' },
  cohort: { who: 'adultos con insuficiencia respiratoria aguda que recibieron ECMO', outcome: SURVIVED },
  inputs: {
    ageYears: { name: 'Edad', hint: 'Años cumplidos.' },
    isImmunocompromised: {
      name: 'Inmunocomprometido',
      hint: 'Cáncer hematológico, tumor sólido, trasplante de órgano sólido, VIH o cirrosis. Los fármacos inmunosupresores por sí solos no cuentan.',
    },
    ventilatedHours: {
      name: 'Horas de ventilación antes de la ECMO',
      hint: 'Ventilación invasiva; 0 si no la hubo. Siete días son 168 h.',
    },
    diagnosis: { name: 'Diagnóstico' },
    hasCnsDysfunction: CNS,
    hasNonPulmonaryInfection: { name: 'Infección aguda fuera del pulmón' },
    hadNeuromuscularBlockade: { name: 'Bloqueo neuromuscular' },
    hadInhaledNitricOxide: { name: 'Óxido nítrico inhalado', hint: 'El epoprostenol no cuenta.' },
    hadBicarbonateInfusion: { name: 'Infusión de bicarbonato', hint: 'Un bolo aislado no cuenta.' },
    hadCardiacArrest: { name: ARREST },
    paco2MmHg: { name: 'PaCO₂', hint: 'La más alta de las últimas 6 h.' },
    pipCmH2O: PEAK,
  },
  items: {
    age: { name: 'Edad', says: ['60 o más', '50 a 59', '18 a 49'] },
    immunocompromised: { name: 'Inmunocomprometido', says: YES_NO },
    mv: { name: 'Ventilación antes de la ECMO', says: ['menos de 48 h', '48 h a 7 días', 'más de 7 días'] },
    diagnosis: {
      name: 'Diagnóstico',
      says: [
        'neumonía vírica',
        'neumonía bacteriana',
        'asma',
        'traumatismo o quemadura',
        'neumonitis por aspiración',
        'otra respiratoria aguda',
        'no respiratoria o respiratoria crónica',
      ],
    },
    cns: { name: CNS.name, says: YES_NO },
    nonpulm_infection: { name: 'Infección aguda fuera del pulmón', says: YES_NO },
    nmb: { name: 'Bloqueo neuromuscular', says: YES_NO },
    nitric_oxide: { name: 'Óxido nítrico inhalado', says: YES_NO },
    bicarbonate: { name: 'Infusión de bicarbonato', says: YES_NO },
    cardiac_arrest: { name: ARREST, says: YES_NO },
    paco2: { name: 'PaCO₂', says: ['75 mmHg (10 kPa) o más', 'menos de 75 mmHg (10 kPa)'] },
    pip: { name: PEAK.name, says: ['42 cmH₂O o más', 'menos de 42 cmH₂O'] },
  },
  limits: [
    ONLY_ECMO,
    'En la COVID-19 (n = 1,985) distinguió a los pacientes mucho peor; la supervivencia por clase fue de 69.7, 59.3, 45.7, 42.5 y 32.3 %.',
    'No sirve para el puente a un trasplante ni para menores de 18 años.',
  ],
}

export const SAVE_ES: ScoreWords<SaveInputs> = {
  fullName: 'Survival After Veno-arterial ECMO',
  population: 'adultos con choque cardiogénico refractario en ECMO V-A',
  refusedIn: { ecpr: 'No está hecha para la ECPR.' },
  source: { table: 'puntos y clases de riesgo de la puntuación SAVE' },
  cohort: { who: 'adultos con choque cardiogénico refractario que recibieron ECMO V-A', outcome: SURVIVED },
  inputs: {
    diagnoses: {
      name: 'Diagnóstico cardíaco',
      hint: 'Todos los que correspondan; cualquier otro no tiene puntos.',
    },
    ageYears: { name: 'Edad' },
    weightKg: { name: 'Peso', hint: 'Peso real.' },
    bilirubin: { name: 'Bilirrubina' },
    altUL: { name: 'ALT' },
    astUL: { name: 'AST' },
    hasCnsDysfunction: CNS,
    creatinine: { name: 'Creatinina' },
    isOnDialysis: { name: 'Diálisis', hint: 'De cualquier tipo, aguda o crónica.' },
    hasChronicKidneyFailure: {
      name: 'Insuficiencia renal crónica',
      hint: 'Daño renal, o filtrado glomerular menor de 60, durante al menos tres meses.',
    },
    intubatedHours: {
      name: 'Horas de intubación antes de la ECMO',
      hint: '0 si no está intubado; cuentan las horas cumplidas.',
    },
    pipCmH2O: PEAK,
    hadCardiacArrest: { name: ARREST },
    diastolicMmHg: { name: 'Presión diastólica', hint: 'La más baja de las últimas 6 h.' },
    systolicMmHg: { name: 'Presión sistólica', hint: 'De la misma hora que la presión diastólica.' },
    pulsePressureMmHg: { name: 'Presión de pulso, si fue más baja en otro momento' },
    bicarbonateMmolL: { name: 'Bicarbonato', hint: 'El más bajo de las últimas 6 h.' },
  },
  items: {
    diagnosis: {
      name: 'Diagnóstico, todos los que correspondan',
      says: [
        'miocarditis',
        'TV o FV refractaria',
        'después de trasplante de corazón o de pulmón',
        'cardiopatía congénita',
        'cualquier otro',
      ],
    },
    age: { name: 'Edad', says: ['63 o más', '53 a 62', '39 a 52', '18 a 38'] },
    weight: { name: 'Peso', says: ['65 kg o menos', 'más de 65 y menos de 90 kg', '90 kg o más'] },
    liver: {
      name: 'Insuficiencia hepática',
      says: ['bilirrubina de 33 µmol/L (1.93 mg/dL) o más, o ALT o AST mayor de 70 U/L', 'no'],
    },
    cns: { name: CNS.name, says: YES_NO },
    renal: {
      name: 'Insuficiencia renal, aguda o crónica',
      says: ['creatinina mayor de 1.5 mg/dL (132.6 µmol/L), o diálisis', 'no'],
    },
    chronic_renal: { name: 'Además, insuficiencia renal crónica', says: YES_NO },
    intubation: {
      name: 'Intubación antes de la ECMO, horas cumplidas',
      says: ['30 h o más', '11 a 29 h', '10 h o menos'],
    },
    pip: { name: PEAK.name, says: ['20 cmH₂O o menos', 'más de 20 cmH₂O'] },
    cardiac_arrest: { name: ARREST, says: YES_NO },
    dbp: { name: 'Presión diastólica', says: ['40 mmHg o más', 'menos de 40 mmHg'] },
    pulse_pressure: { name: 'Presión de pulso', says: ['20 mmHg o menos', 'más de 20 mmHg'] },
    hco3: { name: 'Bicarbonato', says: ['15 mmol/L o menos', 'más de 15 mmol/L'] },
    constant: { name: 'Constante', says: ['la misma para todos'] },
  },
  limits: [
    ONLY_ECMO,
    'No incluye las dosis de fármacos ni el lactato.',
    'Una causa reversible, como la embolia pulmonar, no tiene puntos propios: un total bajo no hace la causa menos reversible.',
    'No sirve para la ECPR ni para menores de 18 años.',
  ],
}
