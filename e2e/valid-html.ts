import { HtmlValidate } from 'html-validate'

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How the framework writes HTML: browsers read it the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // The framework names the place of its streamed parts `_R_`.
    'valid-id': ['error', { relaxed: true }],
    // `display: block` on phones takes a table's meaning in some browsers: the roles say it again.
    'no-redundant-role': 'off',
    // Numbers are kept whole by the style sheet, and have to be copied as they are dialed.
    'tel-non-breaking': 'off',
    // The columns of a scale are its own numbers.
    'no-inline-style': 'off',
    // A calculator computes while it is typed into: there is nothing to submit.
    'wcag/h32': 'off',
    // The boxes of one question have one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
})

/** What is wrong with a page's HTML, each fault once: the rule, what it says and where. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await judge.validateString(html)
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
  return [...new Set(faults)]
}
