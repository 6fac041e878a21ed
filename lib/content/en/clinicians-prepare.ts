import { unitText } from '../../clinical/unit-text.ts'
import { BRANCHES, type Branch } from '../../clinical/words.ts'
import { fieldLabel } from '../../referrals/answer-text.ts'
import { branchHint, branchText } from '../../referrals/labels.ts'
import { askedFields } from '../asked-fields.ts'
import { CHECKED, type Page, type Section } from '../shape.ts'

const QUESTIONS: Record<Branch, string> = {
  vv: 'Lungs (V-V): what is asked next?',
  va: 'Heart (V-A): what is asked next?',
  ecpr: 'Arrest (ECPR): what is asked on the phone?',
  bridge: 'Bridge: what is asked next?',
  unsure: 'Not sure: what is asked next?',
}

const SHORT: Record<Branch, string> = {
  vv: 'What a first answer about the lungs is made from.',
  va: 'What a first answer about the heart is made from.',
  ecpr: 'Times above all. Ring; somebody else may type.',
  bridge: 'And the answer to: a bridge to what?',
  unsure: 'Less, so that the first answer can be which of the others it is.',
}

const { answers, lines, minimumOf } = askedFields({ labelOf: fieldLabel, unitOf: unitText })

function sectionOf(branch: Branch): Section {
  return {
    id: branch,
    question: QUESTIONS[branch],
    short: SHORT[branch],
    blocks: [minimumOf(branch)],
  }
}

/** Drawn from the catalogue that the referral's own form is drawn from: what is asked and what is listed cannot part. */
export const cliniciansPrepare: Page = {
  id: 'clinicians/prepare',
  audience: 'clinicians',
  title: 'What should you have ready?',
  name: 'What to have ready',
  description:
    'The five answers of an alert and the values of a first decision, for lungs, heart, arrest and bridge. A sheet to print and hang up.',
  lead: 'For an alert: five answers. For a first decision: the values below, each of which may be pending or not known. Nothing here has to be complete before you call.',
  sections: [
    {
      id: 'alert',
      question: 'What does an alert need?',
      short: 'Five answers, about half a minute.',
      blocks: [
        answers,
        ['These lines are filled in already when you are signed in; you look at them once: ', lines, '.'],
      ],
    },
    ...BRANCHES.map(sectionOf),
    {
      id: 'after-that',
      question: 'What comes after that?',
      short: 'Only what the decision still needs. The portal names it, one item at a time.',
      blocks: [
        `Whichever you start with (${BRANCHES.map((branch) => `${branchText(branch)}: ${branchHint(branch)}`).join('; ')}), everything goes to the same record. New values are added with their time; none is overwritten. Name, birth date and papers for the journey are asked once a patient is accepted.`,
      ],
    },
    {
      id: 'bedside',
      question: 'What can the bedside do?',
      blocks: [
        {
          kind: 'list',
          items: [
            'Keep the right neck and both groins free.',
            'Measure or estimate weight and height: they change crew, vehicle and tubes.',
            'Draw an arterial gas and a lactate, and write down the time.',
            'Note one number that will be answered for the next hour.',
          ],
        },
        { kind: 'go', to: 'clinicians/criteria', text: 'When to call, with numbers and sources' },
      ],
    },
  ],
  sources: [],
  ...CHECKED,
}
