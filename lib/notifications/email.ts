import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { type Channel, ChannelError, type FailureCode, type Message, networkCode } from './channel.ts'
import { untilAborted } from './until-aborted.ts'

/** How long a mail server may be silent. The attempt as a whole ends earlier, when its signal aborts. */
const SILENCE_MS = 10_000

/** How a message is written for its reader. */
export type Letter = 'letter' | 'pager'

/**
 * E-mail through the program's mail server. A server that has taken a message may still lose it: it is handed over, never
 * delivered. The same page has the same message id, by which mail systems drop the second copy.
 * @param smtpUrl `smtp://` or `smtps://`, with nodemailer's options in its query.
 */
export function smtpChannel(smtpUrl: string, from: string, letter: Letter): Channel {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    dnsTimeout: SILENCE_MS,
    // What is sent is made here, from text: it must never become a way to read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (message, { address }, signal) => {
      try {
        await untilAborted(signal, transport.sendMail(toMail(message, from, address, letter)))
      } catch (error) {
        throw smtpError(error)
      }
      return { outcome: 'handed_over' }
    },
  }
}

/** Older e-mails than so many are removed: a demonstration may page for weeks. */
const OUTBOX_MAX = 1000

/** E-mail as files in `folder`, for a portal that has no mail server: whoever tries it out can read what would go out. */
export function outboxChannel(folder: string, from: string, letter: Letter): Channel {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (message, { address }) => {
      const { message: bytes } = await transport.sendMail(toMail(message, from, address, letter))
      await mkdir(folder, { recursive: true })
      const name = `${message.createdAt.toISOString().replaceAll(':', '-')}-${message.id}`
      const unfinished = join(/* turbopackIgnore: true */ folder, `.${randomUUID()}`)
      await writeFile(unfinished, bytes, { mode: 0o600 })
      await rename(unfinished, join(folder, `${name}.eml`))
      const kept = (await readdir(folder)).filter((file) => file.endsWith('.eml')).toSorted()
      for (const old of kept.slice(0, -OUTBOX_MAX)) await rm(join(folder, old), { force: true })
      return { outcome: 'handed_over' }
    },
  }
}

/** One address and nothing that could make it two, or another header. */
const PLAIN_ADDRESS = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/

/** @throws ChannelError when `to` is not one plain address */
function toMail(message: Message, from: string, to: string, letter: Letter): SendMailOptions {
  if (!PLAIN_ADDRESS.test(to)) throw new ChannelError('address_not_allowed')
  return letter === 'letter' ? toLetter(message, from, to) : toPagerMail(message, from, to)
}

function toLetter({ id, subject, body, urgent, createdAt }: Message, from: string, to: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text: `${body}\n`,
    messageId: messageId(id, from),
    date: createdAt,
    ...(urgent && { priority: 'high' }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

/** Written by hand, in one line of plain ASCII: gateways do not undo what mail libraries do to a long line. */
function toPagerMail({ id, short, createdAt }: Message, from: string, to: string): SendMailOptions {
  const sender = bareAddress(from)
  const lines = [
    `From: ${sender}`,
    `To: ${to}`,
    `Message-ID: ${messageId(id, from)}`,
    `Date: ${createdAt.toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    short,
    '',
  ]
  return { envelope: { from: sender, to: [to] }, raw: lines.join('\r\n') }
}

const bareAddress = (from: string) => /[^\s<>]+@[^\s<>]+/.exec(from)?.[0] ?? ''

const messageId = (id: string, from: string) => `<${id}@${bareAddress(from).split('@')[1] ?? 'localhost'}>`

function smtpError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error
  if (!(error instanceof Error)) return new ChannelError('failed')
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ETLS') return new ChannelError('tls_refused')
  if ('responseCode' in error && typeof error.responseCode === 'number' && error.responseCode > 0)
    return new ChannelError(`smtp_${error.responseCode}`)
  return new ChannelError(networkCode(error) ?? SMTP_CODES[code] ?? 'failed')
}

/** What the mail library calls a failure when the system has not said it. */
const SMTP_CODES: Readonly<Record<string, FailureCode>> = {
  ECONNECTION: 'connection_lost',
  ESOCKET: 'connection_lost',
  EDNS: 'host_not_found',
}
