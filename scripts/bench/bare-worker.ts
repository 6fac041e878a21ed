import { Logger, run } from 'graphile-worker'
import { createTransport } from 'nodemailer'
import { z } from 'zod'

/** What a queue and a mail server cost by themselves: one job, one e-mail, and a row that says when it was taken. */
const variables = z.object({ DATABASE_URL: z.string(), SMTP_URL: z.string(), MAIL_FROM: z.string() }).parse(process.env)
const bareMail = z.object({ begunAt: z.number(), to: z.string(), text: z.string() })

const transport = createTransport({ url: variables.SMTP_URL })
await run({
  connectionString: variables.DATABASE_URL,
  maxPoolSize: 6,
  concurrency: 12,
  pollInterval: 1_000,
  logger: new Logger(() => () => {}),
  taskList: {
    bare_mail: async (payload, { query }) => {
      const { begunAt, to, text } = bareMail.parse(payload)
      await transport.sendMail({ from: variables.MAIL_FROM, to, subject: 'Bench', text })
      await query('insert into bare_mails (took_ms) values ($1)', [Date.now() - begunAt])
    },
  },
})
console.log('"worker_started"')
