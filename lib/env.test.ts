import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveAppDatabaseUrl, EnvError, parseAppEnv, parseOwnerEnv } from '#lib/env.ts'

const random = () => randomBytes(32).toString('base64')

const complete = {
  DATABASE_URL: 'postgres://owner:secret@db.hospital.example:5432/portal',
  AUTH_SECRET: random(),
  DATA_KEYS: `k2:${random()},k1:${random()}`,
  LOOKUP_KEY: random(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: random(),
}

const problemsOf = (source: Record<string, string | undefined>) => {
  try {
    parseAppEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('environment', () => {
  it('names every missing variable, one sentence each', () => {
    const problems = problemsOf({})
    for (const name of [
      'DATABASE_APP_URL',
      'AUTH_SECRET',
      'DATA_KEYS',
      'LOOKUP_KEY',
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    ])
      expect(problems.filter((sentence) => sentence.startsWith(`${name} is missing`))).toHaveLength(1)
    expect(problems).toHaveLength(5)
  })

  it.each([
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', 'a'.repeat(40)],
    ['LOOKUP_KEY', Buffer.alloc(32).toString('base64')],
    ['LOOKUP_KEY', randomBytes(16).toString('base64')],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'not base64'],
    ['DATA_KEYS', `k1:${randomBytes(31).toString('base64')}`],
    ['DATA_KEYS', random()],
    ['DATABASE_APP_URL', 'mysql://somewhere/portal'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORTAL_ORIGIN', 'ecmo.hospital.example'],
    ['PORTAL_MODE', 'test'],
    ['LOG_LEVEL', 'chatty'],
    ['TRIGGER_SET', 'EOLIA'],
    ['DIALYSIS_BEFORE_VA', 'yes'],
    ['CPR_OVER_60_MIN', '60'],
    ['SMTP_URL', 'mail.hospital.example'],
    ['SMTP_URL', 'https://mail.hospital.example'],
    ['MAIL_FROM', 'the program'],
    ['MAIL_FROM', 'ECMO <a@b.example>\r\nBcc: <c@d.example>'],
    ['PAGING_WEBHOOK_URL', 'http://pager.hospital.example/'],
    ['PAGING_WEBHOOK_SECRET', 'short'],
    ['PUSH_HOSTS', 'https://push.hospital.example/'],
  ])('refuses %s = %s by its name and without repeating the value', (name, value) => {
    const problems = problemsOf({ ...complete, [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} `))
    if (name.includes('KEY') || name.includes('SECRET')) expect(problems[0]).not.toContain(value)
  })

  it('treats a variable set to nothing as missing', () => {
    expect(problemsOf({ ...complete, AUTH_SECRET: '' })).toEqual([expect.stringContaining('AUTH_SECRET is missing')])
  })

  it('refuses two keys under one id, and a look-up key that also encrypts', () => {
    const key = random()
    expect(problemsOf({ ...complete, DATA_KEYS: `k1:${random()},k1:${random()}` })[0]).toContain('twice')
    expect(problemsOf({ ...complete, DATA_KEYS: `k1:${key}`, LOOKUP_KEY: key })[0]).toContain('LOOKUP_KEY')
  })

  it('is production unless told otherwise, and never a demonstration on another machine', () => {
    expect(parseAppEnv(complete).mode).toBe('production')
    expect(problemsOf({ ...complete, PORTAL_MODE: 'demonstration' })[0]).toContain('not on this machine')
    const local = { ...complete, DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/portal' }
    expect(parseAppEnv({ ...local, PORTAL_MODE: 'demonstration' }).mode).toBe('demonstration')
  })

  it('reads referrals by EOLIA and by the lists as printed, unless the program says otherwise', () => {
    expect(parseAppEnv(complete).criteria).toEqual({
      triggerSet: 'eolia',
      dialysis: 'absolute',
      cprOver60Min: 'absolute',
    })
    const chosen = { TRIGGER_SET: 'uk', DIALYSIS_BEFORE_VA: 'relative', CPR_OVER_60_MIN: 'relative' }
    expect(parseAppEnv({ ...complete, ...chosen }).criteria).toEqual({
      triggerSet: 'uk',
      dialysis: 'relative',
      cprOver60Min: 'relative',
    })
  })

  it('pages by what is set up, and by files only where no patient is real', () => {
    expect(parseAppEnv(complete).paging).toMatchObject({ smtp: null, webhook: null, pushHosts: [] })
    const local = { ...complete, DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/portal' }
    expect(parseAppEnv({ ...local, PORTAL_MODE: 'demonstration' }).paging.smtp).toBe('outbox')
    const secret = random()
    const chosen = {
      SMTP_URL: 'smtps://portal:word@mail.hospital.example',
      MAIL_FROM: 'ECMO program <ecmo@hospital.example>',
      PAGING_WEBHOOK_URL: 'http://127.0.0.1:8090/',
      PAGING_WEBHOOK_SECRET: secret,
      PUSH_HOSTS: 'push.hospital.example, Other.example:8443',
      PORTAL_ORIGIN: 'https://ecmo.hospital.example',
    }
    expect(parseAppEnv({ ...complete, ...chosen }).paging).toMatchObject({
      smtp: chosen.SMTP_URL,
      mailFrom: chosen.MAIL_FROM,
      webhook: { url: chosen.PAGING_WEBHOOK_URL, secret },
      pushHosts: ['push.hospital.example', 'other.example:8443'],
      origin: 'https://ecmo.hospital.example',
    })
  })

  it.each([
    [{ SMTP_URL: 'smtp://mail.hospital.example' }, 'MAIL_FROM is missing'],
    [{ PAGING_WEBHOOK_URL: 'https://relay.example/' }, 'PAGING_WEBHOOK_SECRET is missing'],
    [{ PAGING_WEBHOOK_SECRET: 'x'.repeat(32) }, 'PAGING_WEBHOOK_URL is missing'],
  ])('says what %o still needs', (given, problem) => {
    expect(problemsOf({ ...complete, ...given })).toEqual([expect.stringContaining(problem)])
    expect(problemsOf({ ...complete, SMTP_URL: 'outbox' })).toEqual([])
  })

  it('keeps the current key first and answers both local names of the port', () => {
    const env = parseAppEnv({ ...complete, PORT: '4000' })
    expect(env.keys.currentKeyId).toBe('k2')
    expect([...env.keys.keys.keys()]).toEqual(['k2', 'k1'])
    expect(env.origins).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000'])
    expect(parseAppEnv({ ...complete, PORTAL_ORIGIN: 'https://a.example/, http://b.example:81' }).origins).toEqual([
      'https://a.example',
      'http://b.example:81',
    ])
  })

  it('derives the app role from the owner: same place, another user, a password that only the secret gives', () => {
    const url = new URL(parseOwnerEnv(complete).databaseAppUrl)
    expect(url.username).toBe('portal_app')
    expect(url.host).toBe('db.hospital.example:5432')
    expect(url.pathname).toBe('/portal')
    expect(url.password).toMatch(/^[\w-]{43}$/)
    expect(deriveAppDatabaseUrl(complete.DATABASE_URL, complete.AUTH_SECRET)).toBe(url.href)
    expect(deriveAppDatabaseUrl(complete.DATABASE_URL, random())).not.toBe(url.href)
  })

  it('lists in .env.example every variable that is read', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const sources = ['./env.ts', './notifications/settings.ts', './health/settings.ts']
    const source = sources.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
    const read = new Set(source.match(/^ {2}[A-Z][A-Z\d_]+(?=: )/gm)?.map((line) => line.trim()))
    expect(read.size).toBeGreaterThanOrEqual(21)
    for (const variable of read) expect(example).toMatch(new RegExp(`^#? ?${variable}=`, 'm'))
  })
})
