'use client'

import { Button } from '#app/_components/ui/button.tsx'
import { Dialog } from '#app/_components/ui/dialog.tsx'
import { Kbd } from '#app/_components/ui/kbd.tsx'
import { switchKeys, useKeysOn } from './keys.ts'

const KEYS = [
  ['J', 'down one row', 'down'],
  ['K', 'up one row', 'up'],
  ['↵', 'open the selected referral', 'open'],
  ['A', 'acknowledge it', 'acknowledge'],
  ['T', 'take it from whoever holds it', 'take'],
  ['R', 'start the review', 'review'],
  ['Q', 'ask the hospital', 'ask'],
  ['L', 'log a call', 'log a call'],
  ['N', 'enter a call as a new referral', 'enter a call'],
  ['U', 'undo your last step, for 60 s', 'undo, 60 s'],
  ['?', 'show all keys and switch them off', 'all keys, switch off'],
] as const

/** The keys at the foot of the board; hidden where there is no keyboard. */
export function KeysBar({ onHelp }: { readonly onHelp: () => void }) {
  const on = useKeysOn()
  if (!on) {
    return (
      <p className="keys">
        Single keys are switched off.
        <Button size="small" onClick={() => switchKeys(true)}>
          Switch on
        </Button>
      </p>
    )
  }
  return (
    <p className="keys">
      {KEYS.slice(0, -1).map(([key, , short]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {short}
        </span>
      ))}
      <button type="button" className="keyshelp" onClick={onHelp} aria-keyshortcuts="?">
        <Kbd>?</Kbd> all keys, switch off
      </button>
    </p>
  )
}

/** Every key with its words, and the switch that makes single keys do nothing on this machine. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const on = useKeysOn()
  return (
    <Dialog open={open} onClose={onClose} title="Keys on the board">
      <dl className="keylist">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
              <span className="vh">{key}</span>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="acts">
        <Button onClick={() => switchKeys(!on)}>{on ? 'Switch single keys off' : 'Switch single keys on'}</Button>
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
      </p>
    </Dialog>
  )
}
