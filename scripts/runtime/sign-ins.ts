import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '#lib/accounts/demonstration.ts'

/** What a start prints when it is ready. */
export const formatWelcome = (address: string, demonstration: boolean): string =>
  [
    '',
    `  The portal is ready: ${address}`,
    ...(demonstration
      ? [
          '',
          `  Demonstration: fictional patients. Sign in at ${address}/sign-in, password ${DEMONSTRATION_PASSWORD}`,
          ...DEMONSTRATION_ACCOUNTS.map(({ email, who }) => `    ${email.padEnd(28)}${who}`),
        ]
      : []),
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n')

const EVERY_OR_THIS = new Set(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'])

/** The address to open on this machine for an app that listens on `host`. */
export const addressOf = (host: string, port: number): string =>
  `http://${EVERY_OR_THIS.has(host) ? 'localhost' : host}:${port}`
