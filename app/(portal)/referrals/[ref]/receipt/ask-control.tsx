import type { FormValues } from '#lib/form-values.ts'
import { listOf, textOf } from '#lib/form-values.ts'
import { partName } from '#lib/referrals/answers-form.ts'
import type { AskItem } from '#lib/referrals/ask-items.ts'

interface AskControlProps {
  item: AskItem
  /** Distinguishes the controls of one field in two places of the page. */
  idPrefix: string
  /** What was typed in a post that came back. */
  typed: FormValues
  describedBy: string | undefined
  invalid: boolean
  /** In a form that is sent as a whole, yes and no are chosen; on a line of its own they are pressed. */
  isChosen?: boolean
}

/** The boxes of one answer: native controls, named so that the form means the same with and without scripts. */
export function AskControl({ item, idPrefix, typed, describedBy, invalid, isChosen = false }: AskControlProps) {
  const id = `${idPrefix}-${item.code}`
  const name = partName('typed', item.code)
  const common = {
    id,
    name,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    autoComplete: 'off',
  } as const
  const before = textOf(typed, name)
  switch (item.control) {
    case 'number':
      return (
        <span className="unitrow">
          <input {...common} inputMode="decimal" maxLength={24} defaultValue={before} />
          <Units item={item} chosen={textOf(typed, partName('unit', item.code))} />
        </span>
      )
    case 'yes_no':
      return isChosen ? (
        <YesNo item={item} id={id} before={before} />
      ) : (
        <fieldset className="pick" aria-label={item.label}>
          <button id={id} type="submit" className="btn" name={name} value="yes">
            Yes
          </button>
          <button type="submit" className="btn" name={name} value="no">
            No
          </button>
        </fieldset>
      )
    case 'choice':
      return (
        <select {...common} defaultValue={before ?? ''}>
          <option value="">Choose</option>
          {item.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'several':
      return <Ticks item={item} id={id} typed={typed} />
    case 'lines':
      return <textarea {...common} rows={2} maxLength={2000} placeholder="one a line" defaultValue={before} />
    case 'day':
      return (
        <input
          {...common}
          type="date"
          name={partName('day', item.code)}
          defaultValue={textOf(typed, partName('day', item.code))}
        />
      )
    case 'moment':
      return (
        <span className="pair">
          <input
            type="date"
            name={partName('day', item.code)}
            aria-label={`Day, ${item.label}`}
            defaultValue={textOf(typed, partName('day', item.code))}
          />
          <input
            {...common}
            inputMode="numeric"
            placeholder="hh:mm"
            maxLength={5}
            aria-label={`Time, ${item.label}`}
            defaultValue={before}
          />
        </span>
      )
    case 'words':
      return <textarea {...common} rows={1} maxLength={4000} defaultValue={before} />
    case 'none':
      return null
  }
}

function YesNo({ item, id, before }: { item: AskItem; id: string; before: string | undefined }) {
  return (
    <fieldset className="pick" aria-label={item.label}>
      {['yes', 'no'].map((value, index) => (
        <label className="opt" key={value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={partName('typed', item.code)}
            value={value}
            defaultChecked={before === value}
          />
          {value === 'yes' ? 'Yes' : 'No'}
        </label>
      ))}
    </fieldset>
  )
}

function Units({ item, chosen }: { item: AskItem; chosen: string | undefined }) {
  const name = partName('unit', item.code)
  const [own, ...others] = item.units
  if (!own) return null
  if (others.length === 0) return <span className="u">{own.label}</span>
  return (
    <select name={name} aria-label={`Unit of ${item.label}`} defaultValue={chosen ?? own.value}>
      {item.units.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Ticks({ item, id, typed }: { item: AskItem; id: string; typed: FormValues }) {
  const name = partName('typed', item.code)
  const before = listOf(typed, name)
  return (
    <>
      <fieldset className="checks" aria-label={item.label}>
        {item.options.map(({ value, label }, index) => (
          <label className="opt" key={value}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={name}
              value={value}
              defaultChecked={before.includes(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {item.hasWords ? (
        <input
          name={partName('words', item.code)}
          aria-label={`${item.label}, in words`}
          placeholder="in words"
          maxLength={4000}
          autoComplete="off"
          defaultValue={textOf(typed, partName('words', item.code))}
        />
      ) : null}
    </>
  )
}
