import { home as english } from './en/home.ts'
import { home as spanish } from './es/home.ts'
import type { Home, Locale } from './shape.ts'

/** The first page, with its two doors. */
export const HOME: Record<Locale, Home> = { en: english, es: spanish }
