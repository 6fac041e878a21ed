import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

  it('is one line of plain ASCII for a pager, whole as it was written', async () => {
    const { pager_email: pager } = openChannels(
      settingsWith({ smtp: sink.url, mailFrom: 'Žurnál <ecmo@hospital.example>' }),
    )
    await pager?.send(messageWith(), contactOn('pager_email', '5550155@pager.example'), NEVER)
    expect(sink.mails).toEqual([
      {
        from: 'ecmo@hospital.example',
        to: ['5550155@pager.example'],
        source: `From: ecmo@hospital.example
To: 5550155@pager.example
Message-ID: <0f8fad5b-d9cb-469f-a165-70867728950e@hospital.example>
Date: Sun, 01 Mar 2026 08:04:00 +0000
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit

${messageWith().short}
`,
      },
    ])
  })

  it('goes to one address and to nobody whom an address or a text smuggles in', async () => {
    const { email, pager_email: pager } = openChannels(settingsWith({ smtp: sink.url }))
    for (const address of [
      'a@program.example, b@elsewhere.example',
      'a@program.example\r\nBcc: b@elsewhere.example',
      'a@program.example> RCPT TO:<b@elsewhere.example',
      '"b@elsewhere.example" <a@program.example>',
      'nobody',
    ])
      for (const channel of [email, pager])
        await expect(channel?.send(messageWith(), contactOn('email', address), NEVER)).rejects.toMatchObject({
          code: 'address_not_allowed',
        })
    await email?.send(messageWith({ subject: 'x\r\nBcc: b@elsewhere.example' }), TO, NEVER)
    expect(sink.mails).toHaveLength(1)
    expect(sink.mails[0]?.to).toEqual([TO.address])
    expect(mail()).not.toMatch(/^Bcc:/m)
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

  it('does not grow for ever', async () => {
    const folder = join(dataDir, 'outbox')
    await mkdir(folder)
    const old = Array.from({ length: 1005 }, (_, index) => `2026-01-01T00-00-${index}.eml`)
    await Promise.all(old.map((file) => writeFile(join(folder, file), '')))
    const { email } = openChannels(settingsWith({ smtp: 'outbox', dataDir }))
    await email?.send(messageWith(), TO, NEVER)
    const files = await readdir(folder)
    expect(files).toHaveLength(1000)
    expect(files.some((file) => file.includes(messageWith().id))).toBe(true)
  })

  it('fails when its folder cannot be written', async () => {
    const { email } = openChannels(settingsWith({ smtp: 'outbox', dataDir: '/dev/null' }))
    await expect(email?.send(messageWith(), TO, NEVER)).rejects.toThrow()
  })
})
