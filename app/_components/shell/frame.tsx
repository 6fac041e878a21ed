/** First on every page of the demonstration. Cannot be dismissed, has no colour. */
export function DemonstrationBanner() {
  return (
    <aside className="demo" aria-label="Demonstration">
      Demonstration: fictional patients
    </aside>
  )
}

/** First thing that a keyboard reaches; every page has `<main id="main">`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to content
    </a>
  )
}
