import { createHmac } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type CriteriaSettings, DEFAULT_SETTINGS, TRIGGER_SETS, WEIGHTS } from '#lib/clinical/criteria/criterion.ts'
import { type KeyRing, parseKeyRing } from '#lib/crypto/key-ring.ts'
import { type AlarmSettings, alarmVariables, toAlarmSettings } from '#lib/health/settings.ts'
import { type PagingSettings, pagingProblems, pagingVariables, toPagingSettings } from '#lib/notifications/settings.ts'

/**
 * The only reader of `process.env`. Each role reads what it needs on first use, so that a build needs none of it and a
 * missing or weak value stops a start with its name. `.env.example` lists every variable.
 */

export type Mode = 'demonstration' | 'production'

/** What is wrong with the environment, one sentence for each variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

type Source = Readonly<Record<string, string | undefined>>

const KEY_BYTES = 32
const HOW_TO_MAKE_A_KEY = 'Make one with: openssl rand -base64 32'

const distinct = (values: Iterable<unknown>) => new Set(values).size

const keyBytes = (text: string) => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === KEY_BYTES && distinct(bytes) >= 8 ? bytes : undefined
}

const name = (variable: string, rest: string) => `${variable} ${rest}`

const postgresUrl = (variable: string) =>
  z
    .string({
      error: name(variable, 'is missing: give a PostgreSQL address such as postgres://owner:password@host/portal.'),
    })
    .refine(
      (text) => URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol),
      name(variable, 'is not a PostgreSQL address (postgres://user:password@host:port/database).'),
    )

const key = (variable: string) =>
  z
    .string({ error: name(variable, `is missing: it must be 32 random bytes in base64. ${HOW_TO_MAKE_A_KEY}`) })
    .refine(
      (text) => keyBytes(text) !== undefined,
      name(variable, `is too weak: it must be 32 random bytes in base64. ${HOW_TO_MAKE_A_KEY}`),
    )

const authSecret = z
  .string({ error: `AUTH_SECRET is missing: it must be at least 32 random characters. ${HOW_TO_MAKE_A_KEY}` })
  .refine(
    (text) => text.length >= 32 && distinct(text) >= 10,
    `AUTH_SECRET is too weak: it must be at least 32 random characters. ${HOW_TO_MAKE_A_KEY}`,
  )

const KEY_ENTRY = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/=_-]+)$/

const dataKeys = z
  .string({
    error: `DATA_KEYS is missing: it must list keys as id:base64, the current one first. ${HOW_TO_MAKE_A_KEY}`,
  })
  .superRefine((text, issues) => {
    const entries = text.split(',').map((part) => KEY_ENTRY.exec(part.trim()))
    if (!entries.every((entry) => keyBytes(entry?.[2] ?? '')))
      issues.addIssue(
        `DATA_KEYS has an unusable entry: each must be id:base64, the id of small letters and digits, the key of 32 random bytes. ${HOW_TO_MAKE_A_KEY}`,
      )
    if (distinct(entries.map((entry) => entry?.[1])) < entries.length)
      issues.addIssue('DATA_KEYS names one key id twice: each id must stand for one key only.')
  })

const httpOrigin = (text: string) => {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) ? url.origin : undefined
}

const origins = z
  .string()
  .optional()
  .transform((text, issues): string[] | undefined => {
    if (text === undefined) return undefined
    const list = text.split(',').map((part) => httpOrigin(part.trim()))
    const known = list.filter((origin) => origin !== undefined)
    if (known.length === list.length) return known
    issues.addIssue('PORTAL_ORIGIN must list addresses such as https://ecmo.hospital.example, separated by commas.')
    return z.NEVER
  })

const weight = (variable: string, usual: (typeof WEIGHTS)[number]) =>
  z.enum(WEIGHTS, { error: `${variable} must be absolute or relative.` }).default(usual)

const common = {
  ...alarmVariables,
  PORTAL_MODE: z
    .enum(['demonstration', 'production'], { error: 'PORTAL_MODE must be demonstration or production.' })
    .default('production'),
  DATA_DIR: z
    .string()
    .default('./.data')
    .transform((folder) => resolve(folder)),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent.',
    })
    .default('info'),
  AUTH_SECRET: authSecret,
  DATA_KEYS: dataKeys,
  LOOKUP_KEY: key('LOOKUP_KEY'),
  PORT: z.coerce
    .number({ error: 'PORT must be a number from 1 to 65535.' })
    .int('PORT must be a number from 1 to 65535.')
    .min(1, 'PORT must be a number from 1 to 65535.')
    .max(65_535, 'PORT must be a number from 1 to 65535.')
    .default(3000),
  PORTAL_ORIGIN: origins,
  OFFLINE_COPY: z.enum(['on', 'off'], { error: 'OFFLINE_COPY must be on or off.' }).default('on'),
  TRIGGER_SET: z.enum(TRIGGER_SETS, { error: 'TRIGGER_SET must be eolia or uk.' }).default(DEFAULT_SETTINGS.triggerSet),
  DIALYSIS_BEFORE_VA: weight('DIALYSIS_BEFORE_VA', DEFAULT_SETTINGS.dialysis),
  CPR_OVER_60_MIN: weight('CPR_OVER_60_MIN', DEFAULT_SETTINGS.cprOver60Min),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ...pagingVariables,
}

const appVariables = z.object({
  ...common,
  DATABASE_APP_URL: postgresUrl('DATABASE_APP_URL'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'),
})
const ownerVariables = z.object({
  ...common,
  DATABASE_APP_URL: postgresUrl('DATABASE_APP_URL'),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
})

/** What an app process works with. It never sees the owner's connection. */
export type AppEnv = {
  mode: Mode
  /** The restricted role's connection: owns nothing, cannot bypass row-level security. */
  databaseAppUrl: string
  /** Origins whose forms and actions are answered, such as `https://ecmo.hospital.example`. */
  origins: readonly string[]
  port: number
  /** Absolute. */
  dataDir: string
  authSecret: string
  /** What seals patient identifiers and free text, and hashes identifiers for look-up. */
  keys: KeyRing
  /** Addresses or CIDR ranges whose forwarding headers count. */
  trustedProxies: readonly string[]
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Who is told when pages do not go out. */
  alarm: AlarmSettings
  /** Which published criteria this program reads referrals by. */
  criteria: CriteriaSettings
  /** How pages leave the portal. */
  paging: PagingSettings
}

