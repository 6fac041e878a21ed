import type { Locale } from '../content/shape.ts'

/** The words of the search that its scripts say. `#` stands for a number, `?` for the question. */
export interface SearchLabels {
  field: string
  hint: string
  loading: string
  one: string
  many: string
  nothing: string
  tryAgain: string
  ask: string
  failed: string
  oftenAsked: string
  often: readonly string[]
  /** of the field for readers of screens */
  search: string
}

interface PageLabels {
  title: string
  description: string
  lead: string
  withoutScripts: string
  allPages: string
  entry: string
  script: SearchLabels
}

export const SEARCH_LABELS: Record<Locale, PageLabels> = {
  en: {
    title: 'Search',
    description: 'Search all public pages of the ECMO program in plain words. What you type stays on your device.',
    lead: 'Ask in your own words. What you type stays on this device: it is not sent to us or to anybody.',
    withoutScripts: 'The search needs scripts, and this browser has them switched off. All pages are listed below.',
    allPages: 'All pages',
    entry: 'Search',
    script: {
      search: 'Search these pages',
      field: 'What would you like to know?',
      hint: 'A word or a question. Small mistakes in spelling do no harm.',
      loading: 'Getting ready …',
      one: 'One page answers',
      many: '# pages answer',
      nothing: 'Nothing found for “?”',
      tryAgain: 'Try a single word, or look through the pages below. Or ask a person, at any hour:',
      ask: 'Not what you were looking for? Ask a person, at any hour:',
      failed: 'The search could not be loaded. All pages are listed below. Or ask a person, at any hour:',
      oftenAsked: 'Often asked',
      often: ['how long does it last', 'risks', 'visiting hours', 'help with costs', 'when to call'],
    },
  },
  es: {
    title: 'Buscar',
    description:
      'Busque en todas las páginas públicas del programa de ECMO, con sus propias palabras. Lo que escribe no sale de su dispositivo.',
    lead: 'Pregunte con sus propias palabras. Lo que escribe se queda en este dispositivo: no se envía a nadie.',
    withoutScripts:
      'La búsqueda necesita scripts, y este navegador los tiene desactivados. Abajo están todas las páginas.',
    allPages: 'Todas las páginas',
    entry: 'Buscar',
    script: {
      search: 'Buscar en estas páginas',
      field: '¿Qué quiere saber?',
      hint: 'Una palabra o una pregunta. Las faltas pequeñas y los acentos no importan.',
      loading: 'Preparando …',
      one: 'Una página responde',
      many: '# páginas responden',
      nothing: 'No hay nada sobre «?»',
      tryAgain: 'Pruebe con una sola palabra o mire las páginas de abajo. O pregunte a una persona, a cualquier hora:',
      ask: '¿No es lo que buscaba? Pregunte a una persona, a cualquier hora:',
      failed:
        'No se pudo cargar la búsqueda. Abajo están todas las páginas. O pregunte a una persona, a cualquier hora:',
      oftenAsked: 'Se pregunta a menudo',
      often: ['cuánto dura', 'riesgos', 'horario de visitas', 'ayuda con los costos', 'cuándo llamar'],
    },
  },
}
