import type { RadioTile } from '#app/_components/ui/radio-tiles.tsx'
import { branchHint, branchText, tierHint, tierText, unitTypeText } from '#lib/referrals/labels.ts'
import { BRANCHES, TIERS, UNIT_TYPES } from '#lib/referrals/vocabulary.ts'

export const SUPPORT_TILES: readonly RadioTile[] = BRANCHES.map((value) =>
  value === 'unsure'
    ? { value, label: `${branchText(value)}, ${branchHint(value)}`, wide: true }
    : { value, label: branchText(value), small: branchHint(value) },
)

export const TIER_TILES: readonly RadioTile[] = TIERS.map((tier) => ({
  value: tier,
  label: tierText(tier),
  small: tierHint(tier),
  tier,
}))

export const UNIT_CHOICES: readonly { value: string; label: string }[] = UNIT_TYPES.map((value) => ({
  value,
  label: unitTypeText(value),
}))