/** What the worker and the maintenance scripts work with: the app's environment and the owner's connection. */
export type OwnerEnv = AppEnv & { databaseUrl: string }

/**
 * The app role's connection, derived from the owner's: same server and database, user `portal_app`, its password an
 * HMAC of `AUTH_SECRET`, so that migrations can set it and every app process can find it without another secret.
 */
export function deriveAppDatabaseUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = 'portal_app'
  url.password = createHmac('sha256', secret).update('database role portal_app').digest('base64url')
  return url.href
}

// A variable set to nothing counts as absent: that is how a shell or a container file leaves one out.
const present = (source: Source): Source => {
  const values = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  if (values.DATABASE_APP_URL === undefined && values.DATABASE_URL && URL.canParse(values.DATABASE_URL))
    values.DATABASE_APP_URL = deriveAppDatabaseUrl(values.DATABASE_URL, values.AUTH_SECRET ?? '')
  return values
}

const isLoopback = (databaseUrl: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(databaseUrl).hostname)

function parse<Values extends z.infer<typeof appVariables> | z.infer<typeof ownerVariables>>(
  variables: z.ZodType<Values>,
  source: Source,
): Values {
  const result = variables.safeParse(present(source))
  if (!result.success) throw new EnvError([...new Set(result.error.issues.map(({ message }) => message))])
  const { PORTAL_MODE, DATABASE_APP_URL, LOOKUP_KEY, DATA_KEYS } = result.data
  const problems = [
    ...(PORTAL_MODE === 'demonstration' && !isLoopback(DATABASE_APP_URL)
      ? [
          'PORTAL_MODE is demonstration, but the database is not on this machine: demonstration accounts are never used there.',
        ]
      : []),
    ...(DATA_KEYS.split(',').some((entry) => entry.trim().endsWith(`:${LOOKUP_KEY}`))
      ? ['LOOKUP_KEY is one of the DATA_KEYS: it must be a key of its own.']
      : []),
    ...pagingProblems(result.data),
  ]
  if (problems.length > 0) throw new EnvError(problems)
  return result.data
}

