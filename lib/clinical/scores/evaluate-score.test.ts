import { expect, test } from 'vitest'
import { encourageScore } from './encourage-score.ts'
import { defineScore, evaluateScore } from './evaluate-score.ts'
import { itemsFor, measured } from './items.ts'
import { RESP } from './resp-score.ts'

interface Two {
  x: number
  y: number
}

const { table } = itemsFor<Two>()

test('items that share an input are one group, also where a later item joins two; what is optional joins nothing', () => {
  interface Four {
    a: number
    b: number
    c: number
    d: number
  }
  const of = itemsFor<Four>().table
  const item = (id: string, ...needs: (keyof Four)[]) => of(id, id, needs, [], { points: 0, says: 'any' })
  const input = (id: string) => measured(id, '', [id], [1])
  const { groups, required } = defineScore<Four>({
    ...RESP,
    inputs: { a: input('a'), b: input('b'), c: input('c'), d: { ...input('d'), isOptional: true } },
    items: [
      item('one', 'a', 'd'),
      item('two', 'b'),
      item('three', 'c', 'd'),
      item('both', 'b', 'a'),
      item('more', 'a'),
    ],
  })
  expect(groups.map(({ items, inputs }) => [items.map(({ id }) => id), inputs])).toEqual([
    [['three'], ['c']],
    [
      ['one', 'two', 'both', 'more'],
      ['a', 'b'],
    ],
  ])
  expect(required.toSorted()).toEqual(['a', 'b', 'c'])
})

/** An item that any x settles by one of two lines, and one that waits for y and says so. */
const TWO = defineScore<Two>({
  ...RESP,
  inputs: { x: measured('X', '', ['x'], [1, 9]), y: measured('Y', '', ['y'], [1, 9]) },
  items: [
    table('first', 'First', ['x'], [{ points: 2, says: 'low', when: ({ x }) => x < 5 }], { points: 2, says: 'high' }),
    {
      ...table('second', 'Second', ['y'], [{ points: 1, says: 'low', when: ({ y }) => y < 5 }], {
        points: 0,
        says: 'high',
      }),
      note: ({ x }) => (x === undefined ? 'without x' : null),
    },
  ],
})

test('the first line of a table that holds gives the points, and the table stands as it is read', () => {
  const { table: lines, rule } = itemsFor<Two>().table(
    'x',
    'X',
    ['x'],
    [{ points: 2, says: 'low', when: ({ x }) => x < 5 }],
    {
      points: 1,
      says: 'high',
    },
  )
  expect(lines).toEqual([
    { points: 2, says: 'low' },
    { points: 1, says: 'high' },
  ])
  expect([rule({ x: 4, y: 0 }).says, rule({ x: 5, y: 0 }).says]).toEqual(['low', 'high'])
})

test('an item whose lines all give the same is settled, and says which they may be', () => {
  expect(evaluateScore(TWO, { y: 1 }, {})).toMatchObject({
    status: 'complete',
    total: 3,
    items: [
      { id: 'first', points: 2, says: 'low, or high', note: null, possible: [2] },
      { id: 'second', points: 1, says: 'low', note: 'without x' },
    ],
  })
})

test('a line that was reached twice is said once', () => {
  const twice = { ...TWO.inputs, x: measured('X', '', ['x'], [1, 2, 9]) }
  expect(evaluateScore({ ...TWO, inputs: twice }, { y: 1 }, {})).toMatchObject({
    items: [{ says: 'low, or high' }, {}],
  })
})

test('an item that is open has neither points nor words, but its note', () => {
  expect(evaluateScore(TWO, {}, {}, { y: 'pending' })).toMatchObject({
    status: 'incomplete',
    low: 2,
    high: 3,
    items: [{ points: 2 }, { points: null, says: null, note: 'without x', possible: [0, 1] }],
    missing: [{ input: 'y', why: 'pending', narrowsBy: 1 }],
  })
})

test('being under 18 is said before anything else that refuses a score', () => {
  const child = { ageYears: 17, branch: 'ecpr' } as const
  const reason = 'Made for adults: under 18 no adult score is shown.'
  expect(evaluateScore(TWO, {}, child)).toEqual({ status: 'not_applicable', reason })
  expect(encourageScore({}, { ageYears: 17, branch: 'va' })).toEqual({ status: 'not_applicable', reason })
})
