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
    const question = { service: 'library', group: 'population', minutes: 15 }
    const answer = answerQuestion(region, [area(0, 100), area(1, 0)], index, question)
    expect(answer).toMatchObject({ areasKnown: 1, areasBelowHalf: 0 })
  })

  it('takes far less than a tenth of a second for a city of 139,444 dwellings and 59 areas', () => {
    const count = 139_444
    const points = {
      areaIndex: Uint16Array.from({ length: count }, (_, i) => (i * 7919) % 59),
      weight: new Float32Array(count).fill(1),
    }
    const index = buildCoverageIndex(
      points,
      Uint16Array.from({ length: count }, (_, i) => (i * 104_729) % 10_800),
      59,
    )
    const areas = Array.from({ length: 59 }, (_, i) => area(i, 100 + i))
    const took = Array.from({ length: 21 }, (_, i) => {
      const start = performance.now()
      answerQuestion(region, areas, index, { service: 'library', group: 'population', minutes: 10 + 5 * i })
      return performance.now() - start
    }).sort((a, b) => a - b)
    expect(took[10]).toBeLessThan(20)
  })
})
