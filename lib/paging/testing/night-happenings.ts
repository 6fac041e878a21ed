import fc from 'fast-check'
import { TIERS } from '#lib/referrals/vocabulary.ts'
import { STAFF, type Staff } from './night-model.ts'
import type { Fate } from './simulated-queue.ts'

/** A coordinator and a physician always stay. */
const LEAVERS = ['coordinator', 'physician', 'physician2'] as const satisfies readonly Staff[]

/** What may happen in a night. `on` is which of the referrals it happens to. */
export const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('wait' as const), min: fc.constantFrom(0.1, 0.1, 1, 2, 5, 5, 10, 15, 61) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set_clock_back' as const), min: fc.constantFrom(0.5, 3, 20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), tier: fc.constantFrom(...TIERS) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'acknowledge',
        'claim',
        'review',
        'call',
        'decide',
        'withdraw',
        'reopen',
        'undo',
        'undo',
      ) as fc.Arbitrary<Act>,
      by: fc.constantFrom(...STAFF),
      on: fc.nat(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('retier' as const),
      tier: fc.constantFrom(...TIERS),
      by: fc.constantFrom(...STAFF),
      on: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose_reach' as const), who: fc.constantFrom(...STAFF) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose_all_reach' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend_reach' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.constantFrom(...LEAVERS) }) },
)
export type Happening = typeof happening extends fc.Arbitrary<infer What> ? What : never
export type Act = 'acknowledge' | 'claim' | 'review' | 'call' | 'decide' | 'withdraw' | 'reopen' | 'undo'

/** What the machines do after it. `nothing`: no worker lives. */
export const machines = fc.oneof(
  { weight: 6, arbitrary: fc.constant('done' as const) },
  { weight: 2, arbitrary: fc.constantFrom('done_twice', 'done_by_two', 'lost') as fc.Arbitrary<Fate> },
  { weight: 2, arbitrary: fc.constant('nothing' as const) },
  { weight: 2, arbitrary: fc.constant('sweep' as const) },
)

/** A night that is always among them: one acknowledges, and then does nothing. */
export const LAPSING: [Happening, Fate][] = [
  [{ do: 'acknowledge', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'wait', min: 10 }, 'done'],
]

/** Another: one who has it in hand leaves while nobody else thinks of it, once before the answer and once after. */
export const LEAVING: [Happening, Fate | 'nothing'][] = [
  [{ do: 'acknowledge', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'call', by: 'coordinator', on: 0 }, 'done'],
  [{ do: 'leave', who: 'coordinator' }, 'done'],
  [{ do: 'wait', min: 5 }, 'done'],
  [{ do: 'decide', by: 'physician', on: 0 }, 'done'],
  [{ do: 'leave', who: 'physician' }, 'nothing'],
  [{ do: 'wait', min: 1 }, 'done'],
]

/** And one in which the clock goes back while nobody can be reached, and again. */
export const SET_BACK: [Happening, Fate | 'sweep' | 'nothing'][] = [
  [{ do: 'lose_reach', who: 'coordinator' }, 'nothing'],
  [{ do: 'wait', min: 0.1 }, 'sweep'],
  [{ do: 'set_clock_back', min: 20 }, 'sweep'],
  [{ do: 'mend_reach' }, 'done'],
  [{ do: 'wait', min: 5 }, 'done_twice'],
]
