import type { PagingState } from '#lib/health/paging-state.ts'

const ASK_LIMIT_MS = 8_000

/** How the server says that paging stands; `closed` when nobody is signed in. Rejects when it does not answer. */
export async function askPaging(): Promise<PagingState | 'closed'> {
  const response = await fetch('/api/paging-state', { cache: 'no-store', signal: AbortSignal.timeout(ASK_LIMIT_MS) })
  if (response.status === 401) return 'closed'
  if (!response.ok) throw new Error(`How paging stands could not be read: ${response.status}`)
  const { value }: { value: PagingState } = await response.json()
  return value
}
