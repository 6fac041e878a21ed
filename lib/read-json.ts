import { AppError } from './errors.ts'

/** As much as a form may send; see `serverActions.bodySizeLimit` in next.config.js. */
const MOST_BYTES = 256 * 1024

/**
 * The body of a request that should be JSON; what is not is refused by the schema. Stops reading at the limit.
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
    if (bytes > MOST_BYTES) {
      throw new AppError('invalid', 'This is more than a form of the portal holds. Shorten the longest text.')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
