import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChannels } from './channels.ts'
import { type MailSink, openMailSink } from './testing/mail-sink.ts'
import { contactOn, messageWith } from './testing/messages.ts'
import { settingsWith } from './testing/settings.ts'

const NEVER = new AbortController().signal
const TO = contactOn('email', 'r.okafor@program.example')

describe('e-mail', () => {
  let sink: MailSink
  beforeEach(async () => {
    sink = await openMailSink()
    return () => sink.close()
  })
  const mail = () => sink.mails[0]?.source ?? ''

  it('comes from the program, says that no person wrote it, and is urgent when the page is', async () => {
    const { email } = openChannels(settingsWith({ smtp: sink.url }))
    expect(await email?.send(messageWith(), TO, NEVER)).toEqual({ outcome: 'handed_over' })
    expect(sink.mails[0]).toMatchObject({ from: 'ecmo@hospital.example', to: ['r.okafor@program.example'] })
    for (const header of [
      'From: ECMO program <ecmo@hospital.example>',
      'Subject: ECMO 7K4 QMT Riverton, emergent: Nobody has it yet',
      'Message-ID: <0f8fad5b-d9cb-469f-a165-70867728950e@hospital.example>',
      'Auto-Submitted: auto-generated',
      'X-Priority: 1 (Highest)',
    ])
      expect(mail()).toContain(header)
    await email?.send(messageWith({ urgent: false }), TO, NEVER)
    expect(sink.mails[1]?.source).not.toContain('X-Priority')
  })

  it('is for one address, however it is written', async () => {
    const { email } = openChannels(settingsWith({ smtp: sink.url }))
    const two = contactOn('email', 'a@program.example, b@elsewhere.example')
    await email?.send(messageWith(), two, NEVER).catch(() => {})
    expect(sink.mails.flatMap(({ to }) => to)).not.toContain('b@elsewhere.example')
    const smuggled = contactOn('email', 'a@program.example\r\nBcc: b@elsewhere.example')
    await email?.send(messageWith({ subject: 'x\r\nBcc: b@elsewhere.example' }), smuggled, NEVER).catch(() => {})
    expect(sink.mails.map(({ source }) => source).join()).not.toMatch(/^Bcc:/m)
  })

  it('is not there when the program has no mail server', () => {
    expect(openChannels(settingsWith({}))).not.toHaveProperty('email')
    expect(openChannels(settingsWith({}))).not.toHaveProperty('pager_email')
    expect(openChannels(settingsWith({}))).not.toHaveProperty('webhook')
  })
})

describe('the outbox', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'outbox-'))
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  it('keeps each e-mail as a file that this user alone may read', async () => {
    const { email } = openChannels(settingsWith({ smtp: 'outbox', dataDir }))
    expect(await email?.send(messageWith(), TO, NEVER)).toEqual({ outcome: 'handed_over' })
    await email?.send(messageWith(), TO, NEVER)
    const files = await readdir(join(dataDir, 'outbox'))
    expect(files).toEqual(['2026-03-01T08-04-00.000Z-0f8fad5b-d9cb-469f-a165-70867728950e.eml'])
    const file = join(dataDir, 'outbox', files[0] ?? '')
    expect(await readFile(file, 'utf8')).toContain('Riverton sent a referral.')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('fails when its folder cannot be written', async () => {
    const { email } = openChannels(settingsWith({ smtp: 'outbox', dataDir: '/dev/null' }))
    await expect(email?.send(messageWith(), TO, NEVER)).rejects.toThrow()
  })
})
