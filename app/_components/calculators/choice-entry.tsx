import { type AskedChoice, type AskedTicks, type AskedYesNo, NONE, NOT_KNOWN, type Option } from './asked.ts'
import { useWords } from './words-context.ts'

interface ChoiceEntryProps<A> {
  asked: A
  typed: string
  onChange: (typed: string) => void
}

/** Each stands alone among ticks. */
const ALONE: readonly string[] = [NONE, NOT_KNOWN]

/** Radio tiles, none chosen before somebody chooses; "not known" leaves the question open. */
export function ChoiceEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedYesNo | AskedChoice>) {
  const { yes, no, notKnown } = useWords().form
  const pair = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  const options = [...(asked.kind === 'yes_no' ? pair : asked.options), { value: NOT_KNOWN, label: notKnown }]
  return <Tiles asked={asked} type="radio" options={options} chosen={[typed]} onChoose={onChange} />
}

/** Tick boxes; "none of these" and "not known" each take every other tick away. */
export function TicksEntry({ asked, typed, onChange }: ChoiceEntryProps<AskedTicks>) {
  const { noneOfThese, notKnown } = useWords().form
  const ticked = typed === '' ? [] : typed.split(',')
  const alone = [
    { value: NONE, label: noneOfThese },
    { value: NOT_KNOWN, label: notKnown },
  ]
  const choose = (value: string) => {
    const isTicked = ticked.includes(value)
    const others = ALONE.includes(value) ? [] : ticked.filter((one) => one !== value && !ALONE.includes(one))
    onChange((isTicked ? others : [...others, value]).join(','))
  }
  return (
    <Tiles asked={asked} type="checkbox" options={[...asked.options, ...alone]} chosen={ticked} onChoose={choose} />
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
