'use client'

import type { ReactNode } from 'react'
import { checkStep, type StepFacts } from '../decide/step-check.ts'
import type { FormStep } from '../decide/step-input.ts'
import { StepDetails } from './step-details.tsx'
import { StepChoice, StepSelect, StepSubmit, StepText, StepTime, StepTimeAhead, StepWords } from './step-fields.tsx'
import { StepForm, StepRefusal } from './step-form.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface NextStepsProps {
  /** The steps that the table allows this reader now, in the order of a referral's life. */
  readonly steps: readonly NextStep[]
  readonly facts: StepFacts
  readonly hospital: string
  readonly transportModes: readonly Choice[]
  readonly outcomes: readonly Choice[]
  readonly withdrawReasons: readonly Choice[]
  readonly milestones: readonly Choice[]
  /** What the transfer packet still lacks. */
  readonly packet: readonly Choice[]
}

export type NextStep = Exclude<FormStep, 'accept' | 'advise' | 'decline' | 'redirect'> | 'milestone' | 'packet_override'

const TITLES = {
  assign_bed: 'Assign a bed',
  dispatch: 'Dispatch',
  milestone: 'Milestone reached',
  packet_override: 'Let the packet wait',
  arrive: 'Arrived',
  close: 'Close, with the outcome',
  reopen_by_staff: 'Reopen',
  rescind: 'Take the acceptance back',
  withdraw: 'Withdraw',
} as const satisfies Record<NextStep, string>

/** What can be done now, one small form each. The first one is open when it is what is owed. */
export function NextSteps(props: NextStepsProps) {
  return (
    <div className="steps" id="next">
      {props.steps.map((step, index) => (
        <StepDetails
          key={step}
          step={step}
          summary={TITLES[step]}
          edged
          name="next-step"
          first={index === 0 && isOwed(step)}
        >
          <Step step={step} {...props} />
        </StepDetails>
      ))}
    </div>
  )
}

function isOwed(step: NextStep): boolean {
  return step === 'assign_bed' || step === 'dispatch' || step === 'milestone' || step === 'arrive'
}

function Step({ step, facts, ...props }: NextStepsProps & { readonly step: NextStep }) {
  const check =
    step === 'milestone' || step === 'packet_override'
      ? undefined
      : (values: Parameters<typeof checkStep>[1]) => checkStep(step, values, facts, new Date())
  return (
    <StepForm step={step} {...(check && { check })}>
      {fieldsOf(step, { facts, ...props })}
      <StepRefusal />
      <p className="acts">
        <StepSubmit>{verbOf(step, props.hospital)}</StepSubmit>
      </p>
    </StepForm>
  )
}

function verbOf(step: NextStep, hospital: string): string {
  switch (step) {
    case 'assign_bed':
      return 'Assign the bed'
    case 'dispatch':
      return `Dispatch and tell ${hospital}`
    case 'milestone':
      return 'Record it'
    case 'packet_override':
      return 'Answer for it'
    case 'arrive':
      return `Arrived: tell ${hospital}`
    case 'close':
      return `Close and send it to ${hospital}`
    case 'reopen_by_staff':
      return 'Reopen the review'
    case 'rescind':
      return `Take it back and tell ${hospital}`
    case 'withdraw':
      return `Withdraw and tell ${hospital}`
  }
}

function fieldsOf(step: NextStep, props: Omit<NextStepsProps, 'steps'>): ReactNode {
  const { hospital, facts } = props
  switch (step) {
    case 'assign_bed':
      return (
        <>
          <StepText name="bed" label="Receiving unit and bed" />
          <div className="two">
            <StepText name="confirmedBy" label="Confirmed by" />
            <StepTime name="confirmedAt" label="at" hint={`Time at ${hospital}`} />
          </div>
          {facts.acceptedMode === 'retrieval' ? (
            <div className="two">
              <StepText name="team" label="Retrieval team" />
              <StepText name="console" label="Console" />
            </div>
          ) : null}
        </>
      )
    case 'packet_override':
      return (
        <>
          <fieldset>
            <legend>What can wait</legend>
            <div className="opts">
              {props.packet.map(({ value, label }) => (
                <label key={value} className="opt">
                  <input type="checkbox" name="codes" value={value} /> <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <StepWords name="reason" label="Why it can wait" rows={2} />
        </>
      )
    case 'dispatch':
      return (
        <>
          {props.packet.length > 0 ? (
            <p className="sm">
              <b>Still owed before departure:</b> {props.packet.map(({ label }) => label).join(', ')}. Enter it under
              Values, or a physician says why it can wait.
            </p>
          ) : null}
          <StepSelect
            name="transportMode"
            label="How the patient travels"
            empty="Choose"
            options={props.transportModes}
          />
          <StepText name="crew" label="Crew" />
          <StepTime name="departedAt" label="Departed at" hint={`Time at ${hospital}`} />
          <StepTimeAhead name="expectedAt" label="Expected at" hint={`Time at ${hospital}`} />
        </>
      )
    case 'milestone':
      return (
        <>
          <StepChoice name="name" label="What was reached" tiles={props.milestones} />
          <StepTime name="happenedAt" label="When, if not now" hint={`Time at ${hospital}`} />
        </>
      )
    case 'arrive':
      return (
        <>
          <StepText name="unit" label="Unit where the patient arrived" />
          <StepTime name="happenedAt" label="When, if not now" hint={`Time at ${hospital}`} />
        </>
      )
    case 'close':
      return (
        <>
          <StepSelect name="outcome" label="Outcome" empty="Choose" options={props.outcomes} />
          <StepWords name="feedback" label={`What ${hospital} is told`} />
          <StepWords name="attempts" label="If it could not be learnt: two attempts" hint="One on each line" rows={2} />
        </>
      )
    case 'reopen_by_staff':
      return <StepWords name="reason" label="What has changed" rows={2} />
    case 'rescind':
      return (
        <>
          <StepWords name="reason" label="Why the acceptance is taken back" rows={2} />
          <StepWords name="rationale" label={`What ${hospital} is told`} />
        </>
      )
    case 'withdraw':
      return (
        <>
          <StepSelect name="reason" label="Why" empty="Choose" options={props.withdrawReasons} />
          <StepWords name="text" label="In words" rows={2} />
        </>
      )
  }
}
