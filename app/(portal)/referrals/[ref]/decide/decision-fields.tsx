'use client'

import { type ReactNode, useId } from 'react'
import type { FormValues } from '#lib/form-values.ts'
import { acceptModeText } from '#lib/referrals/labels.ts'
import { ACCEPT_MODES } from '#lib/referrals/vocabulary.ts'
import {
  StepChoice,
  StepSubmit,
  StepText,
  StepTick,
  StepTime,
  StepTimeAhead,
  StepWords,
} from '../staff/step-fields.tsx'
import { StepForm, StepRefusal } from '../staff/step-form.tsx'
import type { Decision } from './allowed-decisions.ts'
import type { DecisionContext } from './decision-panel.tsx'
import { DeclineReasons } from './decline-reasons.tsx'
import { checkStep } from './step-check.ts'

const ADULT_FROM = 18

/** The person who presses is the accepting physician, by name and time. */
export function AcceptFields(context: DecisionContext) {
  const { hospital, who, facts } = context
  const isChild = facts.ageYears !== null && facts.ageYears < ADULT_FROM
  return (
    <DecisionForm step="accept" {...context}>
      <StepChoice
        name="mode"
        label="How the patient comes"
        tiles={ACCEPT_MODES.map((mode) => ({ value: mode, label: capital(acceptModeText(mode)) }))}
      />
      {isChild ? (
        <StepWords
          name="ageException"
          label="The patient is under 18: why this program takes the patient"
          hint="Or redirect to a pediatric center, which the coordinator may do at once."
        />
      ) : null}
      <StepWords name="recommendations" label="What they do meanwhile" />
      <details className="morer">
        <summary>Conditions and their time</summary>
        <div className="dform-in">
          <StepWords name="conditions" label="Accepted as long as" rows={2} />
          <StepTimeAhead
            name="expiresAt"
            label="until"
            hint="Past it an item is owed; the acceptance stands until you take it back."
          />
        </div>
      </details>
      <Commit
        words={`${who} becomes the accepting physician. ${context.told} Name, birth date and code status are owed from now on.`}
      >
        Accept and tell {hospital}
      </Commit>
    </DecisionForm>
  )
}

/** Watched, not refused: advice, when to ring, when we ring. */
export function AdviseFields(context: DecisionContext) {
  const { hospital } = context
  return (
    <DecisionForm step="advise" {...context}>
      <StepWords name="recommendations" label="Your advice" />
      <StepWords name="triggers" label="Ring us again if" hint="One on each line." rows={2} />
      <div className="two">
        <StepTimeAhead name="recheckAt" label={`We ring ${hospital} again at`} hint={`Time at ${hospital}`} />
      </div>
      <Commit words={`${context.told} The referral stays on the board until the re-check.`}>Advise {hospital}</Commit>
    </DecisionForm>
  )
}

/** Coded, fit to be read aloud, with advice and a way back. */
export function DeclineFields(context: DecisionContext) {
  const { hospital, caller, colleagues } = context
  const listId = useId()
  return (
    <DecisionForm step="decline" {...context}>
      <DeclineReasons />
      <div className="ifcapacity">
        <Contact label="Which center you rang" hospital={hospital} />
      </div>
      <StepWords
        name="rationale"
        label="In words that can be read aloud"
        hint={`${caller} may read this to the family. No blame, no score, no abbreviations.`}
      />
      <StepWords name="recommendations" label="What you recommend now" />
      <div>
        <StepWords name="triggers" label="Ring us again if" hint="One on each line." rows={2} />
        <div className="trow">
          <StepTick name="noTrigger" label="None foreseeable" plain />
        </div>
      </div>
      <div className="two">
        <StepTimeAhead name="recheckAt" label={`We ring ${hospital} again at`} hint={`Time at ${hospital}`} />
        <StepText name="noFurtherReviewReason" label="or no further review, because" />
      </div>
      <div>
        <StepChoice
          name="secondPhysician"
          label="Second physician"
          hint="Needed when the reason is clinical: no single person carries it."
          columns={2}
          tiles={[
            { value: 'named', label: 'Agrees with it' },
            { value: 'none_reached', label: 'None could be reached' },
          ]}
        />
        <div className="ifnamed">
          <StepText name="secondName" label="Who agrees" list={listId} />
          <datalist id={listId}>
            {colleagues.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div className="ifnone">
          <StepText name="secondWhyNot" label="Why nobody could be reached" />
        </div>
      </div>
      <Commit words={`${context.told} The referral stays on the board until the re-check.`}>
        Decline and tell {hospital}
      </Commit>
    </DecisionForm>
  )
}

/** Another center takes over: a person there was reached, at a time. */
export function RedirectFields(context: DecisionContext) {
  const { hospital, caller } = context
  return (
    <DecisionForm step="redirect" {...context}>
      <Contact label="Center that takes over" hospital={hospital} />
      <StepTick name="referrerKnows" label={`${caller} knows that the data go to that center`} />
      <StepWords name="recommendations" label="What they do meanwhile" rows={2} />
      <Commit words={`${context.told} It names the center and the person.`}>Redirect and tell {hospital}</Commit>
    </DecisionForm>
  )
}

function Contact({ label, hospital }: { readonly label: string; readonly hospital: string }) {
  return (
    <>
      <StepText name="center" label={label} />
      <div className="two">
        <StepText name="centerPerson" label="Person reached there" />
        <StepTime name="centerAt" label="Reached at" hint={`Time at ${hospital}`} />
      </div>
    </>
  )
}

function DecisionForm({
  step,
  facts,
  children,
}: Pick<DecisionContext, 'facts'> & { readonly step: Decision['step']; readonly children: ReactNode }) {
  return (
    <StepForm
      step={step}
      check={(values: FormValues) => checkStep(step, values, facts, new Date())}
      then="referral"
      className="dform"
    >
      {children}
    </StepForm>
  )
}

function Commit({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="commit">
      <p className="sm">{words}</p>
      <StepRefusal />
      <StepSubmit tone="primary" size="big">
        {children}
      </StepSubmit>
      <p className="sm q">Undo for 60 s.</p>
    </div>
  )
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
