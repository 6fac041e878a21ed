import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { alertOf, looks, makeScene, ORIGIN, OWN, traces, UNKNOWN } from './access-scene.ts'
import { expect, test } from './fixtures.ts'

/** The ids under which the page's own forms call their actions: what a forger would read from the page's source. */
async function actionsOn(who: APIRequestContext, path: string, count: number): Promise<string[]> {
  const html = await (await who.get(path)).text()
  const named = html.matchAll(/name="\$ACTION_\d+:0" value="\{&quot;id&quot;:&quot;(\w+)&quot;/g)
  const ids = new Set([...named].map(([, id = '']) => id))
  expect(ids.size, `actions on ${path}`).toBe(count)
  return [...ids]
}

async function actionOn(who: APIRequestContext, path: string): Promise<string> {
  const [id = ''] = await actionsOn(who, path, 1)
  return id
}

type Fields = Readonly<Record<string, string>>

/** Calls an action as our own scripts do, with whatever fields and headers. */
function call(who: APIRequestContext, path: string, action: string, fields: Fields, headers: Fields = OWN) {
  // In this order: what names the fields comes after them.
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value)
  multipart.append('0', '[{"outcome":"none"},"$K1"]')
  return who.post(path, {
    headers: { ...headers, 'next-action': action, accept: 'text/x-component' },
    multipart,
    maxRedirects: 0,
  })
}

