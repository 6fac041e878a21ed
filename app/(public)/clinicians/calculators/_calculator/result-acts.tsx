import { useRef, useState } from 'react'

interface ResultActsProps {
  /** Called when pressed, so that the time in it is right. */
  chart: () => string
  link: () => string
  onClear: () => void
}

/** Copy, link, print, start again. What a browser refuses to copy is shown, selected, to be copied by hand. */
export function ResultActs({ chart, link, onClear }: ResultActsProps) {
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
      <button type="button" className="btn" onClick={() => copy(chart(), 'Copied as text for the chart.')}>
        Copy text for the chart
      </button>
      <button
        type="button"
        className="btn second"
        onClick={() =>
          copy(link(), 'Link copied. What you entered is in the link itself: share it as you would the values.')
        }
      >
        Copy link
      </button>
      <button type="button" className="btn second" onClick={() => print()}>
        Print
      </button>
      <button
        type="button"
        className="btn second"
        onClick={() => {
          onClear()
          setSaid('Everything is empty again.')
        }}
      >
        Start again
      </button>
      <p className="said" role="status">
        {said}
      </p>
      <dialog ref={dialog} aria-labelledby="by-hand">
        <h2 id="by-hand">Copy by hand</h2>
        <p>The browser did not allow copying. The text is selected: copy it with the keyboard or the menu.</p>
        <textarea
          readOnly
          rows={12}
          aria-label="Text to copy"
          value={byHand ?? ''}
          onFocus={({ target }) => target.select()}
        />
        <form method="dialog">
          <button type="submit" className="btn">
            Close
          </button>
        </form>
      </dialog>
    </div>
  )
}
