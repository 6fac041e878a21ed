import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOf } from '#db/processes.ts'
import { explainFileError, StartError } from '#lib/start-error.ts'

const lockFile = (folder: string) => join(folder, 'portal.lock')

/** The process that keeps a server running on the data in `folder`; a dead process's lock does not count. */
export function lockHolder(folder: string): number | undefined {
  const file = lockFile(folder)
  if (!existsSync(file)) return undefined
  const [pid, began] = readFileSync(file, 'utf8').split('\n')
  const started = startOf(Number(pid))
  return started !== undefined && started === began ? Number(pid) : undefined
}

/** Lets one process at a time work on the data in `folder`; returns the release. Throws `StartError` when another does. */
export function takeLock(folder: string): () => void {
  const holder = lockHolder(folder)
  if (holder !== undefined)
    throw new StartError(
      `The portal already runs on the data in ${folder} (process ${holder}): stop it, or set DATA_DIR to another folder.`,
    )
  const file = lockFile(folder)
  try {
    rmSync(file, { force: true })
    writeFileSync(file, `${process.pid}\n${startOf(process.pid) ?? ''}\n`, { flag: 'wx' })
  } catch (error) {
    throw explainFileError(error, folder)
  }
  return () => rmSync(file, { force: true })
}
