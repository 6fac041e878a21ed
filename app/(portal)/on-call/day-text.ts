const words = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A date ("2026-03-11") as it is said: "Wed 11 Mar". */
export function formatDay(date: string): string {
  return words.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
}
