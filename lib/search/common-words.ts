import type { Locale } from '../content/shape.ts'

/** Words that questions are made of, and for whom they are asked: they say nothing about what is looked for. Folded. */
export const COMMON_WORDS: Record<Locale, string> = {
  en: `a about am an and any anyone are as at be been being but by can cannot could did do does doing for from get gets give gives had has
    have he her here hers him his how i if in into is it its just let like many may me much might must my of on or our ours out
    please she should so some someone take takes tell than that the their theirs them then there these they this those to too us
    was we were what when where which while who whom whose why will with would you your yours
    aunt boyfriend brother dad daughter father friend girlfriend grandfather grandmother grandma grandpa husband love
    loved mom mother mum one ones partner patient patients person relative sister son uncle wife`,
  es: `a al algo alguien ante antes aqui ahi asi aun cada como con cual cuales cuando cuanta cuantas cuanto cuantos de del
    desde donde durante e el ella ellas ellos en entre era es esa esas ese eso esos esta estan estar estas este esto estos
    fue ha hace hacer hacen haga hago han hasta hay hizo la las le les lo los me mi mis mas mientras muy nos nuestra
    nuestro o os para pero por porque puede pueden puedo podemos que quien quienes se sea ser si sin sobre son soy su sus
    tambien te tengo tenemos tiene tienen toda todas todo todos tu tus un una unas uno unos usted ustedes va van y ya yo
    abuela abuelo amiga amigo esposa esposo familiar hermana hermano hija hijo madre mama marido mujer novia novio padre
    papa paciente pacientes pareja persona querido querida tia tio`,
}

/** Endings that make one word look like several, the longest first. Rough on purpose: whole words weigh more. */
export const ENDINGS: Record<Locale, readonly string[]> = {
  en: ['ing', 'ies', 'ed', 'es', 'e', 's', 'y'],
  es: ['iendo', 'ando', 'ada', 'ado', 'ida', 'ido', 'an', 'ar', 'as', 'en', 'er', 'es', 'ir', 'os', 'a', 'e', 'o', 's'],
}

/** What people call the thing itself, folded: it stands for "ECMO" in what they ask. The longer before the shorter. */
export const SUBJECT_NAMES: Record<Locale, readonly [string, ...string[]]> = {
  en: ['ecmo', 'heart lung machine', 'heart lung bypass', 'life support machine', 'life support', 'bypass machine'],
  es: [
    'ecmo',
    'maquina de corazon y pulmones',
    'maquina de corazon y pulmon',
    'maquina corazon pulmon',
    'maquina de soporte vital',
    'soporte vital',
  ],
}
