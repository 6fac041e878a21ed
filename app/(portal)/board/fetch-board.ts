import type { BoardPicture } from './board-view.ts'

const LIMIT_MS = 8_000
const CLOSED = [401, 403, 404]

/**
 * Reads the board again; `closed` when this session may no longer see it.
 * @throws when the server does not answer as it should; whoever reads tries again
 */
export async function fetchBoard(): Promise<BoardPicture | 'closed'> {
  const response = await fetch('/api/board', { cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MS) })
  if (CLOSED.includes(response.status)) return 'closed'
  if (!response.ok) throw new Error(`The board could not be read: ${response.status}`)
  const { value }: { value: BoardPicture } = await response.json()
  return value
}
