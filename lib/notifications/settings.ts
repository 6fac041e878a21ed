import { z } from 'zod'

/**
 * The variables of paging: how pages leave the portal. Read by `lib/env.ts` with all others. What is not set is not
 * used, and a page that has no other way then says that its person cannot be reached.
 */
export interface PagingSettings {
  /** `outbox` writes e-mails as files; null sends none. */
  readonly smtp: string | 'outbox' | null
  /** Whom e-mails come from. */
  readonly mailFrom: string
  readonly webhook: { readonly url: string; readonly secret: string } | null
  /** Hosts of push services beside the known ones, such as `push.hospital.example` or `push.hospital.example:8443`. */
  readonly pushHosts: readonly string[]
  /** Where the links of pages lead. */
  readonly origin: string
  /** From which the push service's key is derived. */
  readonly authSecret: string
  /** Where the outbox is. */
  readonly dataDir: string
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const WEBHOOK_SECRET_LENGTH = 32
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/
const NAMED_ADDRESS = /^[^<>\r\n]*<([^\s@<>]+@[^\s@<>]+)>$/
const HOST = /^[a-z0-9.-]+(:\d{1,5})?$/

const urlWith = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''

const isSafeWebhook = (text: string) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
}

export const pagingVariables = {
  SMTP_URL: z
    .string()
    .refine(
      (text) => text === 'outbox' || urlWith(['smtp:', 'smtps:'])(text),
      'SMTP_URL must be an address such as smtps://user:password@mail.hospital.example, or the word outbox.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => ADDRESS.test(text) || NAMED_ADDRESS.test(text),
      'MAIL_FROM must be an e-mail address such as ECMO program <ecmo@hospital.example>.',
    )
    .optional(),
  PAGING_WEBHOOK_URL: z
    .string()
    .refine(isSafeWebhook, 'PAGING_WEBHOOK_URL must be an https address; http only on this machine.')
    .optional(),
  PAGING_WEBHOOK_SECRET: z
    .string()
    .refine(
      (text) => text.length >= WEBHOOK_SECRET_LENGTH,
      'PAGING_WEBHOOK_SECRET is too weak: it must be at least 32 random characters. Make one with: openssl rand -base64 32',
    )
    .optional(),
  PUSH_HOSTS: z
    .string()
    .default('')
    .transform((text, issues): string[] => {
      const hosts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim().toLowerCase()]))
      if (hosts.every((host) => HOST.test(host))) return hosts
      issues.addIssue('PUSH_HOSTS must list hosts such as push.hospital.example, separated by commas.')
      return z.NEVER
    }),
}

type Values = z.infer<z.ZodObject<typeof pagingVariables>>

/** What is wrong with the variables taken together, one sentence each. */
export function pagingProblems(values: Values): string[] {
  const { SMTP_URL, MAIL_FROM, PAGING_WEBHOOK_URL, PAGING_WEBHOOK_SECRET } = values
  return [
    ...(SMTP_URL && SMTP_URL !== 'outbox' && !MAIL_FROM
      ? ['MAIL_FROM is missing: with SMTP_URL it must say whom e-mails come from, such as ecmo@hospital.example.']
      : []),
    ...(PAGING_WEBHOOK_URL && !PAGING_WEBHOOK_SECRET
      ? [
          'PAGING_WEBHOOK_SECRET is missing: what goes to PAGING_WEBHOOK_URL is signed with it. Make one with: openssl rand -base64 32',
        ]
      : []),
    ...(PAGING_WEBHOOK_SECRET && !PAGING_WEBHOOK_URL
      ? ['PAGING_WEBHOOK_URL is missing: PAGING_WEBHOOK_SECRET is of no use without it.']
      : []),
  ]
}

/** The settings that the variables make. In the demonstration e-mails are files, unless a server is given. */
export function toPagingSettings(
  values: Values,
  rest: Pick<PagingSettings, 'origin' | 'authSecret' | 'dataDir'> & { readonly demonstration: boolean },
): PagingSettings {
  const { demonstration, ...given } = rest
  const { PAGING_WEBHOOK_URL: url, PAGING_WEBHOOK_SECRET: secret } = values
  return {
    ...given,
    smtp: values.SMTP_URL ?? (demonstration ? 'outbox' : null),
    mailFrom: values.MAIL_FROM ?? 'ECMO program <portal@localhost>',
    webhook: url && secret ? { url, secret } : null,
    pushHosts: values.PUSH_HOSTS,
  }
}
