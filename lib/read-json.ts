import { AppError } from './errors.ts'

/** As much as a form may send; see `serverActions.bodySizeLimit` in next.config.js. */
const MOST_BYTES = 256 * 1024

/** A body that is only somewhat too large is read to its end, so that its sender hears why on the same connection. */
const MOST_BYTES_IGNORED = 4 * 1024 * 1024

/**
 * The body of a request that should be JSON; what is not is refused by the schema. Keeps nothing past the limit.
 * @throws AppError `invalid` when the body is larger than any form of the portal
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readText({ body }: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES_IGNORED) break
    if (bytes <= MOST_BYTES) chunks.push(chunk)
  }
  if (bytes > MOST_BYTES) {
    throw new AppError('invalid', 'This is more than a form of the portal holds. Shorten the longest text.')
  }
  return Buffer.concat(chunks).toString('utf8')
}
