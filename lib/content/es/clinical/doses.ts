import type { ClinicalWords } from '../../calculator-words.ts'

const SALT = 'La norepinefrina se cuenta como base: la dosis expresada como sal llega a ser el doble.'

export const DOSES_ES: ClinicalWords['doses'] = {
  drugs: {
    norepinephrineUgKgMin: 'Norepinefrina (base)',
    epinephrineUgKgMin: 'Epinefrina',
    vasopressinUMin: 'Vasopresina',
    dobutamineUgKgMin: 'Dobutamina',
    dopamineUgKgMin: 'Dopamina',
    milrinoneUgKgMin: 'Milrinona',
    phenylephrineUgKgMin: 'Fenilefrina',
    angiotensinIiNgKgMin: 'Angiotensina II',
  },
  weight: 'Peso',
  scores: {
    vis: {
      fullName: 'Puntuación vasoactiva-inotrópica',
      table: 'fórmula de la puntuación vasoactiva-inotrópica',
      limits: [
        'Hecha para lactantes después de cirugía cardíaca.',
        'La fenilefrina, el levosimendán, la enoximona y el azul de metileno no están incluidos.',
        SALT,
      ],
    },
    nee: {
      fullName: 'Equivalente de norepinefrina',
      table: 'fórmula actualizada del equivalente de norepinefrina',
      limits: [
        'No incluye los inotrópicos sin efecto vasopresor.',
        'Una variante más antigua divide la fenilefrina entre 10.',
        'La angiotensina II solo cuenta donde se escribe.',
        SALT,
      ],
    },
  },
  cohort: {
    who: 'adultos con choque cardiogénico en una unidad de cuidados intensivos cardíacos',
    outcome: 'murieron en el hospital',
    table: 'mortalidad hospitalaria por quintiles de VIS',
  },
}
