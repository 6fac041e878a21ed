import { EnvError } from '#lib/env.ts'
import { StartError } from '#lib/start-error.ts'

/** Runs a script: what was to be expected is said in its sentence, anything else is shown with its origin. Sets the exit code. */
export async function main(script: () => Promise<void>): Promise<void> {
  try {
    await script()
  } catch (error) {
    console.error(error instanceof StartError || error instanceof EnvError ? error.message : error)
    process.exitCode = 1
  }
}
