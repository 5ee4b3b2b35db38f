import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../web/coverage/answerQuestion.ts'
import { laterHome } from '../../../web/coverage/laterHome.ts'

const answer = (total: number, covered: (number | null)[]) =>
  ({
    gaps: { total: { covered: total } },
    byIndex: covered.map((one) => ({ covered: one })),
  }) as unknown as Answer

describe('who is within the limit on the way there, but later home', () => {
  it('is what the way there alone adds, in all and by area', () => {
    expect(laterHome(answer(150, [100, 50, 0]), answer(110, [70, 40, 0]))).toEqual({
      total: 40,
      byIndex: [30, 10, 0],
    })
  })

  it('is unknown where either is, and never less than nobody', () => {
    expect(laterHome(answer(5, [null, 5, 5]), answer(10, [5, null, 10]))).toEqual({
      total: 0,
      byIndex: [null, null, 0],
    })
  })
})
