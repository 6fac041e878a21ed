/** A reference as it is shown and said on the phone: "7K4 QMT". */
export function spokenReference(reference: string): string {
  return `${reference.slice(0, 3)}\u00a0${reference.slice(3)}`
}
