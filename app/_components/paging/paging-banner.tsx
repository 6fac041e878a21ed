import type { Actor } from '#lib/accounts/actor.ts'
import { toPagingState } from '#lib/health/paging-state.ts'
import { pagingTrouble } from '#lib/health/paging-trouble.ts'
import { LatePages } from './late-pages.tsx'

/** How paging stands, drawn with the page and followed from then on. */
export async function PagingBanner({ actor }: { readonly actor: Actor }) {
  return <LatePages drawn={toPagingState(await pagingTrouble(), actor)} />
}
