/**
 * The alerts that this tab has begun to send and whose receipt it has not opened yet, by their key. A page that is drawn
 * anew in between, as after signing in again, may know of the alert before the form has its answer, and takes the form
 * away; what stands in its place opens the receipt instead.
 */
const waiting = new Set<string>()

export const noteSentHere = (intakeKey: string): unknown => waiting.add(intakeKey)

/** Whether the receipt is still to be opened; asked once, by whoever then opens it. */
export const takeSentHere = (intakeKey: string): boolean => waiting.delete(intakeKey)
