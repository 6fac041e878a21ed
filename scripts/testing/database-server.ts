import type { TestProject } from 'vitest/node'
import { makeTemplate, startThrowAwayServer } from '#scripts/testing/throw-away-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: { ownerUrl: string; secret: string }
  }
}

/** Starts one throw-away PostgreSQL for the whole database suite and migrates the template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const secret = project.config.env.AUTH_SECRET
  if (secret === undefined) throw new Error('vitest.config.ts gives the database tests an AUTH_SECRET')
  const server = await startThrowAwayServer()
  try {
    await makeTemplate(server.ownerUrl, secret)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('databaseServer', { ownerUrl: server.ownerUrl, secret })
  return server.stop
}