const originsOf = ({ PORTAL_ORIGIN, PORT }: z.infer<typeof appVariables> | z.infer<typeof ownerVariables>) =>
  PORTAL_ORIGIN ?? [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`]

const toAppEnv = (values: z.infer<typeof appVariables> | z.infer<typeof ownerVariables>): AppEnv => ({
  mode: values.PORTAL_MODE,
  databaseAppUrl: values.DATABASE_APP_URL,
  origins: originsOf(values),
  port: values.PORT,
  dataDir: values.DATA_DIR,
  authSecret: values.AUTH_SECRET,
  keys: parseKeyRing(values.DATA_KEYS, values.LOOKUP_KEY),
  trustedProxies: values.TRUSTED_PROXIES,
  logLevel: values.LOG_LEVEL,
  alarm: toAlarmSettings(values),
  criteria: {
    triggerSet: values.TRIGGER_SET,
    dialysis: values.DIALYSIS_BEFORE_VA,
    cprOver60Min: values.CPR_OVER_60_MIN,
  },
  paging: toPagingSettings(values, {
    origin: originsOf(values)[0] ?? '',
    authSecret: values.AUTH_SECRET,
    dataDir: values.DATA_DIR,
    demonstration: values.PORTAL_MODE === 'demonstration',
  }),
})

/** Reads an app process's variables from `source`; throws `EnvError`. */
export const parseAppEnv = (source: Source): AppEnv => toAppEnv(parse(appVariables, source))

/** Reads the worker's or a maintenance script's variables from `source`; throws `EnvError`. */
export function parseOwnerEnv(source: Source): OwnerEnv {
  const values = parse(ownerVariables, source)
  return { ...toAppEnv(values), databaseUrl: values.DATABASE_URL }
}

let app: AppEnv | undefined
let owner: OwnerEnv | undefined

/** The app process's environment, read once. Throws `EnvError` naming each missing or weak variable. */
export const appEnv = (): AppEnv => {
  app ??= parseAppEnv(process.env)
  return app
}

/** The worker's and maintenance scripts' environment, read once. Throws `EnvError`. */
export const ownerEnv = (): OwnerEnv => {
  owner ??= parseOwnerEnv(process.env)
  return owner
}

/** How this process hands pages over, worker and app process alike. Throws `EnvError`. */
export const pagingSettings = (): PagingSettings => (process.env.DATABASE_URL ? ownerEnv() : appEnv()).paging

/** Who is told when pages do not go out; worker and app process ask alike. Throws `EnvError`. */
export const alarmSettings = (): AlarmSettings => (process.env.DATABASE_URL ? ownerEnv() : appEnv()).alarm

/** Whether fictional patients and the demonstration accounts are in use. */
export const isDemonstration = (): boolean =>
  (process.env.DATABASE_URL ? ownerEnv() : appEnv()).mode === 'demonstration'

/** How much is logged. Needs nothing else of the environment, so that a build or a test can log too. */
export const logLevel = (): AppEnv['logLevel'] => common.LOG_LEVEL.parse(process.env.LOG_LEVEL || undefined)

/** Where the public pages are on the net, without a stroke at the end: read when they are built. */
export const siteAddress = (): string =>
  common.PORTAL_ORIGIN.parse(process.env.PORTAL_ORIGIN || undefined)?.[0] ?? 'http://localhost:3000'

/** Whether readers' devices may keep copies of the public pages: read when they are built. */
export const keepsOfflineCopy = (): boolean => common.OFFLINE_COPY.parse(process.env.OFFLINE_COPY || undefined) === 'on'
