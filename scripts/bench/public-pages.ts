import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AS_DRAWN } from '#scripts/runtime/build.ts'

/** The pages that the budgets of Lighthouse name: each is measured five times. */
export const NAMED = ['/', '/ecmo', '/families/first-hour', '/clinicians']
/** A hydrated page, and one that is hydrated as the framework had written it but has nothing of its own. */
export const RESP = '/clinicians/calculators/resp'
export const EMPTY = '/clinicians/calculators'

const fileOf = (path: string) => join(AS_DRAWN, `${path === '/' ? 'index' : path}.html`)

/** The page as the framework had written it. */
export const asDrawn = (path: string): string => readFileSync(fileOf(path), 'utf8')

export const isHydrated = (path: string): boolean => asDrawn(path).includes(' data-hydrated=""')

/** What is shown at addresses that are none. */
const NO_PAGES = ['/_not-found', '/es/no-hay']

/** Every public page that was drawn at build, in the order of its address. */
export const listPublicPages = (): string[] =>
  globSync('**/*.html', { cwd: AS_DRAWN })
    .map((file) => `/${file.replace(/\.html$/, '').replace(/^index$/, '')}`)
    .filter((path) => !NO_PAGES.includes(path))
    .toSorted()

/** A page of text as bare as can be. */
export const withoutScripts = (html: string): string => html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
