/** The key that does what the button around it does; hidden where there is no keyboard. Name it there in `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the button says its key in aria-keyshortcuts
  return <kbd aria-hidden="true">{children}</kbd>
}
