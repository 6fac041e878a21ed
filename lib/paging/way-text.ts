import type { Channel } from './words.ts'

const WAY = {
  in_app: 'This portal',
  email: 'E-mail',
  pager_email: 'Pager, by e-mail',
  webhook: 'Phone or pager, by the paging service',
  web_push: 'Browser',
} as const satisfies Record<Channel, string>

/** A way to reach somebody, as they read it in their settings. */
export function wayText(channel: Channel): string {
  return WAY[channel]
}

const ERRORS: Readonly<Record<string, string>> = {
  timed_out: 'it did not answer in time',
  connection_refused: 'it refused the connection',
  connection_lost: 'the connection broke off',
  host_not_found: 'its address was not found',
  host_unreachable: 'it could not be reached',
  tls_refused: 'its certificate was not accepted',
  address_gone: 'this browser no longer takes pages: enrol it again',
  address_not_allowed: 'the portal does not call that service',
  keys_unusable: 'the keys of this browser are of no use: enrol it again',
  not_set_up: 'the program has not set it up',
}

/** Why a way failed, from the code that was kept; a provider's own words are never kept. */
export function wayErrorText(code: string): string {
  const [, protocol, number] = /^(smtp|http)_(\d{3})$/u.exec(code) ?? []
  if (protocol === 'smtp') return `the mail server refused it (${number})`
  if (protocol === 'http') return `the service refused it (${number})`
  return ERRORS[code] ?? 'it failed'
}

/** "22:00" of minutes after midnight. */
export function minuteText(minute: number): string {
  const twoDigits = (count: number) => String(count).padStart(2, '0')
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}
