'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

/** Only whether single keys act is remembered. */
const REMEMBERED = 'portal-keys'
const listeners = new Set<() => void>()
let on: boolean | undefined

/** Whether single keys act on this machine. They can be switched off, for they get in the way of speech input. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, keysOn, () => true)
}

export function switchKeys(wanted: boolean): void {
  on = wanted
  try {
    localStorage.setItem(REMEMBERED, wanted ? 'on' : 'off')
  } catch {
    // A browser that stores nothing keeps the choice until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** `event.repeat` tells a key that is held down: moving may repeat, acting may not. */
export type KeyHandler = (event: KeyboardEvent) => void

/**
 * Calls the handler of a single key. Never while something is typed or chosen, with Ctrl, Alt or Meta held, inside an open
 * dialog, or while keys are switched off; `Enter` is left to a focused link or button.
 */
export function useKeys(handlers: Readonly<Record<string, KeyHandler>>): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const listener = useCallback((event: KeyboardEvent) => {
    if (!keysOn() || event.ctrlKey || event.altKey || event.metaKey || isBusy(event)) return
    const handler = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!handler) return
    event.preventDefault()
    handler(event)
  }, [])
  useEffect(() => {
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [listener])
}

const TYPED_INTO = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const PRESSED = 'a, button, summary'

function isBusy(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return true
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(TYPED_INTO)) return true
  return (event.key === 'Enter' || event.key === ' ') && Boolean(target?.closest(PRESSED))
}

function keysOn(): boolean {
  on ??= read()
  return on
}

function read(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) !== 'off'
  } catch {
    return true
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
