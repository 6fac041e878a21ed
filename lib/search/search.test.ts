import { describe, expect, it } from 'vitest'
import { listPages } from '../content/pages.ts'
import { LOCALES, type Locale, type PageId, pathOf } from '../content/shape.ts'
import { toSearchFile } from './documents.ts'
import { OTHER_WORDS } from './other-words.ts'
import { openSearch } from './search.ts'

const FILES = { en: toSearchFile('en'), es: toSearchFile('es') }
const SEARCHES = { en: openSearch(FILES.en), es: openSearch(FILES.es) }

function pathsFor(locale: Locale, question: string): string[] {
  return (SEARCHES[locale](question) ?? []).map(({ page }) => page.path)
}

function sectionsFor(locale: Locale, question: string): string[] {
  return (SEARCHES[locale](question) ?? []).flatMap(({ sections }) => sections.map((section) => section.question))
}

describe.each(LOCALES)('the search in %s', (locale) => {
  it.each(listPages(locale).map(({ title, id }) => [title, id] as const))(
    'finds “%s” by its title first',
    (title, id) => {
      expect(pathsFor(locale, title)[0]).toBe(pathOf(locale, id))
    },
  )

  it.each(listPages(locale).map(({ name, id }) => [name, id] as const))('finds “%s” by its name', (name, id) => {
    expect(pathsFor(locale, name).slice(0, 3)).toContain(pathOf(locale, id))
  })

  it('finds every section by its question, unless another page asks the same', () => {
    for (const page of FILES[locale].pages)
      for (const { question } of page.sections) {
        const same = FILES[locale].pages.filter(({ sections }) => sections.some((other) => other.question === question))
        if (same.length === 1) expect(pathsFor(locale, question).slice(0, 3), question).toContain(page.path)
      }
  })

  it('finds a place by every other word for it', () => {
    for (const [place, words = []] of Object.entries(OTHER_WORDS[locale])) {
      const [id = ''] = place.split('#')
      for (const word of words)
        expect(pathsFor(locale, word).slice(0, 3), `${word} → ${place}`).toContain(
          `${locale === 'es' ? '/es' : ''}/${id}`,
        )
    }
  })

  it('keeps other words only for places that exist', () => {
    const places = listPages(locale).flatMap(({ id, sections }) => [
      id,
      ...sections.map((section) => `${id}#${section.id}`),
    ])
    for (const place of Object.keys(OTHER_WORDS[locale])) expect(places).toContain(place)
  })
})

/** As families and clinicians ask; the page is among the first three. */
const ASKED: Record<Locale, readonly (readonly [question: string, page: PageId])[]> = {
  en: [
    ['what is ecmo', 'ecmo'],
    ['heart lung machine', 'ecmo'],
    ['is my dad on life support', 'ecmo'],
    ['difference between vv and va', 'ecmo'],
    ['how long can someone be on ecmo', 'ecmo/duration'],
    ['How many days will it take?', 'ecmo/duration'],
    ['is it dangerous', 'ecmo/safety'],
    ['chances of survival', 'ecmo/safety'],
    ['can it cause a stroke', 'ecmo/safety'],
    ['why is he bleeding', 'ecmo/safety'],
    ['how do they put the tubes in', 'ecmo/procedure'],
    ['who gives consent', 'ecmo/procedure'],
    ['is she in a coma', 'ecmo/daily-life'],
    ['can my husband eat', 'ecmo/daily-life'],
    ['Can he hear me?', 'ecmo/daily-life'],
    ['what should I bring to the hospital', 'families/first-hour'],
    ['visiting hours', 'families/visiting'],
    ['can kids visit', 'families/visiting'],
    ['where can we sleep', 'families/visiting'],
    ['parking', 'families/visiting'],
    ['who pays for this', 'families/costs'],
    ['my insurance', 'families/costs'],
    ['when will they take her off', 'families/coming-off'],
    ['PTSD after ICU', 'families/after'],
    ['what if it does not work', 'families/if-it-is-not-helping'],
    ['DNR', 'families/if-it-is-not-helping'],
    ['what is a blood thinner', 'glossary'],
    ['perfusionist', 'glossary'],
    ['phone number', 'contact'],
    ['ECMO criteria ARDS', 'clinicians/criteria'],
    ['contraindications', 'clinicians/criteria'],
    ['cardiac arrest ecpr', 'clinicians/criteria'],
    ['refer a patient', 'clinicians'],
    ['how do I get an account', 'clinicians'],
    ['prone before transfer', 'clinicians'],
    ['what information do you need', 'clinicians/prepare'],
    ['is the hospital ranked', 'program'],
    ['ELSO award', 'program'],
    ['lvad instead', 'related-treatments'],
    ['heart transplant', 'related-treatments'],
    ['do you use cookies', 'privacy'],
    ['screen reader', 'accessibility'],
  ],
  es: [
    ['que es ecmo', 'ecmo'],
    ['maquina corazon pulmon', 'ecmo'],
    ['mi papá está con soporte vital', 'ecmo'],
    ['diferencia entre VV y VA', 'ecmo'],
    ['cuánto tiempo va a estar así', 'ecmo/duration'],
    ['cuantos dias dura', 'ecmo/duration'],
    ['es peligroso', 'ecmo/safety'],
    ['probabilidad de sobrevivir', 'ecmo/safety'],
    ['derrame cerebral', 'ecmo/safety'],
    ['por qué sangra', 'ecmo/safety'],
    ['cómo le ponen los tubos', 'ecmo/procedure'],
    ['quién firma el permiso', 'ecmo/procedure'],
    ['está en coma', 'ecmo/daily-life'],
    ['puede comer mi esposo', 'ecmo/daily-life'],
    ['¿me oye?', 'ecmo/daily-life'],
    ['qué tengo que llevar', 'families/first-hour'],
    ['horario de visitas', 'families/visiting'],
    ['pueden venir los niños', 'families/visiting'],
    ['donde dormir cerca', 'families/visiting'],
    ['estacionamiento', 'families/visiting'],
    ['cuánto cuesta', 'families/costs'],
    ['no tenemos seguro medico', 'families/costs'],
    ['cuándo le quitan la máquina', 'families/coming-off'],
    ['pesadillas después', 'families/after'],
    ['y si no funciona', 'families/if-it-is-not-helping'],
    ['cuidados paliativos', 'families/if-it-is-not-helping'],
    ['qué es anticoagulante', 'glossary'],
    ['perfusionista', 'glossary'],
    ['numero de telefono', 'contact'],
    ['criterios SDRA', 'clinicians/criteria'],
    ['contraindicaciones', 'clinicians/criteria'],
    ['paro cardiaco', 'clinicians/criteria'],
    ['derivar un paciente', 'clinicians'],
    ['cómo obtengo una cuenta', 'clinicians'],
    ['qué datos necesitan', 'clinicians/prepare'],
    ['centro de excelencia', 'program'],
    ['trasplante de corazon', 'related-treatments'],
    ['usan cookies', 'privacy'],
    ['lector de pantalla', 'accessibility'],
  ],
}

