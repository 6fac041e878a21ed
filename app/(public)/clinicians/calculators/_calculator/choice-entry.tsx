import { type AskedChoice, type AskedTicks, type AskedYesNo, NONE, NOT_KNOWN, type Option } from './asked.ts'

interface ChoiceEntryProps<A> {
  asked: A
  typed: string
  onChange: (typed: string) => void
}

const YES_NO: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const OPEN: Option = { value: NOT_KNOWN, label: 'Not known' }
/** Each stands alone among ticks. */
const ALONE: readonly Option[] = [{ value: NONE, label: 'None of these' }, OPEN]

/** Radio tiles, none chosen before somebody chooses; "not known" leaves the question open. */
export function ChoiceEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedYesNo | AskedChoice>) {
  const options = [...(asked.kind === 'yes_no' ? YES_NO : asked.options), OPEN]
  return <Tiles asked={asked} type="radio" options={options} chosen={[typed]} onChoose={onChange} />
}

/** Tick boxes; "none of these" and "not known" each take every other tick away. */
export function TicksEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedTicks>) {
  const ticked = typed === '' ? [] : typed.split(',')
  const choose = (value: string) => {
    const isTicked = ticked.includes(value)
    const others = ALONE.some((one) => one.value === value)
      ? []
      : ticked.filter((one) => one !== value && one !== NONE && one !== NOT_KNOWN)
    onChange((isTicked ? others : [...others, value]).join(','))
  }
  return (
    <Tiles asked={asked} type="checkbox" options={[...asked.options, ...ALONE]} chosen={ticked} onChoose={choose} />
  )
}

interface TilesProps {
  asked: AskedYesNo | AskedChoice | AskedTicks
  type: 'radio' | 'checkbox'
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (value: string) => void
}

function Tiles({ asked: { id, name, hint }, type, options, chosen, onChoose }: TilesProps) {
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
            <input
              type={type}
              name={id}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
