import type { PagedFact } from '../paged-list.ts'

let made = 0

/** A page to a coordinator for an alert, made at `createdAt`, of which nothing more is known yet. */
export function pagedFact(personName: string, createdAt: Date, change: Partial<PagedFact> = {}): PagedFact {
  made += 1
  return {
    id: `page-${made}`,
    personId: personName,
    personName,
    asRole: 'coordinator',
    kind: 'alert',
    step: 0,
    createdAt,
    handedOverAt: null,
    handedOverBy: null,
    deliveredAt: null,
    seenAt: null,
    acknowledgedAt: null,
    unreachableAt: null,
    unreachableWhy: null,
    stoppedAt: null,
    ...change,
  }
}
