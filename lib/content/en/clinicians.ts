import { branchHint, tierText } from '../../referrals/labels.ts'
import { ECPR_DECIDE_MIN, TIER_LIMITS } from '../../referrals/tiers.ts'
import { TIERS, type Tier } from '../../referrals/vocabulary.ts'
import { CHECKED, type Page } from '../shape.ts'

const FOR_WHOM: Record<Tier, string> = {
  immediate: 'an arrest that does not end, or one about to happen',
  emergent: 'a trigger is met, or shock in SCAI stage D',
  urgent: 'getting worse; a trigger may be met within hours',
  planned_or_advice: 'a bridge to transplant, or a question',
}

export const clinicians: Page = {
  id: 'clinicians',
  audience: 'clinicians',
  title: 'You have a patient who may need ECMO',
  name: 'Clinicians',
  description:
    'Call early, at any hour, with what you have. When to call, what to have ready, what to do meanwhile, and what happens after you send an alert.',
  lead: 'Call early, at any hour, with what you have. A way to ring you back, your hospital and the support you have in mind are enough; “not sure” is an answer.',
  sections: [
    {
      id: 'when',
      question: 'When do you call?',
      short: 'When you ask yourself whether to. An early call that comes to nothing is part of good care.',
      blocks: [
        {
          kind: 'list',
          items: [
            [
              { strong: 'Lungs: ' },
              'P/F under 80 mmHg for more than 6 hours or under 50 for more than 3, or pH under 7.25 with PaCO₂ of 60 mmHg or more for more than 6, on full ventilation.',
              { cite: 'eolia' },
            ],
            [
              { strong: 'Heart: ' },
              'shock that persists after volume, a pressor and an inotrope, or that needs rising doses.',
              { cite: 'mgh-shock' },
            ],
            [
              { strong: 'Arrest: ' },
              'good CPR for 10 to 15 minutes without return of circulation. Ring first; type nothing.',
              { cite: 'elso-ecpr' },
            ],
          ],
        },
        { kind: 'go', to: 'clinicians/criteria', text: 'All criteria, with numbers and sources' },
      ],
    },
    {
      id: 'do-not-wait',
      question: 'What should you not wait for?',
      short: 'A complete file.',
      blocks: [
        {
          kind: 'list',
          items: [
            'a score, an echo or a scan that is not done yet',
            'a family meeting, or an insurance card: nobody here asks about payment before the answer',
            'certainty that the patient is a candidate: that is our question, not yours',
            'the next gas, if this one is bad',
          ],
        },
        ['Referring early, with gaps, is what experienced networks ask for.', { cite: 'hospital-to-home' }],
        { kind: 'go', to: 'clinicians/prepare', text: 'What to have ready, as a sheet to print' },
      ],
    },
    {
      id: 'meanwhile',
      question: 'What can you do while you wait?',
      short: 'Keep both groins and the right neck free, and go on with what helps.',
      blocks: [
        { kind: 'heading', text: 'Lungs' },
        {
          kind: 'list',
          items: [
            [
              'Protect the lungs: 6 mL/kg of predicted weight, plateau 30 cmH₂O or less, PEEP of at least 10 as the trial had it.',
              { cite: 'eolia' },
              ' The ',
              { link: 'calculators', text: 'calculators' },
              ' give the tidal volume.',
            ],
            'Prone, if nothing forbids it: a real trial of it, commonly 16 hours a session. Neuromuscular blockade beside it.',
            'Treat the cause: source control, drain a pneumothorax, bronchoscopy where it helps. Negative balance once shock allows.',
          ],
        },
        { kind: 'heading', text: 'Heart' },
        {
          kind: 'list',
          items: [
            'Reopen the coronary artery, control the rhythm, treat tamponade and tension.',
            'Arterial line and echo: both ventricles, effusion, aortic valve. Lactate every hour or two.',
            'Norepinephrine first, an inotrope second; a smaller device, if you have one.',
          ],
        },
        'Advice from the program’s physician goes before anything on this page.',
      ],
    },
    {
      id: 'after',
      question: 'What happens after you send an alert?',
      short:
        'Your screen tells you who has it, by name, and since when. If nobody has taken it in time, it tells you to ring, and pages more people.',
      blocks: [
        {
          kind: 'table',
          caption:
            'The program’s own limits, in minutes. Acknowledged and spoken to count from sending, the decision from the acknowledgment, without the time that a question to you is open. No standard for them has been published.',
          head: ['Urgency', 'Acknowledged by a named person', 'A voice', 'A decision'],
          rows: TIERS.map((tier) => {
            const { acknowledgeMin, voiceMin, decideMin } = TIER_LIMITS[tier]
            return [
              `${tierText(tier)}: ${FOR_WHOM[tier]}`,
              `${acknowledgeMin}`,
              voiceMin === null ? 'as you ask' : voiceMin === 0 ? 'at once' : `${voiceMin}`,
              tier === 'immediate' ? `${decideMin}; ${ECPR_DECIDE_MIN} with ${branchHint('ecpr')}` : `${decideMin}`,
            ]
          }),
        },
        {
          kind: 'list',
          items: [
            'You add gases and doses as they come; nothing is typed twice, and nothing is overwritten.',
            'The answer is one of four: accepted, advice with triggers for calling again, declined with reasons and what else to do, or passed on to another center that has been rung.',
            'A decline is followed up: when to call again, and a time for a second look.',
            'You are told what became of your patient.',
          ],
        },
      ],
    },
    {
      id: 'account',
      question: 'How do you get an account?',
      short: 'You need none to call. For alerts on screen, ask on the line.',
      blocks: [
        [
          'Ring ',
          { phone: true },
          ': the coordinator takes the referral while you speak, and can ask the administrator to make your account. Who you are is confirmed through your hospital’s switchboard. Then you ',
          { link: 'sign-in', text: 'sign in' },
          ' from any screen.',
        ],
      ],
    },
    {
      id: 'family',
      question: 'What do you tell the family?',
      short: 'That a team is looking at it with you, and that there is one number for them too.',
      blocks: [
        [
          'They may read ',
          { link: 'ecmo', text: 'what ECMO is' },
          ' and ',
          { link: 'families', text: 'what comes first for families' },
          '. Tell them not to race the ambulance.',
        ],
      ],
    },
  ],
  sources: ['eolia', 'mgh-shock', 'elso-ecpr', 'hospital-to-home'],
  ...CHECKED,
}