describe.each(LOCALES)('what people ask in %s', (locale) => {
  it.each(ASKED[locale])('“%s” leads to %s', (question, id) => {
    expect(pathsFor(locale, question).slice(0, 3)).toContain(pathOf(locale, id))
  })
})

describe('how it is typed', () => {
  it.each(['corazon', 'CORAZÓN', 'corazón', 'corazo\u0301n'])('accents do not matter: %s', (word) => {
    expect(pathsFor('es', word)).toEqual(pathsFor('es', 'corazón'))
    expect(pathsFor('es', word).length).toBeGreaterThan(0)
  })

  it.each([
    ['oxigenator', 'oxygenator'],
    ['perfusinist', 'perfusionist'],
    ['anticoagulaton', 'anticoagulation'],
    ['wlaking', 'walking'],
    ['insurence', 'insurance'],
    ['bleding', 'bleeding'],
    ['tracheostmy', 'tracheostomy'],
  ])('a slip finds the same: %s', (typed, meant) => {
    expect(pathsFor('en', typed)[0]).toBe(pathsFor('en', meant)[0])
    expect(pathsFor('en', typed)[0]).toBeDefined()
  })

  it('answers while a word is still being typed, at each letter', () => {
    for (const beginning of ['vi', 'vis', 'visi', 'visit', 'visiti', 'visitin', 'visiting'])
      expect(pathsFor('en', beginning), beginning).toContain('/families/visiting')
  })

  it.each(['', '   ', '?', 'w', 'who', 'what is', 'my dad'])('“%s” asks nothing yet', (question) => {
    expect(SEARCHES.en(question)).toBeUndefined()
  })

  it('finds nothing for what is not here', () => {
    expect(SEARCHES.en('xylophone qwertzuiop')).toEqual([])
  })

  it('reads V-V, VV and v/v alike, and lowered figures as figures', () => {
    for (const written of ['V-V', 'VV', 'vv']) expect(pathsFor('en', written)).toEqual(pathsFor('en', 'v/v'))
    expect(pathsFor('en', 'PaO2')).toEqual(pathsFor('en', 'PaO₂'))
    expect(pathsFor('en', 'PaO2')).toContain('/clinicians/criteria')
  })

  it('never throws, whatever is typed', () => {
    for (const typed of ['"', '(', '\\', 'a'.repeat(200), '<script>', '🫀', '%', '*'])
      expect(() => SEARCHES.en(typed)).not.toThrow()
  })
})

describe('what is shown', () => {
  it('answers with the section that answers', () => {
    expect(sectionsFor('en', 'survival rate')[0]).toBe('What are the chances?')
    expect(sectionsFor('es', 'supervivencia')[0]).toBe('¿Qué probabilidades hay?')
  })

  it('shows a word of the glossary with what it means', () => {
    const [first] = SEARCHES.en('oxygenator')?.find(({ page }) => page.path === '/glossary')?.sections ?? []
    expect(first).toMatchObject({ id: 'machine', answer: expect.stringContaining('takes up oxygen') })
  })

  it('has at most eight pages, each once, with at most three sections', () => {
    for (const question of ['ecmo', 'team', 'heart', 'lungs', 'hospital']) {
      const found = SEARCHES.en(question) ?? []
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(8)
      expect(new Set(found.map(({ page }) => page.path)).size).toBe(found.length)
      for (const { sections } of found) expect(sections.length).toBeLessThanOrEqual(3)
    }
  })
})
