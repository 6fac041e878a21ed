import { Note } from '#app/_components/ui/note.tsx'
import type { Finding } from '#lib/clinical/cross-checks.ts'

/** Answers that do not fit each other, in words. They stay as typed; a hard one counts as open until it is corrected. */
export function Doubts({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Note tone="warn">
      <b>For a look: these do not fit together.</b>
      <ul>
        {findings.map(({ id, severity, sentence }) => (
          <li key={id}>
            {sentence}
            {severity === 'hard' ? ' Both count as open until one is corrected.' : null}
          </li>
        ))}
      </ul>
    </Note>
  )
}
