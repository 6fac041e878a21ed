import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '#lib/start-error.ts'

/** Pages that stand for addresses that are none. */
const PAGES = ['es/no-hay']

const metaShape = z.looseObject({ headers: z.record(z.string(), z.string()), status: z.number().optional() })

/**
 * Makes the server answer 404 with the pages that say that there is nothing, as it reads it from beside each drawn page.
 * @param app the folder of drawn pages of a build
 * @throws StartError when a page is not there, or what is kept beside it has another form
 */
export function answerNotFound(app: string): void {
  for (const page of PAGES) {
    const file = join(app, `${page}.meta`)
    const meta = existsSync(file) ? metaShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
    if (!meta?.success)
      throw new StartError(`The build has no page ${page}, or keeps its status elsewhere than it did.`)
    writeFileSync(file, JSON.stringify({ ...meta.data, status: 404 }))
  }
}
