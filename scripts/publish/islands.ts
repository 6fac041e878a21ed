import { z } from 'zod'
import { StartError } from '#lib/start-error.ts'

/** Which components of a page run in the browser: by source file, as the bundler names them. */
export type ClientModules = ReadonlyMap<string, { readonly files: readonly string[]; readonly sources: string[] }>

const manifestShape = z.object({
  clientModules: z.record(
    z.string(),
    z.object({ id: z.union([z.string(), z.number()]), chunks: z.array(z.string()).min(1) }),
  ),
})

/**
 * The client modules that a page's client reference manifest names, by their number in its flight data.
 * @param manifest the text of `page_client-reference-manifest.js`
 * @throws StartError when the manifest is not written as expected
 */
export function readClientModules(address: string, manifest: string): ClientModules {
  const json = /^globalThis\.__RSC_MANIFEST\["[^\n]*?"\] = (\{.*\});?\s*$/m.exec(manifest)?.[1]
  const parsed = json === undefined ? undefined : manifestShape.safeParse(JSON.parse(json))
  if (!parsed?.success)
    throw new StartError(`The manifest of client components of ${address} is not written as expected any more.`)
  const modules = new Map<string, { files: readonly string[]; sources: string[] }>()
  for (const [source, { id, chunks }] of Object.entries(parsed.data.clientModules)) {
    const known = modules.get(String(id))
    if (known) known.sources.push(source)
    else modules.set(String(id), { files: chunks, sources: [source] })
  }
  return modules
}

export interface Island {
  readonly source: string
  /** The scripts that it needs. */
  readonly files: readonly string[]
}

/** The framework's own frame around each page, and the page that stands in for all others when it breaks. */
const FRAME =
  /^\[project\]\/(?:node_modules\/next\/dist\/(?:esm\/)?(?:client\/components|lib\/framework|lib\/metadata)\/|app\/global-error\.tsx)/

/**
 * The components of a page that want to run in the browser: what its flight data refers to, but for the framework's own
 * frame. Throws StartError when a reference is not in the manifest or there is none at all.
 */
export function islandsOf(address: string, flight: string, modules: ClientModules): Island[] {
  const ids = [...flight.matchAll(/^[0-9a-f]+:I\["?([^",]+)"?,/gm)].map(([, id = '']) => id)
  if (ids.length === 0)
    throw new StartError(`The data of ${address} refer to no component at all: their form has changed.`)
  const islands = [...new Set(ids)].map((id) => {
    const module = modules.get(id)
    if (!module) throw new StartError(`${address} refers to the component ${id}, which its manifest does not name.`)
    return module
  })
  return islands.flatMap(({ sources: [source = ''], files }) => (FRAME.test(source) ? [] : [{ source, files }]))
}
