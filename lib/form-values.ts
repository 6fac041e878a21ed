/**
 * What a form holds, as text: the same from a browser that posts it by itself and from one that runs our scripts. A name
 * that comes several times is a list.
 */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** The fields of a posted form, without the framework's own and without files. */
export function valuesOf(form: FormData): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const [first = '', ...more] = form.getAll(name).filter((entry) => typeof entry === 'string')
    values[name] = more.length > 0 ? [first, ...more] : first
  }
  return values
}

/** The text of a field without the space around it; undefined when it is empty or absent. */
export function textOf(values: FormValues, name: string): string | undefined {
  const value = values[name]
  const text = typeof value === 'string' ? value : value?.[0]
  return text?.trim() || undefined
}

/** Every text that a repeated field holds, without the empty ones. */
export function listOf(values: FormValues, name: string): string[] {
  const value = values[name] ?? []
  return (typeof value === 'string' ? [value] : value).map((text) => text.trim()).filter((text) => text !== '')
}

export function isTicked(values: FormValues, name: string): boolean {
  return textOf(values, name) !== undefined
}

/** Every line of a field, without the empty ones. */
export function linesOf(values: FormValues, name: string): string[] {
  return listOf(values, name).flatMap((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}
