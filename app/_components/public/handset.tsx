/** The only icon of the public pages: the number. */
export function Handset() {
  return (
    <svg className="handset" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M5.2 2.4 7.6 2l1.9 4.3-2 1.7c.9 2 2.4 3.5 4.5 4.5l1.7-2 4.3 1.9-.4 2.4c-.2 1.6-1.5 2.7-3 2.6C8.3 17 3 11.7 2.6 5.4c-.1-1.5 1-2.8 2.6-3Z" />
    </svg>
  )
}
