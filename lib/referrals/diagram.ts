import { TRANSITIONS } from './transitions.ts'
import type { Role } from './vocabulary.ts'

const SHORT: Readonly<Record<Role, string>> = {
  referrer: 'R',
  coordinator: 'C',
  physician: 'P',
  director: 'P',
  admin: 'A',
  auditor: 'U',
  system: 'S',
}

/** The life of a referral as a Mermaid state diagram, drawn from the transition table: event and who may do it. */
export function stateDiagram(): string {
  const arrows = Object.entries(TRANSITIONS).flatMap(([event, { from, to, by }]) =>
    from.map((status) => `  ${status} --> ${to}: ${event} (${by.map((role) => SHORT[role]).join(', ')})`),
  )
  return ['stateDiagram-v2', '  [*] --> draft', ...arrows, '  closed --> [*]', '  withdrawn --> [*]'].join('\n')
}
