import { describe, expect, it } from 'vitest'
import { buildCoverageIndex } from '../../../core/gaps/coverageIndex.ts'
import type { RegionDetail } from '../../../server/contract/region.ts'
import { answerQuestion } from '../../../web/coverage/answerQuestion.ts'

const region = { id: 'grid', access: 'owner' } as RegionDetail
const area = (index: number, people: number | null, merged = false) => ({
  id: `A${index}`,
  name: { en: `A${index}`, fr: `A${index}` },
  merged,
  people,
  missing: people === null ? 'withheld' : null,
})

describe('the answer to a question', () => {
  it('spreads the people over the dwellings, ranks single areas and leaves unknown ones unknown', () => {
    const index = buildCoverageIndex(
      { areaIndex: Uint16Array.of(0, 0, 1, 2, 3), weight: Float32Array.of(3, 1, 1, 1, 1) },
      Uint16Array.of(600, 1200, 2400, 2400, 60),
      4,
    )
    const areas = [area(0, 100), area(1, 40), area(2, 500, true), area(3, null)]
    const answer = answerQuestion(region, areas, index, {
      service: 'library',
      group: 'population',
      minutes: 15,
      travel: { mode: 'walk' },
    })
    expect(answer.byIndex.map((one) => one.shortfall)).toEqual([25, 40, 500, null])
    expect(answer.byIndex.map((one) => one.rank)).toEqual([2, 1, null, null])
    expect(answer.gaps.total).toMatchObject({ covered: 75, shortfall: 565 })
    expect(answer).toMatchObject({ areasKnown: 3, areasBelowHalf: 2 })
  })

  it('leaves areas where nobody of the group is counted out of the number of areas', () => {
    const index = buildCoverageIndex(
      { areaIndex: Uint16Array.of(0, 1), weight: Float32Array.of(1, 1) },
      Uint16Array.of(600, 2400),
      2,
    )
    const question = {
      service: 'library',
      group: 'population',
      minutes: 15,
      travel: { mode: 'walk' as const },
    }
    const answer = answerQuestion(region, [area(0, 100), area(1, 0)], index, question)
    expect(answer).toMatchObject({ areasKnown: 1, areasBelowHalf: 0 })
  })
})
