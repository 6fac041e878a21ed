'use client'

import { Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Icon } from '../ui/icon.tsx'
import { THEME_KEY, type Theme } from './theme.ts'

const DARK = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

/** Day or night, one press. Follows the device until the first press; the choice is kept on this machine. */
export function ThemeButton() {
  const theme = useSyncExternalStore(subscribe, currentTheme, () => 'day' as const)
  const other: Theme = theme === 'day' ? 'night' : 'day'
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={`${other === 'night' ? 'Night' : 'Day'} theme`}
      onClick={() => choose(other)}
    >
      <Icon of={other === 'night' ? Moon : Sun} />
    </button>
  )
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'day' || chosen === 'night') return chosen
  return matchMedia(DARK).matches ? 'night' : 'day'
}

function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(THEME_KEY, theme)
  } catch {
    // Storage may be switched off on a shared workstation; the choice then holds for this page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(DARK)
  listeners.add(listener)
  media.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    media.removeEventListener('change', listener)
  }
}
