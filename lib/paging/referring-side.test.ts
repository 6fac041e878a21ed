import { describe, expect, test } from 'vitest'
import { minute } from '#lib/referrals/testing/life.ts'
import { page, ROSTER } from '#lib/referrals/testing/paging.ts'
import { inSentence, type PageFact, pagedLabel, pagedToo, stepsOf } from './paged-people.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { nextDue, openWatch, type Roster } from './referring-side.ts'
import type { Watch } from './watch.ts'

const ALERT: Watch = {
  key: 'alert:e1',
  base: 'alert:e1',
  kind: 'alert',
  text: 'alert',
  beganAt: minute(480),
  tier: 'emergent',
  askedId: null,
}

interface Setting {
  readonly watch?: Partial<Watch>
  readonly pages?: readonly PageFact[]
  readonly roster?: Roster
}

/** "04:05 the backup coordinator", in minutes after the beginning. */
function next(min: number, { watch: change, pages = [], roster = ROSTER }: Setting = {}): string {
  const watch = { ...ALERT, ...change }
  const due = nextDue(watch, pages, DEFAULT_POLICY, minute(min))
  const { next } = openWatch(watch, due, pages, DEFAULT_POLICY, roster)
  return `${(next.at.getTime() - minute(480).getTime()) / 60_000} ${inSentence(next.who) || 'again'}`
}

const nobody = { first: null, backup: null }

describe('what comes next', () => {
  test('is each step of the policy in its turn, and then the repeats of the last one', () => {
    expect([481, 486, 492, 497, 501].map((min) => next(min))).toEqual([
      '5 the backup coordinator',
      '10 all coordinators and the physician on call',
      '15 all physicians and the program director',
      '20 again',
      '25 again',
    ])
    expect([481, 511, 541].map((min) => next(min, { watch: { tier: 'planned_or_advice' } }))).toEqual([
      '30 the backup coordinator',
      '60 all coordinators and the physician on call',
      '90 again',
    ])
  })

  test('names the step after where nobody is the backup, and everybody of a role that nobody has', () => {
    const alone = { ...ROSTER, coordinator: { first: 'R. Okafor', backup: null } }
    expect(next(481, { roster: alone })).toBe('5 all coordinators and the physician on call')
    expect(next(486, { roster: { ...ROSTER, physician: nobody } })).toBe('10 all coordinators and all physicians')
    const everybody = page(480.1, {}, { reason: 'nobody_on_call' })
    const empty = { coordinator: nobody, physician: nobody }
    expect(next(481, { roster: empty, pages: [everybody] })).toBe('5 all physicians')
  })

  test('follows the pages where they are ahead of the clock', () => {
    const pages = [
      page(480.1, { lost: 480.2 }),
      page(480.3, {}, { step: 1, personId: 'Q. Tanaka', reason: 'backup_on_call' }),
    ]
    expect(next(480.5, { pages })).toBe('10 all coordinators and the physician on call')
  })

  test('does not announce somebody who has been paged already', () => {
    const watch = { key: 'decision:e4', base: 'decision:e4', kind: 'decision', askedId: 'Dr M. Varga' } as const
    const asked = page(
      480.1,
      {},
      { watch: 'decision:e4', personId: 'Dr M. Varga', asRole: 'physician', reason: 'asked' },
    )
    expect(next(481, { watch, pages: [asked] })).toBe('5 the backup physician')
    expect(next(481, { watch })).toBe('5 the physician on call and the backup physician')
  })
})

describe('what was paged', () => {
  const words = (...pages: PageFact[]) => stepsOf(pages).map(({ who }) => pagedLabel(who))
  const to = (personName: string, more: Partial<PageFact>, min = 480) =>
    page(min, {}, { personId: personName, personName, ...more })

  test('is said of those whom a step adds, by why they were paged', () => {
    expect(
      words(
        to('O', { reason: 'first_on_call' }),
        to('O', { step: 1 }, 485),
        to('T', { step: 1, reason: 'backup_on_call' }, 485),
        to('O', { step: 2 }, 490),
        to('S', { step: 2, reason: 'all_of_role' }, 490),
        to('V', { step: 2, reason: 'first_on_call', asRole: 'physician' }, 490),
        to('N', { step: 3, reason: 'all_of_role', asRole: 'physician' }, 495),
        to('F', { step: 3, reason: 'everyone', asRole: 'director' }, 495),
        to('F', { step: 4, reason: 'everyone', asRole: 'director' }, 500),
      ),
    ).toEqual([
      'Coordinator on call paged',
      'Backup coordinator paged',
      'All coordinators and physician on call paged',
      'All physicians and program director paged',
      'Paged again',
    ])
    expect(words(to('N', { reason: 'backup_on_call', asRole: 'physician' }))).toEqual(['Backup physician paged'])
    expect(
      words(
        to('T', { reason: 'backup_on_call' }),
        to('N', { reason: 'backup_on_call', asRole: 'physician' }),
        to('V', { reason: 'asked', asRole: 'physician' }),
        to('P', { reason: 'all_of_role', asRole: 'physician' }),
        to('O', { reason: 'first_on_call' }),
      ),
    ).toEqual(['Coordinator on call, backup coordinator and all physicians paged'])
    expect(words(to('O', { reason: 'nobody_on_call' }), to('T', { reason: 'nobody_on_call' }))).toEqual([
      'All coordinators paged',
    ])
  })

  test('sentences agree with how many there are', () => {
    const who = (...pages: PageFact[]) => pagedToo(stepsOf(pages)[0]?.who ?? [])
    expect(who(to('T', { reason: 'backup_on_call' }))).toBe('the backup coordinator is paged too')
    expect(who(to('S', { reason: 'all_of_role' }))).toBe('all coordinators are paged too')
    expect(who(to('T', { reason: 'backup_on_call' }), to('O', { reason: 'holder' }))).toBe(
      'O and the backup coordinator are paged too',
    )
    expect(pagedToo([])).toBe('everybody is paged again')
  })
})
