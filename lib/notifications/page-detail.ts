import { z } from 'zod'

const moment = z.iso.datetime().optional().catch(undefined)

/**
 * What a page's `detail` may hold for its text, beside what it holds for others: times as ISO instants and the id of who
 * in the program has it. Anything else in there is never looked at, so it cannot go out.
 */
const textDetail = z.object({
  /** When what it tells began or happened. */
  at: moment,
  /** A stretch of the roster. */
  from: moment,
  to: moment,
  /** The person of the program who has it. */
  byId: z.uuid().optional().catch(undefined),
})

/** The part of a page's detail that its text may use. */
export function readTextDetail(detail: unknown): {
  readonly times: { readonly at?: Date; readonly from?: Date; readonly to?: Date }
  readonly byId: string | null
} {
  const { at, from, to, byId } = textDetail.catch({}).parse(detail)
  return {
    times: { ...(at && { at: new Date(at) }), ...(from && { from: new Date(from) }), ...(to && { to: new Date(to) }) },
    byId: byId ?? null,
  }
}
