import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Properties that hold words for people, even where it is one word. */
const LABELS = new Set([
  ...['name', 'fullName', 'says', 'population', 'title', 'label', 'note'],
  ...['authors', 'journal', 'doi', 'table', 'who', 'years', 'outcome'],
])

/** Words are written with a space or begin with a capital; ids, units and options are neither. */
const WORDS = /\s|^[A-Z]/u

/** Labels and citations: changing one changes no decision, and a test of it would only say it twice. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'labels', {
    shouldIgnore({ node, parent }) {
      if (node.type !== 'StringLiteral') return undefined
      const key = parent?.type === 'ObjectProperty' ? parent.key.name : undefined
      return LABELS.has(key) || WORDS.test(node.value) ? 'A label or a citation.' : undefined
    },
  }),
]
