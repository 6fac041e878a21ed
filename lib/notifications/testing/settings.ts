import type { PagingSettings } from '#lib/notifications/settings.ts'

/** Settings of a portal that has set up nothing but what is given. */
export function settingsWith(given: Partial<PagingSettings>): PagingSettings {
  return {
    smtp: null,
    mailFrom: 'ECMO program <ecmo@hospital.example>',
    webhook: null,
    pushHosts: [],
    origin: 'https://ecmo.hospital.example',
    authSecret: 'not a secret, but long enough to derive from',
    dataDir: '/nowhere',
    ...given,
  }
}
