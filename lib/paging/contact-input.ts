import { z } from 'zod'

/** The ways that a person types in; this portal and its browsers enrol by themselves. */
export const TYPED_CHANNELS = ['email', 'pager_email', 'webhook'] as const
export type TypedChannel = (typeof TYPED_CHANNELS)[number]

const MAIL = 'Enter an e-mail address such as r.okafor@hospital.example.'
const PAGER = 'Enter the pager’s e-mail address, such as 6175550100@pager.example.'
const NUMBER = 'Enter the number as the paging service knows it, such as +1 617 555 0100.'

const address = { email: z.email(MAIL).max(254), pager_email: z.email(PAGER).max(254) }
const number = z
  .string()
  .regex(/^\+?[0-9][0-9 ().-]{2,30}$/u, NUMBER)
  .transform((text) => text.replaceAll(/[\s().-]/gu, ''))

const label = z.string().trim().max(40, 'Use at most 40 characters.').optional()

/** A way by which somebody wants to be reached, as they type it. Used by the form and again by the command. */
export const newContact = z
  .strictObject({
    channel: z.enum(TYPED_CHANNELS, 'Choose how it is reached.'),
    address: z.string().trim().min(1, 'Enter where it is reached.').max(254, 'That is longer than an address can be.'),
    label,
  })
  .transform((typed, issues) => {
    const checked = typed.channel === 'webhook' ? number : address[typed.channel]
    const result = checked.safeParse(typed.address)
    if (result.success) return { ...typed, address: result.data }
    issues.addIssue({ code: 'custom', path: ['address'], message: result.error.issues[0]?.message ?? MAIL })
    return z.NEVER
  })
export type NewContact = z.output<typeof newContact>

/** What a browser gives when it takes web pushes for this portal. */
export const newBrowser = z.strictObject({
  endpoint: z.url().max(2048),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{87}$/u),
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/u),
  }),
  label,
})
export type NewBrowser = z.output<typeof newBrowser>

export const whichContact = z.strictObject({ contactId: z.uuid() })
/** Which way a test page tries; all in their order when it is left out. */
export const whichWay = z.strictObject({ way: z.union([z.uuid(), z.literal('account')]).optional() })
export const movedContact = z.strictObject({ contactId: z.uuid(), by: z.enum(['up', 'down']) })

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/u
const clockTime = z
  .string()
  .trim()
  .regex(TIME, 'Enter a time of day such as 22:00.')
  .transform((text) => {
    const [, hours, minutes] = TIME.exec(text) ?? []
    return Number(hours) * 60 + Number(minutes)
  })

/** From when until when somebody is left alone by what is not urgent; in minutes of the day, as typed times. */
export const newQuietHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'Choose an end that differs from the beginning.' })
export type NewQuietHours = z.output<typeof newQuietHours>
