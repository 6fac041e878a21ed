/** The named text fields of a posted form; one that is missing or a file is empty. */
export function readForm<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => {
    const value = form.get(name)
    return [name, typeof value === 'string' ? value : '']
  })
  // `fromEntries` forgets the names, which are exactly those asked for.
  return Object.fromEntries(entries) as Record<Name, string>
}
