import { describe, expect, it } from 'vitest'
import { program } from '../program.ts'
import { findPage } from './pages.ts'
import { isText, plainText, textsOf } from './plain-text.ts'
import { LOCALES, type Locale, type Page, type PageId } from './shape.ts'

type Words = readonly (string | RegExp)[]
/** A fact, the pages that tell it, and the words that carry it in each language; text is sought as it stands. */
type Fact = readonly [fact: string, pages: readonly PageId[], en: Words, es: Words]

const { name, hospital } = program

/** What the program says of itself and of ECMO: all of it must be found. */
const OF_THE_PROGRAM: readonly Fact[] = [
  ['who we are', ['program', 'home'], [name, hospital], [name, hospital, program.nameExplained.es]],
  [
    'what the letters mean',
    ['ecmo'],
    ['Extracorporeal membrane oxygenation', 'life support'],
    [/oxigenación por membrana extracorpórea/i, /soporte vital/i],
  ],
  [
    'circulation and oxygenation when heart or lungs fail',
    ['ecmo'],
    ['keep blood moving and full of oxygen when the heart or lungs fail'],
    [/Cuando fallan el corazón o los pulmones.*mantienen la sangre en marcha y llena de oxígeno/],
  ],
  [
    'through tubes to a machine that adds oxygen, and back',
    ['ecmo'],
    [/tubes.*drives it through.*takes up oxygen.*flows back/],
    [/tubos.*(oxigenador|pulmón artificial).*oxígeno.*vuelve/],
  ],
  [
    'for severe failure',
    ['ecmo'],
    [/failing so badly that other treatment is not enough/],
    [/fallan tanto que otro tratamiento no basta|tan enferm.*otro tratamiento no basta/],
  ],
  [
    'until recovery, lasting support or transplant',
    ['ecmo'],
    ['recover', 'transplant', 'support that can stay for longer'],
    [/recuper/, 'trasplante', /dure más|durar más/],
  ],
  [
    'groin, neck or chest; pump and oxygen outside the body',
    ['ecmo/procedure'],
    [
      /vessels that lead to the heart and lungs/,
      /groin.*neck.*cut in the chest/,
      /pump and a supply of oxygen outside/,
    ],
    [/vasos grandes que llevan al corazón/, /ingle.*cuello.*corte en el pecho/, /Fuera del cuerpo.*bomba.*oxígeno/],
  ],
  ['about an hour', ['ecmo/procedure', 'home'], ['about an hour'], ['más o menos una hora']],
  [
    'how long, and what it depends on',
    ['ecmo/duration', 'home'],
    ['Days, weeks, sometimes months', 'how severe the illness is', 'how quickly the organs recover'],
    ['Días, semanas, a veces meses', /lo grave que sea la enfermedad/, /lo rápido que se recuperen los órganos/],
  ],
  [
    'risks as of anything that enters the body; bleeding and stroke; watched closely',
    ['ecmo/safety', 'home'],
    ['Like every treatment that enters the body', 'bleeding and stroke', 'watches closely'],
    ['Como todo tratamiento que entra en el cuerpo', 'el sangrado y el derrame cerebral', 'vigila de cerca'],
  ],
  [
    'Center of Excellence, and of whom',
    ['program'],
    [/Extracorporeal Life Support Organization has recognized this program as a Center of Excellence/],
    [/Extracorporeal Life Support Organization ha reconocido a este programa/, /centro de excelencia/],
  ],
  [
    'what that organization does',
    ['program'],
    [/international consortium.*develop and evaluate treatments for failing organ systems/],
    [/consorcio internacional.*desarrollan y evalúan tratamientos para órganos que fallan/],
  ],
  [
    'what the award means',
    ['program'],
    [/five years.*registry.*seven things.*three years/],
    [/cinco años.*registro.*siete cosas.*tres años/],
  ],
  [
    'the team',
    ['program'],
    ['Surgeons, cardiologists, respiratory therapists and nurses', 'long experience', 'leaders in their fields'],
    ['Cirujanos, cardiólogos, terapeutas respiratorios y enfermeras', 'larga experiencia', 'líderes en su campo'],
  ],
  ['colleagues', ['program', 'home'], ['colleagues from across the hospital'], ['colegas de todo el hospital']],
  [
    'eat and walk, through new ways of placing',
    ['ecmo/daily-life'],
    [/new ways of placing the tubes.*transplant can eat, sit and walk.*gain strength/],
    [/nuevas maneras de poner los tubos.*trasplante pueden comer, sentarse y caminar.*fuerza/],
  ],
  [
    'the same, as what the program does differently',
    ['program'],
    [/placed in new ways.*eat and walk on ECMO/],
    [/maneras nuevas.*comer y caminar en ECMO/],
  ],
  ['whom it serves', ['program'], ['New England', 'all over the nation'], ['Nueva Inglaterra', 'todo el país']],
  [
    'ranking',
    ['program', 'home'],
    ['consistently ranked among the best', 'U.S. News & World Report'],
    [/año tras año entre los mejores/, 'U.S. News & World Report'],
  ],
  [
    'related treatments',
    ['related-treatments'],
    ['VAD', 'Heart transplant', 'Lung transplant', 'Impella', 'Balloon pump', 'Cardiogenic shock team', 'CardioMEMS'],
    [
      'VAD',
      'Trasplante de corazón',
      'Trasplante de pulmón',
      'Impella',
      'Balón de contrapulsación',
      'Equipo de choque',
      'CardioMEMS',
    ],
  ],
]