/** The state that the action gave back. */
async function saidBy(answer: APIResponse): Promise<{ outcome: string; message?: string; code?: string }> {
  const line = (await answer.text()).split('\n').find((each) => /^\w+:\{"outcome":/.test(each))
  return line ? JSON.parse(line.slice(line.indexOf(':') + 1)) : { outcome: `status ${answer.status()}` }
}

const A_ROW = '3f0c1f9e-52a7-4c89-9a51-2f6d3c1b7a10'

/** Each step with everything it needs, so that only who asks can be what is wrong with it. */
const STEPS: Readonly<Record<string, Fields>> = {
  acknowledge: {},
  start_review: { reviewerId: A_ROW },
  claim: {},
  hand_over: { toId: A_ROW },
  undo: { eventId: A_ROW },
  log_call: { withWhom: 'Dr B', text: 'said' },
  ask: { text: 'Which side?' },
  answer: { questionId: A_ROW, text: 'Left' },
  message: { text: 'Hello' },
  milestone: { name: 'at_bedside' },
  tier: { tier: 'immediate', reason: 'Worse' },
  second_opinion: { participants: 'Dr C' },
  values: { code: 'ph', typed: '7.1', submissionId: A_ROW },
  accept: { mode: 'transfer_in' },
  advise: { recommendations: 'Wait', triggers: 'Worse', recheckAt: '07:30' },
  decline: {
    reason: 'malignancy',
    rationale: 'Because',
    recommendations: 'Wait',
    triggers: 'Worse',
    recheckAt: '07:30',
  },
  redirect: { center: 'Other', centerPerson: 'Dr D', centerAt: '07:30', referrerKnows: 'yes' },
  reopen_by_staff: { reason: 'Changed' },
  rescind: { reason: 'Changed', rationale: 'Sorry' },
  assign_bed: { bed: 'CVICU 7', confirmedBy: 'T. Ito', confirmedAt: '07:30' },
  dispatch: { transportMode: 'rotor', crew: 'Medic 4', departedAt: '07:30', expectedAt: '08:30' },
  arrive: { unit: 'CVICU' },
  close: { outcome: 'ecmo_survived_discharge', feedback: 'Told' },
  withdraw: { reason: 'improved' },
}
const OF_BOTH_SIDES = ['message', 'ask', 'values', 'answer', 'withdraw', 'log_call']
const OF_PHYSICIANS = ['accept', 'advise', 'decline', 'rescind']

test.describe('a forged call', () => {
  test('of whoever may not see the referral is answered as if it did not exist, and leaves nothing', async ({
    world,
    browser,
  }) => {
    test.setTimeout(180_000)
    const scene = await makeScene(world, browser)
    const { everybody, reference } = scene
    const action = await actionOn(everybody.coordinator, '/board')
    const before = await traces(world, [scene.here, scene.elsewhere])
    const looked = await looks(world, reference)
    for (const who of ['signed out', 'referrer elsewhere', 'unverified here', 'admin', 'auditor'] as const) {
      for (const [step, fields] of Object.entries(STEPS)) {
        const real = await saidBy(await call(everybody[who], '/board', action, { step, reference, ...fields }))
        const unknown = await saidBy(
          await call(everybody[who], '/board', action, { step, reference: UNKNOWN, ...fields }),
        )
        expect.soft(real.outcome, `${step}, ${who}`).toBe('refused')
        expect.soft(real.code, `${step}, ${who}`).toBe(who === 'signed out' ? 'signed_out' : 'not_found')
        expect.soft([unknown.code, unknown.message], `${step}, ${who}`).toEqual([real.code, real.message])
      }
    }
    expect(await traces(world, [scene.here, scene.elsewhere])).toEqual(before)
    expect(await looks(world, reference)).toBe(looked)
    // The same call by somebody who may: what was refused above was not refused for its form.
    const taken = await saidBy(await call(everybody.coordinator, '/board', action, { step: 'acknowledge', reference }))
    expect(taken.outcome).toBe('done')
    await scene.close()
  })

  test('of the referrer’s own forms finds nothing at another hospital', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    const { everybody, reference } = scene
    // The acts of the receipt, and its gas line.
    const actions = await actionsOn(everybody['referrer here'], `/referrals/${reference}`, 2)
    const before = await traces(world, [scene.here, scene.elsewhere])
    const acts: Readonly<Record<string, Fields>> = {
      message: { text: 'Hello' },
      withdraw: { reason: 'improved' },
      reopen: { reason: 'Worse' },
      values: { submissionId: A_ROW, 'typed.ph': '7.1' },
      answer: { questionId: A_ROW, text: 'Left' },
      support: { submissionId: A_ROW, support: 'va' },
      'gas line': { submissionId: A_ROW, press: 'save', line: '7.18/68/52/24' },
    }
    for (const who of ['signed out', 'referrer elsewhere', 'unverified here', 'admin', 'auditor'] as const) {
      for (const [act, fields] of Object.entries(acts)) {
        const forge = async (action: string, to: string) =>
          (await saidBy(await call(everybody[who], '/referrals', action, { act, reference: to, ...fields }))).message
        const said = await Promise.all(actions.map((action) => forge(action, reference)))
        expect.soft(said.some(Boolean), `${act}, ${who}`).toBe(true)
        expect.soft(await Promise.all(actions.map((action) => forge(action, UNKNOWN))), `${act}, ${who}`).toEqual(said)
      }
    }
    expect(await traces(world, [scene.here, scene.elsewhere])).toEqual(before)
    await scene.close()
  })

  test('of a role that may see it but not do that is refused, and leaves nothing', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    const { everybody, reference } = scene
    const action = await actionOn(everybody.coordinator, '/board')
    const before = await traces(world, [scene.here])
    const forgers = [
      ['referrer here', Object.keys(STEPS).filter((step) => !OF_BOTH_SIDES.includes(step))],
      ['coordinator', OF_PHYSICIANS],
      ['physician', ['assign_bed', 'dispatch', 'arrive']],
    ] as const
    for (const [who, steps] of forgers) {
      for (const step of steps) {
        const said = await saidBy(await call(everybody[who], '/board', action, { step, reference, ...STEPS[step] }))
        expect.soft(said.outcome, `${step}, ${who}`).toBe('refused')
      }
    }
    expect(await traces(world, [scene.here])).toEqual(before)
    await scene.close()
  })

  test('from a page that is not ours does nothing, whatever it claims about itself', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    const { everybody, here, reference } = scene
    const action = await actionOn(everybody.coordinator, '/board')
    const before = await traces(world, [here])
    const claims: readonly Fields[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      { origin: `${ORIGIN}.evil.example` },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of claims) {
      const about = JSON.stringify(headers)
      const said = await saidBy(
        await call(everybody.coordinator, '/board', action, { step: 'acknowledge', reference }, headers),
      )
      expect.soft(said.outcome, about).not.toBe('done')
      for (const [path, data] of [
        ['/api/referrals', alertOf(here.id)],
        ['/api/referrals/values', { reference, submissionId: A_ROW, values: [{ code: 'ph', typed: '7.2' }] }],
        ['/api/referrals/sent', { intakeKey: scene.intakeKey }],
        ['/api/receipts', { kind: 'seen', reference }],
      ] as const) {
        const answer = await everybody.coordinator.post(path, { headers, data })
        expect.soft(answer.status(), `${path} ${about}`).toBe(403)
      }
    }
    expect(await traces(world, [here])).toEqual(before)
    await scene.close()
  })

  test('with a form that is none of ours is refused, and leaves nothing', async ({ world, browser }) => {
    const scene = await makeScene(world, browser)
    const { everybody, here, reference } = scene
    const who = everybody.coordinator
    const action = await actionOn(who, '/board')
    const before = await traces(world, [here])
    const huge = 'A'.repeat(1_000_000)
    const forms: readonly Fields[] = [
      ...['', 'explode', 'send', '__proto__', 'constructor', 'toString'].map((step) => ({ step, reference })),
      ...[huge, 'A'.repeat(5_000), 'a\u0000b', 'a\u202Eb', 'a\u2066b', '\u0007'].map((text) => ({
        step: 'message',
        reference,
        text,
      })),
      ...[huge, '', '../..', "' or 1=1 --", '\u0000', `${reference}\u0000`, 'OOOOOO'].map((wrong) => ({
        step: 'acknowledge',
        reference: wrong,
      })),
      { step: 'start_review', reference, reviewerId: 'me' },
      { step: 'tier', reference, tier: 'never', reason: 'x' },
      { step: 'ask', reference, text: 'x', codes: 'no_such_field' },
    ]
    for (const form of forms) {
      const said = await saidBy(await call(who, '/board', action, form))
      expect.soft(said.outcome, JSON.stringify(form).slice(0, 90)).not.toBe('done')
    }
    const values = [{ code: 'ph', typed: '7.2' }]
    const bodies: readonly (readonly [string, unknown])[] = [
      ['/api/referrals/values', { reference, submissionId: randomUUID(), values, role: 'admin' }],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ ...values[0], enteredBy: A_ROW }] },
      ],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ code: 'decision', value: 'accept' }] },
      ],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ code: 'vent_mode', typed: huge }] },
      ],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ code: 'vent_mode', typed: 'a\u0000' }] },
      ],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ code: 'vent_mode', typed: '\u202E' }] },
      ],
      [
        '/api/referrals/values',
        { reference, submissionId: randomUUID(), values: [{ code: 'vent_mode', typed: '\uD800' }] },
      ],
      ['/api/referrals/values', { reference, submissionId: randomUUID(), values: Array(5000).fill(values[0]) }],
      ['/api/referrals/values', { reference: [reference], submissionId: randomUUID(), values }],
      ['/api/referrals', { ...alertOf(here.id), createdBy: A_ROW }],
      ['/api/referrals', { ...alertOf(here.id), oneLineReason: huge }],
      ['/api/referrals', { ...alertOf(here.id), oneLineReason: 'a\u0000b' }],
      ['/api/referrals', { ...alertOf(here.id), oneLineReason: 'a\u202Eb' }],
      ['/api/referrals', { ...alertOf(here.id), support: 'everything' }],
      ['/api/referrals', { ...alertOf(here.id), intakeKey: '1' }],
      ['/api/referrals', { ...alertOf(A_ROW) }],
      ['/api/receipts', { kind: 'acknowledged', reference }],
      ...['null', '[]', '"text"', '{', '1e999'].map((body) => ['/api/referrals', body] as const),
    ]
    for (const [path, data] of bodies) {
      const answer = await who.post(path, { headers: { ...OWN, 'content-type': 'application/json' }, data })
      const about = `${path} ${JSON.stringify(data).slice(0, 90)}`
      expect.soft(answer.status(), about).toBeGreaterThanOrEqual(400)
      expect.soft(answer.status(), about).toBeLessThan(500)
    }
    expect(await traces(world, [here])).toEqual(before)
    await scene.close()
  })
})
