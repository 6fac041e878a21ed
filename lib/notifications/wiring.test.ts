import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseAppEnv } from '#lib/env.ts'
import { FAILURE_CODES } from './channel.ts'
import { openChannels } from './channels.ts'
import { LOOPBACK_CERTIFICATE } from './testing/loopback-certificate.ts'
import { type MailSink, type MailSinkOptions, openMailSink } from './testing/mail-sink.ts'
import { contactOn, messageWith } from './testing/messages.ts'

/** Every setting that the chapter on wiring gives is tried as it stands there, but for the host. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const chapter = readFileSync(`${root}docs/operations.md`, 'utf8')
const blocks = [...chapter.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, block = '']) => block)

function blockWith(text: string): string {
  const found = blocks.filter((block) => block.includes(text))
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

const random = () => randomBytes(32).toString('base64')
const enough = {
  DATABASE_URL: 'postgres://owner:secret@db.hospital.example:5432/portal',
  AUTH_SECRET: random(),
  DATA_KEYS: `k1:${random()}`,
  LOOKUP_KEY: random(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: random(),
}

const settingsOf = (block: string) => parseAppEnv({ ...enough, ...parseEnv(block) }).paging
const NEVER = new AbortController().signal
const login = { user: 'portal', password: 'password' }

async function mailVia(block: string, place: string, options: MailSinkOptions): Promise<MailSink> {
  const sink = await openMailSink(options)
  const trusted = `tls.ca=${encodeURIComponent(LOOPBACK_CERTIFICATE)}`
  const here = block
    .replace(place, sink.host)
    .replace(/^(SMTP_URL=.*)$/m, (line) => `${line}${line.includes('?') ? '&' : '?'}${trusted}`)
  try {
    const { email, pager_email: pager } = openChannels(settingsOf(here))
    await email?.send(messageWith(), contactOn('email', 'r.okafor@program.example'), NEVER)
    await pager?.send(messageWith(), contactOn('pager_email', '5550155@pager.example'), NEVER)
    return sink
  } finally {
    await sink.close()
  }
}

describe('the settings in docs/operations.md', () => {
  it.each([
    ['mail.hospital.example:587', 'starttls', login],
    ['mail.hospital.example:465', 'at_once', login],
    ['relay.hospital.example:25', undefined, undefined],
  ] as const)('send e-mail and pages through %s', async (place, tls, given) => {
    const { mails } = await mailVia(blockWith(place), place, { ...(tls && { tls }), ...(given && { login: given }) })
    expect(mails.map(({ from, to }) => [from, ...to])).toEqual([
      ['ecmo@hospital.example', 'r.okafor@program.example'],
      ['ecmo@hospital.example', '5550155@pager.example'],
    ])
  })

  it('send nothing without encryption where it is required, nor with a wrong login', async () => {
    const place = 'mail.hospital.example:587'
    await expect(mailVia(blockWith(place), place, { login })).rejects.toMatchObject({ code: 'tls_refused' })
    const other = { tls: 'starttls', login: { ...login, password: 'changed' } } as const
    await expect(mailVia(blockWith(place), place, other)).rejects.toMatchObject({ code: 'smtp_535' })
  })

  it('reach the receiver that stands beside them, started as they say', async () => {
    const [variable = '', ...command] = blockWith('node docs/webhook-receiver.mjs').trim().split(' ')
    const child = spawn(process.execPath, command.slice(1), {
      cwd: root,
      env: { ...process.env, ...parseEnv(variable), PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
      const [address = ''] = /http:\S+/.exec((await lines.next()).value ?? '') ?? []
      const standard = 'http://127.0.0.1:8090/'
      const block = blockWith(`PAGING_WEBHOOK_URL=${standard}`).replace(standard, address)
      const { webhook } = openChannels(settingsOf(block))
      const to = contactOn('webhook', '+16175550155')
      expect(await webhook?.send(messageWith(), to, NEVER)).toEqual({ outcome: 'handed_over' })
      expect((await lines.next()).value).toBe(`To +16175550155: ${messageWith().short}`)
    } finally {
      child.kill()
      await once(child, 'exit')
    }
  })

  it('are all read', () => {
    expect(settingsOf(blockWith('https://relay.hospital.example/pages')).webhook?.url).toBe(
      'https://relay.hospital.example/pages',
    )
    expect(settingsOf(blockWith('PUSH_HOSTS')).pushHosts).toContain('push.hospital.example:8443')
    expect(settingsOf(blockWith('PORTAL_ORIGIN')).origin).toBe('https://ecmo.hospital.example')
  })

  it('stand beside what each failure means', () => {
    for (const code of FAILURE_CODES) expect(chapter).toContain(`\`${code}\``)
  })
})
