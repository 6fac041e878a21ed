import { useRef, useState } from 'react'
import { useWords } from './words-context.ts'

interface ResultActsProps {
  /** Called when pressed, so that the time in it is right. */
  chart: () => string
  link: () => string
  onClear: () => void
}

/** Copy, link, print, start again. What a browser refuses to copy is shown, selected, to be copied by hand. */
export function ResultActs({ chart, link, onClear }: ResultActsProps) {
  const { acts: say } = useWords().form
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)

  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(done)
    } catch {
      setByHand(text)
      dialog.current?.showModal()
    }
  }

  return (
    <div className="acts">
      <button type="button" className="btn" onClick={() => copy(chart(), say.chartDone)}>
        {say.chart}
      </button>
      <button type="button" className="btn second" onClick={() => copy(link(), say.linkDone)}>
        {say.link}
      </button>
      <button type="button" className="btn second" onClick={() => print()}>
        {say.print}
      </button>
      <button
        type="button"
        className="btn second"
        onClick={() => {
          onClear()
          setSaid(say.cleared)
        }}
      >
        {say.clear}
      </button>
      <p className="said" role="status">
        {said}
      </p>
      <dialog ref={dialog} aria-labelledby="by-hand">
        <h2 id="by-hand">{say.byHand}</h2>
        <p>{say.byHandHow}</p>
        <textarea
          readOnly
          rows={12}
          aria-label={say.byHandText}
          value={byHand ?? ''}
          onFocus={({ target }) => target.select()}
        />
        <form method="dialog">
          <button type="submit" className="btn">
            {say.close}
          </button>
        </form>
      </dialog>
    </div>
  )
}
