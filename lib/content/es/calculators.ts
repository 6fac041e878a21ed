import type { CalculatorLanguage, CalculatorPageWords, FormWords } from '../calculator-words.ts'
import { DOSES_ES } from './clinical/doses.ts'
import { fieldInSpanish, optionInSpanish } from './clinical/fields.ts'
import { MURRAY_ES, SOFA_ES } from './clinical/organ-scores.ts'
import { EXTENDED_HEIGHT_ES, QUANTITIES_ES } from './clinical/quantities.ts'
import { READING_ES } from './clinical/reading.ts'
import { PHRASES_ES, RESP_ES, SAVE_ES } from './clinical/scores.ts'

export const FORM_ES: FormWords = {
  known: 'Lo que se sabe',
  private: 'Nada de lo que escriba sale de esta página.',
  malformed: 'El final de este enlace no se pudo leer, así que no se ha rellenado nada.',
  result: 'Resultado',
  noResult: 'Aún no hay resultado',
  yes: 'Sí',
  no: 'No',
  notKnown: 'Sin dato',
  noneOfThese: 'Ninguno de estos',
  said: { yes: 'sí', no: 'no', notKnown: 'sin dato', noneOfThese: 'ninguno de estos' },
  notUsed: '{shown}, no se usa',
  notUsable: '«{typed}», no se puede usar',
  countsAs: 'Cuenta como {value}.',
  use: 'Usar {text}',
  unitOf: 'Unidad de {name}',
  none: 'Ningún otro de estos fármacos está en curso: poner 0',
  point: 'punto',
  points: 'puntos',
  pointsHead: 'Puntos',
  range: '{low} a {high}',
  either: '{low} o {high}',
  byUpTo: 'hasta {points}',
  possible: '{said} aún posibles',
  atLeast: 'al menos {dose}',
  open: 'abierto',
  needs: 'falta',
  narrowsFirst: 'Abierto; primero, lo que más estrecha el margen',
  stillOpen: 'Aún abierto',
  more: 'y {count} más',
  itemByItem: 'Puntos, apartado por apartado',
  item: 'Apartado',
  whatCounted: 'Lo que contó',
  onLine: '{possible}, en una línea de {low} a {high}',
  components: '{count} de {all} componentes',
  meanOpen: 'La media de los {all} sigue abierta: {range}, {bands}.',
  band: 'Banda de oxigenación: {band}',
  bands: { severe: 'grave', moderate: 'moderada', mild: 'leve' },
  noBand: 'Sin PEEP o CPAP de al menos 5 cmH₂O no se nombra ninguna banda.',
  from: {
    pao2MmHg: 'PaO₂',
    fio2Pct: 'FiO₂',
    spo2Pct: 'SpO₂',
    peepCmH2O: 'PEEP',
    plateauCmH2O: 'presión meseta',
    tidalVolumeMl: 'volumen corriente',
    meanAirwayPressureCmH2O: 'presión media de la vía aérea',
    mapMeasuredMmHg: 'medida, o las dos presiones',
    sex: 'sexo',
    heightCm: 'talla',
  },
  chart: {
    needs: '{name}: sin valor; falta {needs}',
    noValue: '{name}: sin valor',
    entered: 'Datos introducidos:',
    items: '{name}, apartado por apartado',
    open: 'Abierto: {names}',
    source: 'Fuente: {source}',
    informs: 'Informa; no decide.',
  },
  sheet: {
    printed: 'Impreso el {at}.',
    nameless: 'Nada en esta hoja nombra al paciente; escriba el nombre a mano si se va a archivar.',
    entered: 'Datos introducidos',
    nothing: 'Nada.',
    limits: 'Límites',
    source: 'Fuente',
  },
  acts: {
    chart: 'Copiar el texto para el expediente',
    chartDone: 'Copiado como texto para el expediente.',
    link: 'Copiar el enlace',
    linkDone: 'Enlace copiado. Lo que escribió está en el propio enlace: compártalo como compartiría los valores.',
    print: 'Imprimir',
    clear: 'Empezar de nuevo',
    cleared: 'Todo está vacío otra vez.',
    byHand: 'Copiar a mano',
    byHandHow: 'El navegador no permitió copiar. El texto está seleccionado: cópielo con el teclado o con el menú.',
    byHandText: 'Texto para copiar',
    close: 'Cerrar',
  },
}

