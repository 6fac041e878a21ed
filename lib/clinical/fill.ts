/** A sentence with places, "{name} can only be {low} to {high}", with what belongs into them. A place without anything stays as it is. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (place, name: string) => `${parts[name] ?? place}`)
}
