import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answered, type AnsweredArea, compareAnswers } from '../../../core/compare/compareAnswers.ts'

const area = (id: string, people: number | null, lower: number | null, upper = lower): AnsweredArea => ({
  id,
  name: { en: id, fr: id },
  merged: false,
  people,
  covered: lower === null ? null : { lower, upper: upper! },
})

/** Totals as the answers have them: sums over what is known. */
function answered(counts: string, areas: AnsweredArea[]): Answered {
  const known = areas.filter(({ covered }) => covered !== null)
  const sum = (value: (one: AnsweredArea) => number) => known.reduce((total, one) => total + value(one), 0)
  return {
    counts,
    areas,
    total: {
      people: sum(({ people }) => people!),
      covered: { lower: sum(({ covered }) => covered!.lower), upper: sum(({ covered }) => covered!.upper) },
    },
  }
}

const bounds = (people: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: people }), fc.integer({ min: 0, max: people }))
    .map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const)
const twoAnswers = fc
  .array(
    fc
      .integer({ min: 0, max: 50 })
      .chain((people) => fc.tuple(fc.constant(people), bounds(people), bounds(people))),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => [
    answered(
      'x',
      rows.map(([people, [lower, upper]], index) => area(`${index}`, people, lower, upper)),
    ),
    answered(
      'x',
      rows.map(([people, , [lower, upper]], index) => area(`${index}`, people, lower, upper)),
    ),
  ])

describe('two answers side by side', () => {
  it('gives the worked example', () => {
    const compared = compareAnswers(
      answered('x', [area('1', 100, 40, 60)]),
      answered('x', [area('1', 100, 30)]),
    )
    expect(compared.people).toEqual({ certain: 10, lower: 10, upper: 30 })
    expect(compared.verdict).toBe('a')
    expect(compared.areas[0].share?.upper).toBeCloseTo(0.3, 12)
  })

  it('holds every difference that the unknowns can turn into, and no wider than them', () => {
    fc.assert(
      fc.property(twoAnswers, ([a, b]) => {
        const compared = compareAnswers(a, b)
        for (const [index, { people, verdict }] of compared.areas.entries()) {
          if (!people) continue
          const [one, other] = [a.areas[index].covered!, b.areas[index].covered!]
          const possible: number[] = []
          for (let x = one.lower; x <= one.upper; x++)
            for (let y = other.lower; y <= other.upper; y++) possible.push(x - y)
          expect([Math.min(...possible), Math.max(...possible)]).toEqual([people.lower, people.upper])
          const all = (fits: (difference: number) => boolean) => possible.every(fits)
          expect(verdict).toBe(
            all((d) => d > 0) ? 'a' : all((d) => d < 0) ? 'b' : all((d) => d === 0) ? 'same' : 'open',
          )
        }
      }),
    )
  })

  it('turns its sign when the sides are swapped, and adds up over areas', () => {
    fc.assert(
      fc.property(twoAnswers, ([a, b]) => {
        const [there, back] = [compareAnswers(a, b), compareAnswers(b, a)]
        expect(back.people === null).toBe(there.people === null)
        if (!there.people) return
        expect(back.people!.certain).toBe(0 - there.people.certain)
        expect([back.people!.lower, back.people!.upper]).toEqual([
          0 - there.people.upper,
          0 - there.people.lower,
        ])
        expect(there.areas.reduce((sum, one) => sum + (one.people?.certain ?? 0), 0)).toBe(
          there.people.certain,
        )
        expect(back.verdicts).toEqual({ ...there.verdicts, a: there.verdicts.b, b: there.verdicts.a })
        expect(Object.values(there.verdicts).reduce((x, y) => x + y)).toBe(there.areas.length)
      }),
    )
  })

  it('compares shares, not people, where they are not the same people', () => {
    const a = answered('immigrants', [area('1', 10, 5)])
    const b = answered('everybody', [area('1', 1000, 600)])
    const compared = compareAnswers(a, b)
    expect(compared).toMatchObject({ samePeople: false, people: null, verdict: 'b' })
    expect(compared.share?.certain).toBeCloseTo(-0.1, 12)
    const counted = compareAnswers(answered('x', [area('1', 10, 5)]), answered('x', [area('1', 20, 5)]))
    expect(counted.samePeople).toBe(false)
  })

  it('says nothing of areas of which a side knows nothing', () => {
    const a = answered('x', [area('1', 10, 5), area('2', null, null), area('3', 0, 0)])
    const b = answered('x', [area('1', 10, 4), area('2', null, null), area('3', 0, 0), area('4', null, null)])
    const { areas, verdicts } = compareAnswers(a, b)
    expect(areas.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['1', 'a'],
      ['2', null],
      ['3', null],
      ['4', null],
    ])
    expect(verdicts).toEqual({ a: 1, b: 0, same: 0, open: 0, unknown: 3 })
  })
})
