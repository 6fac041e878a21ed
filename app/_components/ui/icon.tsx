import type { LucideIcon } from 'lucide-react'

interface IconProps {
  of: LucideIcon
  /** Only for an icon that stands alone; beside words it stays silent. */
  label?: string
}

/** An icon at the size and weight of the text beside it. */
export function Icon({ of: Glyph, label }: IconProps) {
  return label ? (
    <Glyph className="i" role="img" aria-label={label} />
  ) : (
    <Glyph className="i" aria-hidden="true" focusable="false" />
  )
}
