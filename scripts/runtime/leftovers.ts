import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { endsWithin, signal, startOf } from '#db/processes.ts'

const PATIENCE_MS = 5_000
const entries = z.record(z.string(), z.object({ pid: z.number().int(), began: z.string() }))

/** The processes of a start, written down so that the next start can end what a killed one left running. */
export class Leftovers {
  readonly #file: string
  #known: z.infer<typeof entries> = {}

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'processes.json')
  }

  note(name: string, pid: number): void {
    this.#known = { ...this.#known, [name]: { pid, began: startOf(pid) ?? '' } }
    writeFileSync(this.#file, JSON.stringify(this.#known))
  }

  /** Ends what an earlier start has left. Call it only while no other start can be running on the same data. */
  async clear(): Promise<void> {
    if (!existsSync(this.#file)) return
    const found = entries.safeParse(parseJson(readFileSync(this.#file, 'utf8')))
    for (const { pid, began } of Object.values(found.data ?? {})) {
      if (began === '' || startOf(pid) !== began) continue
      signal(pid, 'SIGTERM')
      if (!(await endsWithin(pid, PATIENCE_MS))) signal(pid, 'SIGKILL')
    }
    this.forget()
  }

  forget(): void {
    rmSync(this.#file, { force: true })
  }
}

// A start killed while writing leaves half a file: then nothing is known.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
