type Close = () => Promise<unknown> | unknown

/**
 * What a script has opened, closed in reverse order exactly once, however the script ends. What is still opening when
 * the end comes is awaited and then closed.
 */
export class Lifetime {
  readonly #closers: Close[] = []
  readonly #opening = new Set<Promise<unknown>>()
  #closing: Promise<void> | undefined
  readonly #over = Promise.withResolvers<void>()

  /** Settles when everything is closed. */
  get ended(): Promise<void> {
    return this.#over.promise
  }

  get ending(): boolean {
    return this.#closing !== undefined
  }

  /** Opens something that `close` ends. After the end has begun it is closed again and never handed out. */
  async open<Thing>(open: () => Promise<Thing>, close: (thing: Thing) => Promise<unknown> | unknown): Promise<Thing> {
    if (this.ending) return new Promise<never>(() => {})
    const opened = open().then((thing) => {
      this.#closers.push(() => close(thing))
      return thing
    })
    this.#opening.add(opened)
    try {
      const thing = await opened
      return this.ending ? await new Promise<never>(() => {}) : thing
    } finally {
      this.#opening.delete(opened)
    }
  }

  /** Adds something to be done at the end. */
  onEnd(close: Close): void {
    this.#closers.push(close)
  }

  /** Closes everything; later calls wait for the first. */
  end(): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll() {
    await Promise.allSettled(this.#opening)
    for (const close of this.#closers.reverse())
      try {
        await close()
      } catch (error) {
        console.error(error)
      }
    this.#over.resolve()
  }
}

/** Runs `script` and ends its lifetime when it returns, throws, or the process is asked to stop. */
export async function live(script: (lifetime: Lifetime) => Promise<void>): Promise<void> {
  const lifetime = new Lifetime()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      void lifetime.end().then(() => process.exit(process.exitCode ?? 0))
    })
  try {
    await script(lifetime)
  } finally {
    await lifetime.end()
  }
}
