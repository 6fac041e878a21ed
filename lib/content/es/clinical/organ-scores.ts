import type { SofaInputs } from '../../../clinical/scores/sofa-score.ts'
import type { ScoreWords } from '../../../clinical/scores/worded-score.ts'
import type { MurrayWords } from '../../calculator-words.ts'

export const MURRAY_ES: MurrayWords = {
  score: {
    fullName: 'puntuación de lesión pulmonar de Murray',
    population: 'adultos con lesión pulmonar aguda',
    refusedIn: {},
    source: { table: 'componentes de la puntuación de lesión pulmonar' },
    cohort: null,
    inputs: {
      cxrQuadrants: { name: 'Cuadrantes de la radiografía de tórax', hint: 'Con consolidación, 0 a 4.' },
      pfRatioMmHg: { name: 'P/F' },
      peepCmH2O: { name: 'PEEP', hint: 'PEEP total, si se midió.' },
      staticComplianceMlCmH2O: { name: 'Distensibilidad estática' },
    },
    items: {
      cxr: {
        name: 'Cuadrantes de la radiografía de tórax con consolidación',
        says: ['4', '3', '2', '1', 'ninguno'],
      },
      pf: {
        name: 'P/F',
        says: [
          'menos de 100 mmHg',
          '100 a menos de 175 mmHg',
          '175 a menos de 225 mmHg',
          '225 a menos de 300 mmHg',
          '300 mmHg o más',
        ],
      },
      peep: {
        name: 'PEEP, redondeada a un número entero',
        says: ['15 cmH₂O o más', '12 a 14 cmH₂O', '9 a 11 cmH₂O', '6 a 8 cmH₂O', '5 cmH₂O o menos'],
      },
      compliance: {
        name: 'Distensibilidad estática',
        says: [
          'menos de 20 mL/cmH₂O',
          '20 a menos de 40 mL/cmH₂O',
          '40 a menos de 60 mL/cmH₂O',
          '60 a menos de 80 mL/cmH₂O',
          '80 mL/cmH₂O o más',
        ],
      },
    },
    limits: [
      'No ve el fallo de la ventilación: una hipercapnia grave con buena oxigenación da un valor bajo.',
      'Es de 1988, y no es una puntuación de mortalidad.',
      'No sirve para menores de 18 años.',
    ],
  },
  bands: { none: 'sin lesión pulmonar', mild_moderate: 'leve a moderada', severe: 'grave' },
  markers: {
    '3': 'Línea de referencia del Reino Unido: 3.0 o más',
    '2.5': 'Reino Unido: considerar desde 2.5 si empeora rápido',
  },
}

const CHEMISTRY = 'en la unidad escrita'
const BILIRUBIN = [
  '12.0 mg/dL o más',
  'más de 204 µmol/L',
  '6.0 a menos de 12.0 mg/dL',
  '102 a 204 µmol/L',
  '2.0 a menos de 6.0 mg/dL',
  '33 a 101 µmol/L',
  '1.2 a menos de 2.0 mg/dL',
  '20 a 32 µmol/L',
  'menos de 20 µmol/L',
  'menos de 1.2 mg/dL',
]

export const SOFA_ES: ScoreWords<SofaInputs> = {
  fullName: 'Sequential Organ Failure Assessment, 1996',
  population: 'adultos en cuidados intensivos',
  refusedIn: { ecpr: 'No está hecha para la ECPR.' },
  source: {
    authors: 'Vincent et al.; como se publicó con Sepsis-3, Singer et al., JAMA 2016;315:801',
    table: 'puntos de la puntuación SOFA',
  },
  cohort: null,
  inputs: {
    pfRatioMmHg: { name: 'P/F' },
    hasVentilatorySupport: {
      name: 'Ventilación mecánica, con mascarilla o CPAP',
      hint: 'El oxígeno de alto flujo no lo es.',
    },
    plateletsPerNl: { name: 'Plaquetas', hint: 'La cifra más baja de 24 h.' },
    bilirubin: { name: 'Bilirrubina' },
    meanArterialMmHg: { name: 'Presión arterial media' },
    dopamine: { name: 'Dopamina', hint: 'Dosis administradas al menos una hora; 0 si no está en curso.' },
    dobutamine: { name: 'Dobutamina' },
    epinephrine: { name: 'Epinefrina' },
    norepinephrine: { name: 'Norepinefrina', hint: 'Como base.' },
    gcs: {
      name: 'Escala de coma de Glasgow antes de la sedación',
      hint: 'La última fiable; si no la hay, déjela abierta: la sedación no es coma.',
    },
    creatinine: { name: 'Creatinina' },
    urineMl24h: { name: 'Diuresis de 24 h', hint: 'Si se conoce; si no, decide solo la creatinina.' },
  },
  items: {
    resp: {
      name: 'Respiración: P/F',
      says: [
        '400 mmHg o más',
        '300 a menos de 400 mmHg',
        '200 a menos de 300 mmHg',
        'menos de 200 mmHg, sin soporte ventilatorio',
        '100 a menos de 200 mmHg, con soporte ventilatorio',
        'menos de 100 mmHg, con soporte ventilatorio',
      ],
    },
    coag: {
      name: 'Coagulación: plaquetas',
      says: [
        '150 × 10³/µL o más',
        '100 a menos de 150 × 10³/µL',
        '50 a menos de 100 × 10³/µL',
        '20 a menos de 50 × 10³/µL',
        'menos de 20 × 10³/µL',
      ],
    },
    liver: { name: `Hígado: bilirrubina, ${CHEMISTRY}`, says: BILIRUBIN },
    cardio: {
      name: 'Circulación: presión arterial media y fármacos',
      says: [
        'dopamina mayor de 15, o epinefrina o norepinefrina mayor de 0.1 µg/kg/min',
        'dopamina mayor de 5, o epinefrina o norepinefrina hasta 0.1 µg/kg/min',
        'dopamina hasta 5 µg/kg/min, o cualquier dosis de dobutamina',
        'presión media menor de 70 mmHg',
        'presión media de 70 mmHg o más',
      ],
    },
    cns: {
      name: 'Cerebro: escala de coma de Glasgow antes de la sedación',
      says: ['15', '13 o 14', '10 a 12', '6 a 9', '3 a 5'],
    },
    renal: {
      name: `Riñón: creatinina ${CHEMISTRY}, o diuresis`,
      says: [
        'diuresis menor de 200 mL en 24 h',
        'creatinina de 5.0 mg/dL o más',
        'creatinina mayor de 440 µmol/L',
        'diuresis menor de 500 mL en 24 h',
        'creatinina de 3.5 a menos de 5.0 mg/dL',
        'creatinina de 300 a 440 µmol/L',
        'creatinina de 2.0 a menos de 3.5 mg/dL',
        'creatinina de 171 a 299 µmol/L',
        'creatinina de 1.2 a menos de 2.0 mg/dL',
        'creatinina de 110 a 170 µmol/L',
        'creatinina menor de 110 µmol/L',
        'creatinina menor de 1.2 mg/dL',
      ],
      note: 'Diuresis de 24 h desconocida: decide solo la creatinina.',
    },
  },
  limits: [
    'La vasopresina, la fenilefrina y la milrinona no están en la tabla: no suman nada.',
    'Las dosis cuentan cuando llevan una hora en curso, como base.',
    'La diálisis no está en la tabla de 1996. SOFA-2 (2025) tiene otros cortes: los totales de las dos no deben compararse.',
    'Describe el fallo orgánico en 24 h; no se hizo para decir quién se beneficiará de la ECMO.',
    'No sirve para la ECPR ni para menores de 18 años.',
  ],
}
