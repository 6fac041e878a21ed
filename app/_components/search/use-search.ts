import { useEffect, useState } from 'react'
import type { SearchFile } from '#lib/search/file.ts'
import { readQuestion, writeQuestion } from '#lib/search/path.ts'
import { type FoundPage, openSearch, type Search } from '#lib/search/search.ts'

/** A person has stopped typing. */
const REST_MS = 500

export interface SearchState {
  question: string
  /** `undefined` while nothing has been asked. */
  answer: readonly FoundPage[] | 'loading' | 'failed' | undefined
  ask: (question: string) => void
  /** Keeps the question in the address now, so that the way back finds it. */
  keep: () => void
}

/**
 * The question and its answers. What the search knows is fetched as soon as the page is there, so that it works without a
 * network from then on; its index is made when somebody asks. The question stays in the fragment of the address.
 */
export function useSearch(file: string, typedEarly: () => string): SearchState {
  const [question, ask] = useState('')
  const search = useSearchFile(file)

  useEffect(() => {
    const restore = () => {
      const asked = readQuestion(location)
      if (asked) ask(asked)
    }
    ask(typedEarly())
    restore()
    addEventListener('hashchange', restore)
    return () => removeEventListener('hashchange', restore)
  }, [typedEarly])

  useEffect(() => {
    const timer = setTimeout(() => keepInAddress(question), REST_MS)
    return () => clearTimeout(timer)
  }, [question])

  return { question, answer: answerOf(search, question), ask, keep: () => keepInAddress(question) }
}

type Loaded = SearchFile | 'loading' | 'failed'

function useSearchFile(file: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>('loading')
  useEffect(() => {
    const load = () =>
      fetch(file)
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error('No search file.'))))
        .then(setLoaded, () => setLoaded((before) => (before === 'loading' ? 'failed' : before)))
    load()
    // Without a network the first try fails; the next one comes with the network.
    addEventListener('online', load)
    return () => removeEventListener('online', load)
  }, [file])
  return loaded
}

const opened = new WeakMap<SearchFile, Search>()

function answerOf(loaded: Loaded, question: string): SearchState['answer'] {
  if (question.trim() === '') return undefined
  if (loaded === 'loading' || loaded === 'failed') return loaded
  const search = opened.get(loaded) ?? openSearch(loaded)
  opened.set(loaded, search)
  return search(question)
}

function keepInAddress(question: string): void {
  const fragment = writeQuestion(question)
  const isPlace = location.hash !== '' && !location.hash.startsWith('#q=')
  if ((fragment === '' && isPlace) || (fragment === location.hash && location.search === '')) return
  history.replaceState(null, '', `${location.pathname}${fragment}`)
}
