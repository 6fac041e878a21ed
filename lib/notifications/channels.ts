import { join } from 'node:path'
import { pagingSettings } from '#lib/env.ts'
import type { Channel, Channels } from './channel.ts'
import { type Letter, outboxChannel, smtpChannel } from './email.ts'
import type { PagingSettings } from './settings.ts'
import { webPushChannel } from './web-push.ts'
import { webhookChannel } from './webhook.ts'

/** The ways that the program has set up. `in_app` is not among them: a desk takes a page from the live feed by itself. */
export function openChannels(settings: PagingSettings): Channels {
  return {
    ...emailChannels(settings),
    ...(settings.webhook && { webhook: webhookChannel(settings.webhook) }),
    web_push: webPushChannel(settings),
  }
}

function emailChannels({ smtp, mailFrom, dataDir }: PagingSettings): Channels {
  if (smtp === null) return {}
  const open = (letter: Letter): Channel =>
    smtp === 'outbox' ? outboxChannel(join(dataDir, 'outbox'), mailFrom, letter) : smtpChannel(smtp, mailFrom, letter)
  return { email: open('letter'), pager_email: open('pager') }
}

/** What this process hands pages over with. */
export interface Dispatch {
  readonly channels: Channels
  /** Where the links of pages lead. */
  readonly origin: string
}

let opened: Dispatch | undefined

/** This process's channels, from its environment, opened on first use. Throws `EnvError`. */
export function processDispatch(): Dispatch {
  if (!opened) {
    const settings = pagingSettings()
    opened = { channels: openChannels(settings), origin: settings.origin }
  }
  return opened
}
