import type { ComponentProps, ReactNode } from 'react'
import type { Tier } from '#lib/referrals/vocabulary.ts'
import { TierBadge } from './badges.tsx'
import { describedBy, FieldMessage } from './field.tsx'

export interface RadioTile {
  value: string
  label: ReactNode
  /** Its meaning, in small words. */
  small?: ReactNode
  /** Draws the four bars before the label. */
  tier?: Tier
  /** Takes the whole width in two columns. */
  wide?: boolean
}

interface RadioTilesProps {
  /** Starts the ids of the tiles; the first tile's id is `<id>-<first value>`. */
  id: string
  name: string
  legend: ReactNode
  hint?: ReactNode
  message?: string | undefined
  tiles: readonly RadioTile[]
  columns?: 1 | 2
  /** None unless given: a decision is never preselected. */
  defaultValue?: string | undefined
  /** For every radio, such as what `register(name)` returns. */
  inputProps?: ComponentProps<'input'>
}

/** Up to five choices as tiles of 44 px; native radios, so arrows, labels and forms without scripts work. */
export function RadioTiles(props: RadioTilesProps) {
  const { id, name, legend, hint, message, tiles, columns = 1, defaultValue, inputProps } = props
  return (
    <fieldset aria-describedby={describedBy(id, { hint, message })}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={columns === 2 ? 'opts two' : 'opts'}>
        {tiles.map((tile) => (
          <label key={tile.value} className={tileClass(tile)}>
            <input
              type="radio"
              id={`${id}-${tile.value}`}
              name={name}
              value={tile.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === tile.value}
              {...inputProps}
            />
            {tile.tier ? (
              <>
                <TierBadge tier={tile.tier}>{tile.label}</TierBadge> <small>{tile.small}</small>
              </>
            ) : (
              <span>
                {tile.label} {tile.small ? <small>{tile.small}</small> : null}
              </span>
            )}
          </label>
        ))}
      </div>
      {message ? <FieldMessage id={`${id}-message`}>{message}</FieldMessage> : null}
    </fieldset>
  )
}

function tileClass(tile: RadioTile): string {
  if (tile.tier) return 'opt tiered'
  return tile.wide ? 'opt wide' : 'opt'
}
