import { type AskedChoice, type AskedTicks, type AskedYesNo, NONE, NOT_KNOWN } from './asked.ts'

interface ChoiceEntryProps<A> {
  asked: A
  typed: string
  onChange: (typed: string) => void
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const OPEN = { value: NOT_KNOWN, label: 'Not known' }

/** Radio tiles, none chosen before somebody chooses; "not known" leaves the question open. */
export function ChoiceEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedYesNo | AskedChoice>) {
  const { id, name, hint } = asked
  const options = [...(asked.kind === 'yes_no' ? YES_NO : asked.options), OPEN]
  return (
    <fieldset className="ask" id={id} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{name}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={options.length === 3 ? 'tiles three' : 'tiles'}>
        {options.map(({ value, label }) => (
          <label key={value} className="tile">
            <input type="radio" name={id} value={value} checked={typed === value} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Tick boxes; "none of these" and "not known" each stand alone. */
export function TicksEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedTicks>) {
  const { id, name, hint, options } = asked
  const ticked = typed === '' ? [] : typed.split(',')
  const alone = [{ value: NONE, label: 'None of these' }, OPEN]
  const toggle = (value: string) => {
    const rest = ticked.filter((one) => one !== value && one !== NONE && one !== NOT_KNOWN)
    onChange((ticked.includes(value) ? rest : [...rest, value]).join(','))
  }
  return (
    <fieldset className="ask" id={id} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{name}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="tiles">
        {options.map(({ value, label }) => (
          <label key={value} className="tile">
            <input
              type="checkbox"
              name={id}
              value={value}
              checked={ticked.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {alone.map(({ value, label }) => (
          <label key={value} className="tile">
            <input
              type="checkbox"
              name={id}
              value={value}
              checked={typed === value}
              onChange={() => onChange(typed === value ? '' : value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
