'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Send } from 'lucide-react'
import { type KeyboardEvent, useActionState, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '#app/_components/ui/button.tsx'
import { ErrorSummary } from '#app/_components/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#app/_components/ui/field.tsx'
import { Icon } from '#app/_components/ui/icon.tsx'
import { RadioTiles } from '#app/_components/ui/radio-tiles.tsx'
import { fieldById } from '#lib/clinical/catalogue.ts'
import { readAnswer } from '#lib/clinical/read-answer.ts'
import { TEXT_LIMITS } from '#lib/clinical/safe-text.ts'
import { type AlertTyped, alertForm, toAlert } from '#lib/referrals/alert-form.ts'
import type { AlertPrefill } from '#lib/referrals/send-alert.ts'
import { NotSentNote } from '../_sending/not-sent-note.tsx'
import { sendAlertByForm } from './actions.ts'
import { SUPPORT_TILES, TIER_TILES } from './alert-choices.ts'
import { EcprTaps } from './ecpr-taps.tsx'
import { NOTHING_TYPED } from './form-state.ts'
import { PrefilledLines } from './prefilled-lines.tsx'
import { SentNote } from './sent-note.tsx'
import { SignInHere } from './sign-in-here.tsx'
import { useAlertOutbox } from './use-alert-outbox.ts'
import { WhatHappens } from './what-happens.tsx'

interface AlertFormProps {
  intakeKey: string
  /** Null when the page was drawn for a form that came back and nobody is known to be signed in. */
  prefill: AlertPrefill | null
}

/**
 * The alert. A plain form that posts to a server action until the scripts have loaded; from then on the outbox sends it
 * and tries again by itself. The boxes are the browser's own, so that nothing typed before the scripts came is lost.
 */
export function AlertForm({ intakeKey, prefill }: AlertFormProps) {
  const [{ refusal, typed }, post] = useActionState(sendAlertByForm, NOTHING_TYPED)
  const { register, handleSubmit, getValues, watch, formState } = useForm<
    AlertTyped,
    unknown,
    z.output<typeof alertForm>
  >({ resolver: zodResolver(alertForm) })
  const facilities = prefill?.facilities ?? []
  const timeZone =
    facilities.find(({ id }) => id === getValues('facilityId'))?.timeZone ?? facilities[0]?.timeZone ?? 'UTC'
  const { state, go, messages: refused } = useAlertOutbox(intakeKey, () => toAlert(getValues(), timeZone, new Date()))
  useFirstFieldFocus()

  const messages: Record<string, string | undefined> = {
    ...refusal?.fields,
    ...refused,
    ...Object.fromEntries(Object.entries(formState.errors).map(([name, error]) => [name, error?.message])),
  }
  const remarks = useRemarks()
  // The password is in the form itself, so the form posts itself.
  const isAskingInPlace = refusal?.code === 'signed_out' && state.phase === 'idle'

  if (state.phase === 'sent') {
    return <SentNote receipt={state.receipt} tries={state.tries} timeZone={timeZone} />
  }
  const summary = Object.entries(refusal?.fields ?? {}).map(([id, message]) => ({ id: controlId(id), message }))
  const lines = refusal && summary.length === 0 ? [{ id: 'send', message: refusal.message }] : summary
  return (
    <div className="cols">
      <form
        className="fields"
        action={post}
        onSubmit={isAskingInPlace ? undefined : handleSubmit(go)}
        onKeyDown={sendOnCtrlEnter}
        noValidate
      >
        <div>
          <h1 id="alert-title">Alert the ECMO team</h1>
          <p className="q">Five answers. “Not known” is an answer. Nothing is refused.</p>
        </div>
        {state.phase === 'idle' && !isAskingInPlace ? <ErrorSummary title="Not sent yet" lines={lines} /> : null}
        <input type="hidden" {...register('intakeKey')} defaultValue={intakeKey} />
        <input type="hidden" name="timeZone" value={timeZone} />

        <RadioTiles
          id="support"
          name="support"
          legend="1. Support you have in mind"
          tiles={SUPPORT_TILES}
          columns={2}
          defaultValue={typed.support ?? ''}
          message={messages.support}
          inputProps={register('support')}
        />
        <RadioTiles
          id="tier"
          name="tier"
          legend="2. How long can it wait?"
          tiles={TIER_TILES}
          defaultValue={typed.tier ?? ''}
          message={messages.tier}
          inputProps={register('tier')}
        />
        <div className="row2">
          <TextField
            id="ageYears"
            label="3. Age"
            unit="years"
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            defaultValue={typed.ageYears}
            message={messages.ageYears ?? remarks.said.ageYears}
            {...register('ageYears', { onBlur: (event) => remarks.look('ageYears', 'age_years', event.target.value) })}
          />
          <label className="opt nkopt">
            <input
              type="checkbox"
              value="on"
              defaultChecked={typed.ageNotKnown === 'on'}
              {...register('ageNotKnown')}
            />
            <span>Not known</span>
          </label>
        </div>
        <TextAreaField
          id="oneLineReason"
          label="4. One sentence"
          hint="No name or record number yet."
          rows={3}
          maxLength={TEXT_LIMITS.reason}
          autoComplete="off"
          defaultValue={typed.oneLineReason}
          message={messages.oneLineReason}
          {...register('oneLineReason')}
        />
        <TextField
          id="callbackPhone"
          type="tel"
          label={
            <>
              5. Number that reaches {prefill?.onBehalf ? 'the caller' : 'you'} now{' '}
              <span className="hint">direct, not the switchboard</span>
            </>
          }
          autoComplete="tel"
          maxLength={TEXT_LIMITS.phone}
          defaultValue={typed.callbackPhone ?? prefill?.callbackPhone}
          message={messages.callbackPhone ?? remarks.said.callbackPhone}
          {...register('callbackPhone', {
            onBlur: (event) => remarks.look('callbackPhone', 'callback_phone', event.target.value),
          })}
        />
        <PrefilledLines
          prefill={prefill}
          register={register}
          typed={typed}
          shown={{
            facilityId: watch('facilityId'),
            unitType: watch('unitType'),
            referringPhysicianName: watch('referringPhysicianName'),
          }}
          messages={messages}
        />
        {isAskingInPlace ? <SignInHere message={refusal.message} email={typed.email ?? ''} /> : null}
        <div className="sendbox">
          <div role="status">
            <NotSentNote state={state} onTryNow={go} timeZone={timeZone} />
            {state.phase === 'signed_out' ? <p className="fielderr">Not sent yet. {state.message}</p> : null}
            {state.phase === 'refused' ? <p className="fielderr">{state.message}</p> : null}
          </div>
          <Button id="send" type="submit" tone="primary" size="big" aria-disabled={state.phase === 'sending'}>
            <Icon of={Send} /> {state.phase === 'sending' ? 'Sending the alert' : 'Send the alert'}
          </Button>
          <p className="sm q">
            Values come after it is sent. The coordinators see it the moment you press.{' '}
            <span className="keyhint">Ctrl and Enter send it from any box.</span>
          </p>
        </div>
        <EcprTaps control={register} typed={typed} messages={messages} />
      </form>
      <WhatHappens support={watch('support') ?? undefined} tier={watch('tier') || undefined} />
    </div>
  )
}

/** The control that a message leads to: of tiles, the first. */
function controlId(name: string): string {
  if (name === 'support') return 'support-vv'
  return name === 'tier' ? 'tier-immediate' : name
}

function useFirstFieldFocus() {
  useEffect(() => {
    // Somebody who began to type before the scripts came stays where they are.
    if (document.activeElement === document.body) document.getElementById('support-vv')?.focus({ preventScroll: true })
  }, [])
}

/** What a box says about its content once it is left: amber, and never in the way of sending. */
function useRemarks() {
  const [said, setSaid] = useState<Partial<Record<'ageYears' | 'callbackPhone', string>>>({})
  const look = (box: keyof typeof said, code: string, typed: string) => {
    const reading = typed.trim() === '' ? undefined : readAnswer(fieldById(code), typed)
    setSaid((before) => ({ ...before, [box]: reading?.message ?? reading?.question ?? undefined }))
  }
  return { said, look }
}

/** Ctrl or Cmd and Enter send from any box. Enter alone in a one-line box would send half an alert: it does nothing. */
function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter') return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
    return
  }
  if (event.target instanceof HTMLInputElement && event.target.type !== 'submit') event.preventDefault()
}
