import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '#lib/start-error.ts'

const drawnShape = z.object({
  version: z.literal(4),
  routes: z.record(z.string(), z.object({ routeType: z.string(), srcRoute: z.string() })),
})
const routesShape = z.record(z.string(), z.string())

export interface BuiltRoutes {
  /** What was drawn at build: whether it is a page, and of which route, by its address. */
  readonly drawn: z.infer<typeof drawnShape>['routes']
  /** Every route, by its folder in the app with the name of its file, route groups included. */
  readonly routes: z.infer<typeof routesShape>
}

/** The routes of a build. Throws StartError when they are not written as expected. */
export function readRoutes(dist: string): BuiltRoutes {
  const drawn = drawnShape.safeParse(JSON.parse(readBuilt(dist, 'prerender-manifest.json')))
  const routes = routesShape.safeParse(JSON.parse(readBuilt(dist, 'app-path-routes-manifest.json')))
  if (!drawn.success || !routes.success)
    throw new StartError('The list of pages that were drawn at build is not written as expected any more.')
  return { drawn: drawn.data.routes, routes: routes.data }
}

/** Where the files of what was drawn at this address are in a build, without their ending. */
export const drawnFile = (address: string): string => `server/app${address === '/' ? '/index' : address}`

/** The text of a file of a build. Throws StartError when it is not there. */
export function readBuilt(dist: string, file: string): string {
  if (existsSync(join(dist, file))) return readFileSync(join(dist, file), 'utf8')
  throw new StartError(`The build has no ${file}: what writes it has changed.`)
}
