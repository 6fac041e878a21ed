'use client'

import { useSyncExternalStore } from 'react'

/** Only whether this desk wants sound is remembered, nothing else. */
const REMEMBERED = 'portal-sound'

/** `waiting`: wanted, but the browser lets nothing sound until somebody presses or types something on this page. */
export type SoundState = 'off' | 'waiting' | 'on'

let context: AudioContext | undefined
let wanted: boolean | undefined
const listeners = new Set<() => void>()

/** Whether a new alert sounds on this desk. */
export function useSound(): SoundState {
  return useSyncExternalStore(subscribe, soundState, () => 'off')
}

/** Call it from a press: browsers allow sound only then. Plays the tone once, so that the person knows it. */
export async function turnSoundOn(): Promise<void> {
  remember(true)
  await ready()
  playAlert()
}

export function turnSoundOff(): void {
  remember(false)
}

/** Two rising notes, twice, if sound is on. */
export function playAlert(): void {
  if (!isWanted() || context?.state !== 'running') return
  const start = context.currentTime + 0.02
  for (const repeat of [0, 0.55]) {
    note(context, 659, start + repeat)
    note(context, 880, start + repeat + 0.18)
  }
}

function note(audio: AudioContext, hertz: number, at: number): void {
  const oscillator = audio.createOscillator()
  const loudness = audio.createGain()
  oscillator.frequency.value = hertz
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(0.4, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3)
  oscillator.connect(loudness).connect(audio.destination)
  oscillator.start(at)
  oscillator.stop(at + 0.32)
}

function soundState(): SoundState {
  if (!isWanted()) return 'off'
  return context?.state === 'running' ? 'on' : 'waiting'
}

function isWanted(): boolean {
  wanted ??= read()
  return wanted
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // A remembered wish becomes sound with the first thing that the person does here.
  const firstTouch = () => {
    if (isWanted()) void ready()
  }
  addEventListener('pointerdown', firstTouch)
  addEventListener('keydown', firstTouch)
  return () => {
    listeners.delete(listener)
    removeEventListener('pointerdown', firstTouch)
    removeEventListener('keydown', firstTouch)
  }
}

async function ready(): Promise<void> {
  if (!context) {
    context = new AudioContext()
    context.onstatechange = tell
  }
  if (context.state !== 'running') await context.resume()
  tell()
}

function remember(on: boolean): void {
  wanted = on
  try {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off')
  } catch {
    // A browser that stores nothing still sounds until the page is closed.
  }
  tell()
}

function read(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === 'on'
  } catch {
    return false
  }
}

function tell(): void {
  for (const listener of listeners) listener()
}
