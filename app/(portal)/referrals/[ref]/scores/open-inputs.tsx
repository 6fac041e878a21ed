/** A longer list is folded after the first few, those that matter most. */
const LISTED = 3

/** What is still open: said in full while it is short, else how many and the first few, the rest one press away. */
export function OpenInputs({ open }: { readonly open: readonly string[] }) {
  // Folding a single one away would save nothing.
  if (open.length <= LISTED + 1) return open.join(' · ')
  const rest = open.slice(LISTED)
  return (
    <>
      {open.length} items: {open.slice(0, LISTED).join(' · ')}
      <details className="fold">
        <summary>and {rest.length} more</summary>
        {rest.join(' · ')}
      </details>
    </>
  )
}
