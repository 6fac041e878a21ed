/** The demonstration's password: everyone's, and nobody's once a database of one's own is used. */
export const DEMONSTRATION_PASSWORD = 'portal-demo-2026'

/** The demonstration's accounts. They exist on the embedded database only. */
export const DEMONSTRATION_ACCOUNTS = [
  { email: 'referrer@demo.example', who: 'Referring physician, Riverton' },
  { email: 'referrer2@demo.example', who: 'Referring physician, Harbor' },
  { email: 'coordinator@demo.example', who: 'Coordinator' },
  { email: 'coordinator2@demo.example', who: 'Coordinator at a second desk' },
  { email: 'physician@demo.example', who: 'MCS physician' },
  { email: 'physician2@demo.example', who: 'MCS physician, second' },
  { email: 'admin@demo.example', who: 'Administrator' },
  { email: 'auditor@demo.example', who: 'Auditor' },
] as const