const PAGES: CalculatorPageWords = {
  index: {
    title: 'Calculadoras para referir a ECMO',
    name: 'Calculadoras',
    description:
      'Puntuaciones y valores derivados para adultos que pueden necesitar ECMO, cada uno con su fuente, sus límites y el margen que aún puede tomar. Lo que escriba no sale de su navegador.',
    lead: 'Para profesionales. Trabajan con lo que usted tenga: mientras algo siga abierto, muestran el margen que aún es posible. Nada de lo que escriba sale de su navegador.',
    noNumberDecides:
      'Ningún número de aquí decide si hay que llamar. Si se lo pregunta, llame: con la mitad de los valores o con ninguno. ¿Es usted familiar? Nadie espera que lea esto; ',
    family: 'empiece aquí',
  },
  title: '{title} (calculadora)',
  description: '{line} Gratuita y sin iniciar sesión; lo que escriba no sale de su navegador.',
  needsScripts:
    'La calculadora necesita JavaScript, y este navegador lo tiene desactivado. Abajo se explica cómo se calcula, y puede hacerse en papel. A cualquier hora, quien coordina la calcula con usted:',
  others: 'Otras calculadoras',
  leads: {
    score: '{fullName}, para {population}. Use los peores valores de las últimas seis horas.',
    murray:
      'Puntuación de lesión pulmonar, para {population}: la media de los componentes que se tienen. P/F y distensibilidad se calculan solas.',
    oxygenation:
      'P/F, índice de oxigenación, presión de distensión, distensibilidad y S/F de un adulto ventilado, cada uno en cuanto estén sus valores.',
    vis: 'Cuánto soporte vasoactivo tiene un adulto, en un solo número. 0 significa que no está en curso; una casilla vacía, que nadie lo sabe.',
    sofa: '{fullName}, para {population}: los peores valores de 24 horas. La bilirrubina y la creatinina se puntúan en la columna de la unidad que usted escriba.',
    pbw: 'El peso que corresponde a la talla de un adulto ventilado, y el volumen corriente por cada kilogramo.',
  },
  hints: {
    age: 'No cambia ningún número; con menos de 18 no se muestra nada.',
    pao2: 'De una muestra arterial.',
    fio2: 'A la hora de la muestra; porcentaje o fracción, 60 o 0.6.',
    height: 'Medida, si puede; también se lee 5\'10".',
    tidalVolume: 'Programado o administrado.',
    peep: 'PEEP total, si se midió.',
    plateau: 'Con pausa inspiratoria.',
    plateauAprv: 'Con pausa inspiratoria. No es fiable en APRV ni con un esfuerzo intenso del paciente.',
    spo2: 'Solo para S/F, donde no hay gasometría arterial.',
    map: 'La más baja de 24 h; o las dos presiones de abajo.',
    weightSofa: 'Solo para dosis en µg/min.',
    weightVis: 'Para la vasopresina en el VIS y para dosis en µg/min.',
  },
  called: { map: 'Presión arterial media', systolic: 'Presión sistólica', diastolic: 'Presión diastólica' },
  points: {
    question: '¿Qué puntos da?',
    caption: 'Puntos de {name}',
    item: 'Apartado',
    finding: 'Hallazgo',
    points: 'Puntos',
  },
  classes: {
    question: '¿Qué se publicó de cada clase?',
    caption: 'Clases de {name}',
    who: '{patients} {who}, {years}',
    overall: '; de todos ellos, {pct} de 100 {outcome}',
    aboutGroup: 'Son cifras de ese grupo. No dicen lo que le pasará a un paciente, y no son para las familias.',
    class: 'Clase',
    ofHundred: 'De 100, {outcome}',
    orMore: '{from} o más',
    orLess: '{to} o menos',
    range: '{from} a {to}',
  },
  limits: {
    question: '¿Para qué no debe usarse?',
    short: 'Informa una conversación entre médicos. No decide nada sobre un paciente.',
    adults: 'Para adultos; con menos de 18 años no se muestra nada.',
    compressions: 'No durante las compresiones: entonces llame, y no escriba nada.',
  },
  source: '¿De dónde sale?',
  computed: '¿Cómo se calcula?',
  inUnit: ', en {unit}',
  murray: {
    mean: 'El resultado es la suma de los puntos dividida entre el número de componentes. Por encima de 2.5 se llama grave.',
  },
  vis: {
    question: '¿Qué se publicó de adultos?',
    group: 'De {patients} {who}, {years}, cuántos de cada 100 {outcome}, por intervalo de VIS.',
    caption: 'Intervalos de VIS',
    rounded: 'VIS, redondeado',
  },
}

/** What a browser needs of the derived values. */
const SHOWN = Object.fromEntries(
  Object.entries(QUANTITIES_ES).map(([id, { name, noValue }]) => [id, { name, noValue }]),
)

/** The calculators in Spanish. */
export const CALCULATORS_ES: CalculatorLanguage = {
  words: {
    form: FORM_ES,
    reading: READING_ES,
    scores: PHRASES_ES,
    quantities: SHOWN,
    extendedHeight: EXTENDED_HEIGHT_ES,
  },
  page: PAGES,
  fieldName: fieldInSpanish,
  optionText: optionInSpanish,
  clinical: {
    resp: RESP_ES,
    save: SAVE_ES,
    sofa: SOFA_ES,
    murray: MURRAY_ES,
    doses: DOSES_ES,
    quantities: QUANTITIES_ES,
  },
}
