import type {
  BreadcrumbList,
  FAQPage,
  MedicalOrganization,
  MedicalOrganizationLeaf,
  MedicalProcedure,
  MedicalWebPage,
  Thing,
  WebApplication,
  WebSite,
} from 'schema-dts'
import type { ProgramFacts } from '../program.ts'
import { LABELS } from './labels.ts'
import { LINK_PICTURE, picturePath } from './link-picture.ts'
import { findPage, parentsOf } from './pages.ts'
import { plainText } from './plain-text.ts'
import { type Locale, type Page, type PageId, pathOf } from './shape.ts'
import { SOURCES, type Source } from './sources.ts'

interface Subject {
  /** The address under which the site is read, without a stroke at its end. */
  site: string
  own: ProgramFacts
  locale: Locale
  page: Page
}

/** Where the program itself is told in full; elsewhere its name, number and address on the web are enough. */
const TELLS_OF_PROGRAM: readonly PageId[] = ['home', 'program', 'contact']

/** What search engines are told of a content page, as schema.org has it. */
export function graphOf(subject: Subject): Thing[] {
  const { page } = subject
  return [
    webPage(subject),
    ...(page.id === 'home' ? [webSite(subject)] : [wayTo(subject)]),
    organization(subject),
    ...(isAboutEcmo(page.id) ? [procedure(subject)] : []),
    ...questions(subject),
  ]
}

interface ToolSubject {
  site: string
  own: ProgramFacts
  locale: Locale
  description: string
  /** The stages by which the page is reached, the page itself last. */
  steps: readonly { href: string; name: string }[]
  /** Whether it computes, or only lists what does. */
  computes: boolean
}

/** What search engines are told of a page for clinicians that is not told as content: a calculator, or the list of them. */
export function toolGraph({ site, own, locale, description, steps, computes }: ToolSubject): Thing[] {
  const page = steps.at(-1)
  if (!page) throw new RangeError('A page is reached by at least one step: itself.')
  const url = `${site}${page.href}`
  const told: MedicalWebPage = {
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: page.name,
    description,
    inLanguage: locale,
    medicalAudience: 'https://schema.org/Clinician',
    publisher: { '@id': programId(site) },
  }
  const tool: WebApplication = {
    '@type': 'WebApplication',
    '@id': `${url}#tool`,
    url,
    name: page.name,
    applicationCategory: 'HealthApplication',
    browserRequirements: 'JavaScript',
    isAccessibleForFree: true,
    inLanguage: locale,
  }
  return [told, ...(computes ? [tool] : []), breadcrumbs(site, steps), namedProgram(site, own, locale)]
}

function breadcrumbs(site: string, steps: readonly { href: string; name: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, name }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: `${site}${href}`,
    })),
  }
}

/** What names the program in every statement. */
const programId = (site: string): string => `${site}/#program`

function webPage({ site, locale, page }: Subject): MedicalWebPage {
  const url = `${site}${pathOf(locale, page.id)}`
  return {
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: page.title,
    description: page.description,
    abstract: plainText(page.lead),
    inLanguage: locale,
    lastReviewed: page.reviewedOn,
    expires: page.nextReview,
    ...(page.audience === 'clinicians'
      ? { medicalAudience: 'https://schema.org/Clinician' as const }
      : { medicalAudience: { '@type': 'MedicalAudience' as const, audienceType: LABELS[locale].patientsAndFamilies } }),
    ...(isAboutEcmo(page.id) ? { about: { '@id': procedureId(site) } } : {}),
    ...(page.sources.length > 0
      ? {
          citation: page.sources.map((id): string => {
            const { text, url: address }: Source = SOURCES[id]
            return address ?? text
          }),
        }
      : {}),
    primaryImageOfPage: {
      '@type': 'ImageObject',
      url: `${site}${picturePath(locale, page.id)}`,
      width: { '@type': 'QuantitativeValue', value: LINK_PICTURE.width, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: LINK_PICTURE.height, unitCode: 'E37' },
    },
    publisher: { '@id': programId(site) },
  }
}

function webSite({ site, own, locale }: Subject): WebSite {
  const url = `${site}${pathOf(locale, 'home')}`
  return {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: `${LABELS[locale].home}, ${own.hospital}`,
    inLanguage: locale,
    publisher: { '@id': programId(site) },
  }
}

function wayTo({ site, locale, page }: Subject): BreadcrumbList {
  return breadcrumbs(site, [...parentsOf(locale, page.id), { href: pathOf(locale, page.id), name: page.name }])
}

function namedProgram(site: string, own: ProgramFacts, locale: Locale): MedicalOrganizationLeaf {
  return {
    '@type': 'MedicalOrganization',
    '@id': programId(site),
    name: `${own.name}, ${own.hospital}`,
    telephone: own.phoneHref.slice('tel:'.length),
    url: `${site}${pathOf(locale, 'home')}`,
  }
}

function organization({ site, own, locale, page }: Subject): MedicalOrganization {
  const named = namedProgram(site, own, locale)
  if (!TELLS_OF_PROGRAM.includes(page.id)) return named
  return {
    ...named,
    alternateName: LABELS[locale].home,
    medicalSpecialty: ['https://schema.org/Cardiovascular', 'https://schema.org/Pulmonary'],
    areaServed: own.region[locale],
    award: `Center of Excellence, Extracorporeal Life Support Organization${own.award ? `. ${own.award[locale]}` : ''}`,
    parentOrganization: { '@type': 'Hospital', name: own.hospital },
    contactPoint: {
      '@type': 'ContactPoint',
      telephone: own.phoneHref.slice('tel:'.length),
      contactType: LABELS[locale].callAtAnyHour,
      availableLanguage: ['en', 'es'],
      hoursAvailable: { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '23:59' },
    },
    ...(own.address
      ? {
          address: {
            '@type': 'PostalAddress' as const,
            streetAddress: own.address.street,
            addressLocality: own.address.city,
            addressRegion: own.address.state,
            postalCode: own.address.zip,
            addressCountry: own.address.country,
          },
        }
      : {}),
  }
}

/** In the words of the pages that tell of each part of it. */
function procedure({ site, locale }: Subject): MedicalProcedure {
  const said = (id: PageId): string => plainText(findPage(locale, id)?.lead ?? '')
  return {
    '@type': 'MedicalProcedure',
    '@id': procedureId(site),
    name: LABELS[locale].ecmoInFull,
    alternateName: ['ECMO', 'ECLS'],
    procedureType: 'https://schema.org/PercutaneousProcedure',
    description: said('ecmo'),
    howPerformed: said('ecmo/procedure'),
    followup: said('families/coming-off'),
  }
}

/** The page's questions with the answers that are enough on their own; nothing when it asks none. */
function questions({ site, locale, page }: Subject): FAQPage[] {
  const asked = page.sections.flatMap(({ id, question, short }) =>
    short && question.includes('?') ? [{ id, question, answer: plainText(short) }] : [],
  )
  if (asked.length === 0) return []
  const url = `${site}${pathOf(locale, page.id)}`
  return [
    {
      '@type': 'FAQPage',
      '@id': `${url}#questions`,
      url,
      name: page.title,
      inLanguage: locale,
      isPartOf: { '@id': url },
      mainEntity: asked.map(({ id, question, answer }) => ({
        '@type': 'Question',
        name: question,
        url: `${url}#${id}`,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ]
}

const procedureId = (site: string): string => `${site}/ecmo#procedure`

function isAboutEcmo(id: PageId): boolean {
  return id === 'home' || id === 'ecmo' || id.startsWith('ecmo/')
}
