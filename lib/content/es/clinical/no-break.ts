/** Keeps a number and what it counts on one line: "80 mmHg", "6 h". */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=[\p{L}%°])/gu, '\u00a0')
}