/** What families and clinicians need besides, with figures and whom they count. */
const BESIDES: readonly Fact[] = [
  [
    'kinds',
    ['ecmo'],
    ['vein to vein', 'vein to artery', 'ECPR', 'V-AV'],
    ['vena a vena', 'vena a arteria', 'ECPR', 'V-AV'],
  ],
  ['it does not cure', ['ecmo', 'home'], ['does not cure'], [/[Nn]o cura/]],
  ['heart-lung machine', ['ecmo'], ['heart-lung machine'], [/máquina de circulación|corazón-pulmón|corazón y pulmón/]],
  [
    'started elsewhere',
    ['ecmo/procedure'],
    ['322', '27 of 100', 'Nobody died on the way'],
    ['322', '27 de cada 100', 'Nadie murió'],
  ],
  [
    'half for four days or less',
    ['ecmo/duration'],
    ['four days or less', '2002 to 2012'],
    [/cuatro días o menos/, '2002'],
  ],
  [
    'how often it bleeds, and in whom',
    ['ecmo/safety'],
    ['7,579 adults', '12,756 adults', '4 in 10', 'about half', '46 in 100'],
    ['7,579 adultos', '12,756 adultos', '4 de cada 10', '46 de cada 100'],
  ],
  [
    'stroke, kidneys, legs',
    ['ecmo/safety'],
    ['6 in 100', '44 in 100', '17 in 100; 5 in 100', '11 in 100; 4 without'],
    ['6 de cada 100', '44 de cada 100', '17 de cada 100; 5', '11 de cada 100; 4 sin'],
  ],
  [
    'chances',
    ['ecmo/safety'],
    ['65 of 100', '64 and 52', '64 in 100', 'about 30 of 100'],
    [/65 de cada 100/, /64.*52/, '64 de cada 100', /30 de cada 100/],
  ],
  [
    'a day',
    ['ecmo/daily-life'],
    ['swollen', 'tracheostomy', 'Transfusions', 'dialysis'],
    [/hinchad/, 'traqueostomía', /[Tt]ransfusi/, 'diálisis'],
  ],
  [
    'coming off',
    ['families/coming-off'],
    ['small steps', 'operating room', 'bedside'],
    [/poco a poco|pasos/, /quirófano|sala de operaciones/, /cama/],
  ],
  ['after', ['families/after'], ['241', '31 of 100', '80 of 100'], ['241', '31 de cada 100', '80 de cada 100']],
  [
    'what to bring',
    ['families/first-hour'],
    ['medicines', 'glasses', 'advance directive'],
    ['medicinas', 'lentes', 'instrucciones anticipadas'],
  ],
  ['no payment first', ['families/first-hour'], [/Nobody will ask you about payment first/], [/pago|pagar/]],
  ['the way', ['families/first-hour'], ['55 Fruit Street'], ['55 Fruit Street']],
  [
    'others to ring',
    ['contact'],
    ['617-555-0151', '617-555-0152', '617-555-0153'],
    ['617-555-0151', '617-555-0152', '617-555-0153'],
  ],
  ['keep groins and neck free', ['clinicians'], ['both groins and the right neck'], [/dos ingles/]],
  ['target times', ['clinicians'], ['Acknowledged by a named person', 'at once'], ['al momento']],
  [
    'no standard for them',
    ['clinicians'],
    [/No standard for them has been published/],
    [/No se ha publicado ninguna norma/],
  ],
]

describe.each(LOCALES)('in %s', (locale) => {
  it.each([...OF_THE_PROGRAM, ...BESIDES])('%s is told on %s', (_, pages, en, es) => {
    for (const said of pages.map((id) => wordsOn(locale, id)))
      for (const word of locale === 'en' ? en : es) {
        if (typeof word === 'string') expect(said).toContain(word)
        else expect(said).toMatch(word)
      }
  })
})

/** Everything a reader meets on the page: sentences, headings, names, tables with their heads. */
function wordsOn(locale: Locale, id: PageId): string {
  const page = findPage(locale, id)
  if (!page) return ''
  return [page.title, ...textsOf(page).map(plainText), ...namesOn(page)].join(' ')
}

function namesOn(page: Page): string[] {
  return page.sections.flatMap(({ question, blocks }) => [
    question,
    ...blocks.flatMap((block) => {
      if (isText(block)) return []
      if (block.kind === 'facts') return block.items.map(({ name: called }) => called)
      if (block.kind === 'counts') return block.items.map(({ figure }) => figure)
      return block.kind === 'table' ? [block.caption, ...block.head] : []
    }),
  ])
}
