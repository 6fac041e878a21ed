import type { Contact, Message } from '#lib/notifications/channel.ts'

/** A message as it goes out for an alert. */
export function messageWith(given: Partial<Message> = {}): Message {
  return {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    kind: 'alert',
    urgent: true,
    subject: 'ECMO 7K4 QMT Riverton, emergent: Nobody has it yet',
    body: 'Riverton sent a referral.',
    short: 'ECMO 7K4 QMT Riverton, emergent Nobody has it yet https://ecmo.hospital.example/page/x',
    reference: '7K4QMT',
    link: 'https://ecmo.hospital.example/page/x',
    createdAt: new Date('2026-03-01T08:04:00Z'),
    ...given,
  }
}

/** Somebody who is reached on `channel`. */
export function contactOn(channel: Contact['channel'], address: string, pushKeys: Contact['pushKeys'] = null): Contact {
  return { id: 'c', channel, address, pushKeys }
}
