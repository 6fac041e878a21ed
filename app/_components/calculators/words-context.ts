import { createContext, useContext } from 'react'
import type { CalculatorWords } from '#lib/content/calculator-words.ts'

const WordsContext = createContext<CalculatorWords | null>(null)

/** Around a calculator: the language that it speaks. */
export const WordsProvider = WordsContext.Provider

/** The words of the calculator around. */
export function useWords(): CalculatorWords {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('There is no calculator around this')
  return words
}
