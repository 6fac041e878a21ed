import type { QuantityId } from '../../../clinical/derived/quantities.ts'
import type { QuantityWords } from '../../calculator-words.ts'

const PLATEAU_NOT_ABOVE_PEEP =
  'La presión meseta no es mayor que la PEEP: una de las dos está mal escrita, o están cambiadas.'
const PLATEAU = 'La presión meseta no es fiable en APRV ni con un esfuerzo intenso del paciente.'
const PBW = 'peso corporal predicho, en los métodos'

/** Derived values that the calculators show. */
export const QUANTITIES_ES = {
  pfRatio: {
    name: 'P/F',
    fullName: 'Cociente entre el oxígeno arterial y el inspirado',
    formula: '100 × PaO₂ (mmHg) / FiO₂ (%)',
    noValue: 'Solo con una muestra arterial y la FiO₂ de la misma hora.',
    limits: [
      'Banda de oxigenación, no un diagnóstico: grave hasta 100, moderada hasta 200, leve hasta 300; solo con PEEP o CPAP de al menos 5 cmH₂O.',
      'No está corregido según la altitud.',
    ],
    table: 'la definición de Berlín, oxigenación',
  },
  sfRatio: {
    name: 'S/F',
    fullName: 'Cociente entre la saturación de oxígeno y el oxígeno inspirado',
    formula: '100 × SpO₂ (%) / FiO₂ (%)',
    noValue: 'Solo cuando la SpO₂ es de 97 % o menos: por encima, la curva de saturación es plana.',
    limits: ['Nunca sustituye a P/F en un criterio, una banda o una puntuación.'],
  },
  oxygenationIndex: {
    name: 'IO',
    fullName: 'Índice de oxigenación',
    formula: 'presión media de la vía aérea (cmH₂O) × FiO₂ (%) / PaO₂ (mmHg)',
    noValue: 'Solo con ventilación y una muestra arterial.',
    limits: ['En adultos no hay clases acordadas. Las bandas de niños no sirven para adultos.'],
  },
  drivingPressure: {
    name: 'Presión de distensión',
    fullName: 'Presión de distensión (driving pressure)',
    formula: 'presión meseta − PEEP (cmH₂O; PEEP total, si se midió)',
    noValue: PLATEAU_NOT_ABOVE_PEEP,
    limits: [PLATEAU],
  },
  staticCompliance: {
    name: 'Distensibilidad',
    fullName: 'Distensibilidad estática del sistema respiratorio',
    formula: 'volumen corriente (mL) / (presión meseta − PEEP) (cmH₂O)',
    noValue: PLATEAU_NOT_ABOVE_PEEP,
    limits: [PLATEAU],
  },
  predictedBodyWeight: {
    name: 'Peso predicho',
    fullName: 'Peso corporal predicho',
    formula: '50 (mujeres, 45.5) + 0.91 × (talla en cm − 152.4)',
    noValue: 'Con esta talla la fórmula no da nada por encima de cero.',
    limits: ['Para ajustar el ventilador, no para dosis de fármacos.'],
    table: PBW,
  },
  tidalVolumePerKg: {
    name: 'Volumen corriente por kg predicho',
    fullName: 'Volumen corriente por kilogramo de peso corporal predicho',
    formula: 'volumen corriente (mL) / peso corporal predicho (kg)',
    noValue: 'Solo donde hay un peso corporal predicho.',
    limits: [],
    table: PBW,
  },
  pulsePressure: {
    name: 'Presión de pulso',
    fullName: 'Presión de pulso',
    formula: 'sistólica − diastólica',
    noValue: 'La presión diastólica no es menor que la sistólica: una de las dos está mal escrita, o están cambiadas.',
    limits: [],
  },
} as const satisfies Partial<Record<QuantityId, QuantityWords>>

export const EXTENDED_HEIGHT_ES =
  'Por debajo de 152.4 cm la fórmula se prolonga más allá de las tallas para las que se hizo.'
