import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stateDiagram } from './diagram.ts'

describe('the state diagram', () => {
  it('stands in the README as the table draws it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`\`\`\`mermaid\n${stateDiagram()}\n\`\`\``)
  })
})
