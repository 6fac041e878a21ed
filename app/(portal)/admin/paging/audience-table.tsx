import type { PolicyRules } from '#lib/paging/policy.ts'
import { addedText, KIND_TEXT } from '#lib/paging/policy-text.ts'
import { CALLING_KINDS } from '#lib/paging/words.ts'

const STEPS = [0, 1, 2, 3] as const
const STEP_NAMES = ['At once', 'Step 1', 'Step 2', 'Step 3'] as const

/** Whom each step adds, for each reason to call somebody. */
export function AudienceTable({ rules }: { readonly rules: PolicyRules }) {
  return (
    <table className="figures">
      <caption className="vh">Who is paged at each step</caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          {STEP_NAMES.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CALLING_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{KIND_TEXT[kind]}</th>
            {STEPS.map((step) => (
              <td key={step} data-label={STEP_NAMES[step]}>
                {addedText(rules, kind, step)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
