import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './loopback-certificate.ts'

export interface Mail {
  readonly from: string
  readonly to: readonly string[]
  /** The whole message, headers and all, with plain line ends. */
  readonly source: string
}

/** How a mail server behaves toward the next messages. */
export type Manner = 'takes' | 'refuses' | 'is_busy' | 'hangs' | 'fails_after_data' | 'takes_but_never_says_so'

/** A real mail server on this machine, with bad manners on demand. */
export interface MailSink {
  readonly url: string
  readonly host: string
  readonly mails: Mail[]
  manner: Manner
  /** Resolves when a client waits for an answer that does not come. */
  hanging(): Promise<void>
  close(): Promise<void>
}

const refusal = (responseCode: number) => Object.assign(new Error('refused'), { responseCode })

export interface MailSinkOptions {
  /** By default a free one. */
  readonly port?: number
  /** Encrypted from the first byte, after STARTTLS, or not at all. */
  readonly tls?: 'at_once' | 'starttls'
  /** Whoever does not log in with it is refused. */
  readonly login?: { readonly user: string; readonly password: string }
}

/** Starts one; `close` it. */
export async function openMailSink({ port: wantedPort = 0, tls, login }: MailSinkOptions = {}): Promise<MailSink> {
  const mails: Mail[] = []
  let hung = Promise.withResolvers<void>()
  const sink = { manner: 'takes' as Manner }
  const server = new SMTPServer({
    authOptional: login === undefined,
    disabledCommands: [...(login ? [] : ['AUTH']), ...(tls ? [] : ['STARTTLS'])],
    secure: tls === 'at_once',
    cert: LOOPBACK_CERTIFICATE,
    key: LOOPBACK_KEY,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === login?.user && password === login?.password) return callback(null, { user: username })
      callback(refusal(535))
    },
    disableReverseLookup: true,
    closeTimeout: 10,
    onRcptTo: (_address, _session, callback) => {
      if (sink.manner === 'refuses') return callback(refusal(550))
      if (sink.manner === 'is_busy') return callback(refusal(451))
      if (sink.manner === 'hangs') return hung.resolve()
      callback()
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (sink.manner === 'fails_after_data') return callback(refusal(451))
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n'),
        })
        if (sink.manner === 'takes_but_never_says_so') return hung.resolve()
        callback()
      })
    },
  })
  server.on('error', () => {})
  server.listen(wantedPort, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    host: `localhost:${port}`,
    mails,
    hanging: async () => {
      await hung.promise
      hung = Promise.withResolvers()
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}
