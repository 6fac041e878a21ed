/** The demonstration's password: everyone's, and nobody's once a database of one's own is used. */
export const DEMONSTRATION_PASSWORD = 'portal-demo-2026'

const ACCOUNTS = [
  ['referrer@demo.example', 'referring physician, Riverton'],
  ['referrer2@demo.example', 'referring physician, Harbor'],
  ['coordinator@demo.example', 'coordinator'],
  ['coordinator2@demo.example', 'coordinator at a second desk'],
  ['physician@demo.example', 'MCS physician'],
  ['physician2@demo.example', 'MCS physician, second'],
  ['admin@demo.example', 'administrator'],
  ['auditor@demo.example', 'auditor'],
] as const

/** What a start prints when it is ready. */
export const formatWelcome = (address: string, demonstration: boolean): string =>
  [
    '',
    `  The portal is ready: ${address}`,
    ...(demonstration
      ? [
          '',
          `  Demonstration: fictional patients. Sign in at ${address}/sign-in, password ${DEMONSTRATION_PASSWORD}`,
          ...ACCOUNTS.map(([email, who]) => `    ${email.padEnd(28)}${who}`),
        ]
      : []),
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n')
