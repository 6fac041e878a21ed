import { heldSince, lastOf, lastTransition, standing } from '#lib/referrals/history.ts'
import { callingKind, hasExpired, isStillAsked, type LinkedPage, type PagedReferral } from './linked-page.ts'
import { isPhysicianAct, WATCHED } from './watch.ts'

/** Where the matter of a page stands, as its link shows it. Instants are the server's. */
export type Standing =
  /** Nobody has done it: one button. */
  | { readonly is: 'asked' }
  /** The person who was paged has it, or is on it. */
  | { readonly is: 'yours'; readonly at: Date }
  /** A page that only tells something has been read. */
  | { readonly is: 'read'; readonly at: Date }
  | { readonly is: 'taken'; readonly by: string; readonly at: Date | null }
  /** The program has answered, or it was withdrawn. */
  | { readonly is: 'over'; readonly isWithdrawn: boolean; readonly at: Date | null }
  /** It was sent again after this page: other pages go out for that. */
  | { readonly is: 'sent_again'; readonly at: Date | null }
  /** This link has done its work, and what it did no longer holds. */
  | { readonly is: 'open_again'; readonly at: Date }
  | { readonly is: 'expired' }

/** What stands on the button. */
export type Press = 'have_it' | 'still_have_it' | 'on_it' | 'reached' | 'read'

/** When the referral was last sent; null for what is not about a referral. */
export function sentAt({ about }: LinkedPage): Date | null {
  return about ? (lastOf(standing(about.facts.events), 'send', 'reopen')?.at ?? null) : null
}

export function pressOf({ page, actor, about }: LinkedPage): Press {
  const calling = callingKind(actor, page.kind)
  if (calling === null) return page.kind === 'test' ? 'reached' : 'read'
  if (calling === 'decision' || calling === 'overdue') return 'on_it'
  return calling === 'lapse' && about?.referral.holderId === page.personId ? 'still_have_it' : 'have_it'
}

/** Where it stands at `now`. The button is there exactly when this is `asked`. */
export function standingOf(linked: LinkedPage, now: Date): Standing {
  const { page, actor, about } = linked
  if (hasExpired(page, now)) return { is: 'expired' }
  const isAsked = isStillAsked(linked, now)
  if (about === null || callingKind(actor, page.kind) === null) {
    return page.linkUsedAt ? { is: 'read', at: page.linkUsedAt } : { is: 'asked' }
  }
  if (isAsked) return page.linkUsedAt ? { is: 'open_again', at: page.linkUsedAt } : { is: 'asked' }
  return otherwise(page, about)
}

function otherwise(page: LinkedPage['page'], { referral, facts, holderName }: PagedReferral): Standing {
  const { events } = facts
  const { status, holderId, createdAt } = referral
  const last = lastTransition(events)
  if (status === 'sent') return { is: 'sent_again', at: last?.at ?? null }
  const isUndecided = status === 'acknowledged' || status === 'in_review'
  // Whose place it was to take reads who took it, also where the program has answered long ago.
  const isHeld = isUndecided || (page.text === 'holder_left' && WATCHED.includes(status))
  if (!isHeld) return { is: 'over', isWithdrawn: status === 'withdrawn', at: last?.at ?? null }
  const isDecision = page.kind === 'decision' || page.kind === 'overdue'
  const onIt = isDecision ? standing(events).findLast(isPhysicianAct) : undefined
  const since = onIt?.at ?? heldSince(events)
  const isMine = onIt ? onIt.actorId === page.personId : holderId === page.personId
  if (isMine) return { is: 'yours', at: page.acknowledgedAt ?? since ?? createdAt }
  return { is: 'taken', by: onIt?.actorName ?? holderName ?? 'The program', at: since }
}
