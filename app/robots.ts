import type { MetadataRoute } from 'next'
import { siteAddress } from '#lib/env.ts'

/** The program's pages are for everybody to find; what is behind the sign-in is for nobody's index. */
const PORTAL = [
  '/sign-in',
  '/sign-up',
  '/two-factor',
  '/reset-password',
  '/referrals',
  '/board',
  '/capacity',
  '/on-call',
  '/reports',
  '/admin',
  '/account',
  '/page/',
  '/api/',
]

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: PORTAL },
    sitemap: `${siteAddress()}/sitemap.xml`,
  }
}
