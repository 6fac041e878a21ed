/** Something that keeps the portal from starting. The message is one sentence for whoever runs it: what is wrong, what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The system's code for a failed call, such as `EACCES` or `ENOSPC`. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Turns a failed file operation on `path` into a sentence; anything unknown is returned as it is. */
export function explainFileError(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartError(
        `${path} cannot be written: give this user the right to write there, or set DATA_DIR to another folder.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartError(
        `The disk of ${path} is full: free some space, or set DATA_DIR to a folder on another disk.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(`${path} is not a folder: move that file away, or set DATA_DIR to another folder.`)
    default:
      return error
  }
}
