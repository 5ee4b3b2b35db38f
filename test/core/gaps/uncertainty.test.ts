import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countInterval, type Interval, LONG_FORM } from '../../../core/gaps/countInterval.ts'
import { gammaDraws } from '../../../core/gaps/gammaDraws.ts'
import { possibleRange } from '../../../core/gaps/possibleRange.ts'
import { randomNumbers } from '../../../core/gaps/randomNumbers.ts'
import { rankIntervals } from '../../../core/gaps/rankIntervals.ts'
import { DEFAULT_UNCERTAINTY, type UncertainArea, uncertainty } from '../../../core/gaps/uncertainty.ts'
import { averageHousehold, syntheticCensus } from './syntheticCensus.ts'

/** `CENSUSES=20000 npm test -- test/core/gaps/uncertainty` looks closer. */
const CENSUSES = Number(process.env.CENSUSES ?? 1000)

const area = (people: number | null, more: Partial<UncertainArea> = {}): UncertainArea => ({
  people,
  sampled: true,
  roundedFigures: 1,
  coveredShare: 0.25,
  merged: false,
  ...more,
})
const holds = ({ low, high }: Interval, value: number) => low <= value && value <= high
const width = ({ low, high }: Interval) => high - low

describe('on synthetic censuses with known truth', () => {
  test('cells are held in 95 of 100 at least, whatever their size, totals of 20 areas and more in 93 to 97, ranks in 95 at least', () => {
    const random = randomNumbers(7)
    const cells = {
      under50: [0, 0],
      under200: [0, 0],
      under1000: [0, 0],
      over: [0, 0],
      withheld: [0, 0],
      all: [0, 0],
    }
    const totals = { people: [0, 0], covered: [0, 0], shortfall: [0, 0] }
    const ranks = [0, 0]
    const count = (tally: number[], isHeld: boolean) => {
      if (isHeld) tally[0]++
      tally[1]++
    }
    for (let census = 0; census < CENSUSES; census++) {
      const areas = syntheticCensus(random, { areas: 20 + (census % 41) })
      const found = uncertainty(areas)
      const truth = (weight: (share: number) => number) =>
        areas.reduce((sum, { truth, coveredShare }) => sum + truth * weight(coveredShare!), 0)
      count(
        totals.people,
        holds(
          found.total.people,
          truth(() => 1),
        ),
      )
      count(
        totals.covered,
        holds(
          found.total.covered,
          truth((share) => share),
        ),
      )
      count(
        totals.shortfall,
        holds(
          found.total.shortfall,
          truth((share) => 1 - share),
        ),
      )
      const short = areas.map(({ truth, coveredShare }) => truth * (1 - coveredShare!))
      areas.forEach(({ truth, people }, k) => {
        const size = truth < 50 ? 'under50' : truth < 200 ? 'under200' : truth < 1000 ? 'under1000' : 'over'
        const isHeld = holds(found.areas[k].people!, truth)
        count(cells.all, isHeld)
        count(cells[size], isHeld)
        if (people === null) count(cells.withheld, isHeld)
        const rank = found.areas[k].rank
        if (!rank) return
        const above = short.filter((other, j) => areas[j].people !== null && other > short[k]).length
        count(ranks, holds(rank, above + 1))
      })
    }
    const share = ([held, asked]: number[]) => held / asked
    const shares = (tallies: Record<string, number[]>) =>
      Object.entries(tallies).map(([name, tally]) => `${name} ${(100 * share(tally)).toFixed(1)} %`)
    console.log(
      [
        `${CENSUSES} censuses: cells`,
        ...shares(cells),
        '; totals',
        ...shares(totals),
        '; ranks',
        ...shares({ ranks }),
      ].join(' '),
    )
    for (const [name, tally] of Object.entries(cells)) expect(share(tally), name).toBeGreaterThanOrEqual(0.95)
    for (const [name, tally] of Object.entries(totals)) {
      expect(share(tally), name).toBeGreaterThanOrEqual(0.93)
      expect(share(tally), name).toBeLessThanOrEqual(0.97)
    }
    expect(share(ranks)).toBeGreaterThanOrEqual(0.95)
  })
  test('totals of a group that is a third of all people are held as well', () => {
    const random = randomNumbers(9)
    const censuses = Math.ceil(CENSUSES / 4)
    let held = 0
    for (let census = 0; census < censuses; census++) {
      const areas = syntheticCensus(random, { areas: 30, share: 0.33 })
      const { people, shortfall } = uncertainty(areas).total
      if (
        holds(
          people,
          areas.reduce((sum, { truth }) => sum + truth, 0),
        )
      )
        held++
      if (
        holds(
          shortfall,
          areas.reduce((sum, { truth, coveredShare }) => sum + truth * (1 - coveredShare!), 0),
        )
      )
        held++
    }
    expect(held / (2 * censuses)).toBeGreaterThanOrEqual(0.93)
    expect(held / (2 * censuses)).toBeLessThanOrEqual(0.97)
  })
  test('the generator draws other households than the intervals assume', () => {
    const average = averageHousehold(randomNumbers(3))
    expect(average).not.toBeCloseTo(DEFAULT_UNCERTAINTY.design.household, 1)
    expect(average).toBeGreaterThan(3)
    expect(average).toBeLessThan(4)
  })
})

describe('what a missing count may have been', () => {
  test('goes by its reason', () => {
    expect(possibleRange('fewer-than-five', 640)).toEqual({ low: 1, high: 4 })
    expect(possibleRange('withheld', 640)).toEqual({ low: 0, high: 640 })
    expect(possibleRange('withheld', null)).toBeNull()
    expect(possibleRange('not-applicable', 640)).toBeNull()
  })
})

describe('the interval of a count', () => {
  test('worked: 235 of the long form is 147 to 356; only rounded, 231 to 239; exact, itself', () => {
    const count = { people: 235, sampled: true, roundedFigures: 1 }
    const { low, high } = countInterval(count)!
    expect([Math.round(low), Math.round(high)]).toEqual([147, 356])
    expect(countInterval({ ...count, sampled: false })).toEqual({ low: 231, high: 239 })
    expect(countInterval({ ...count, sampled: false, roundedFigures: 0 })).toEqual({ low: 235, high: 235 })
  })
  test('0 of the long form is not nobody for certain, and exactly 0 is', () => {
    expect(countInterval({ people: 0, sampled: true, roundedFigures: 1 })!.high).toBeGreaterThan(30)
    expect(countInterval({ people: 0, sampled: false, roundedFigures: 0 })).toEqual({ low: 0, high: 0 })
  })
  test('a group that is a large part of the residents leaves less to chance', () => {
    const of = (residents: number | null) =>
      width(countInterval({ people: 235, sampled: true, roundedFigures: 1, residents })!)
    expect(of(10_000)).toBeLessThan(of(null))
    expect(of(500)).toBeLessThan(0.85 * of(10_000))
    expect(of(235)).toBeGreaterThan(50)
  })
  test('a published interval is used as it is', () => {
    const published = { low: 180, high: 300 }
    expect(countInterval({ people: 235, sampled: true, roundedFigures: 1, published })).toEqual(published)
    const found = uncertainty([area(235, { published, coveredShare: 0 })])
    expect(found.areas[0].shortfall).toEqual(published)
    expect(found.total.people.low).toBeGreaterThan(165)
    expect(found.total.people.high).toBeLessThan(320)
  })
  test('a missing count reaches from the lowest figure that it may have been to the highest, and on by sampling', () => {
    const missing = { people: null, sampled: false, roundedFigures: 0 }
    expect(countInterval(missing)).toBeNull()
    expect(countInterval({ ...missing, possible: { low: 1, high: 4 } })).toEqual({ low: 1, high: 4 })
    const highest = countInterval({ people: 5, sampled: true, roundedFigures: 1 })!.high
    expect(
      countInterval({ people: null, sampled: true, roundedFigures: 1, possible: { low: 0, high: 5 } }),
    ).toEqual({
      low: 0,
      high: highest,
    })
  })
  test('it holds the count, and grows with household size, with a smaller sample and with rounding', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.double({ min: 1, max: 6, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (people, household, fraction) => {
          const of = (design: { household: number; fraction: number }, roundedFigures = 1) =>
            countInterval({ people, sampled: true, roundedFigures }, { ...LONG_FORM, ...design })!
          const interval = of({ household, fraction })
          expect(holds(interval, people)).toBe(true)
          expect(interval.low).toBeGreaterThanOrEqual(0)
          const wider = [
            of({ household: household * 1.2, fraction }),
            of({ household, fraction: fraction * 0.8 }),
          ]
          if (fraction < 0.99)
            for (const each of wider) {
              expect(each.low).toBeLessThanOrEqual(interval.low + 1e-9)
              expect(each.high).toBeGreaterThan(interval.high)
            }
          expect(width(of({ household, fraction }, 0))).toBeLessThanOrEqual(width(interval) + 1e-9)
        },
      ),
    )
  })
})

describe('areas, totals and ranks', () => {
  test('worked: 235 people, a quarter covered: short 110 to 267, rank 1', () => {
    const { areas } = uncertainty([area(235)])
    expect(Math.round(areas[0].shortfall!.low)).toBe(110)
    expect(Math.round(areas[0].shortfall!.high)).toBe(267)
    expect(areas[0].rank).toEqual({ low: 1, high: 1 })
  })
  test('without sampling and rounding everything is a point', () => {
    const exact = { sampled: false, roundedFigures: 0 }
    const { areas, total } = uncertainty([area(100, exact), area(40, exact), area(40, exact), area(0, exact)])
    expect(areas.map(({ rank }) => rank)).toEqual([1, 2, 2, 4].map((rank) => ({ low: rank, high: rank })))
    expect(areas[0].people).toEqual({ low: 100, high: 100 })
    expect(total.people).toEqual({ low: 180, high: 180 })
    expect(total.shortfall).toEqual({ low: 135, high: 135 })
  })
  test('one seed gives the same digits, another seed nearly the same', () => {
    const areas = syntheticCensus(randomNumbers(5), { areas: 30 })
    const first = uncertainty(areas)
    expect(uncertainty(areas)).toEqual(first)
    const other = uncertainty(areas, { ...DEFAULT_UNCERTAINTY, seed: 2 })
    expect(other.total.people).not.toEqual(first.total.people)
    expect(width(other.total.people) / width(first.total.people)).toBeCloseTo(1, 0)
    expect(other.areas.map(({ people }) => people)).toEqual(first.areas.map(({ people }) => people))
  })
  test('a total is narrower than its areas together, and wider with larger households', () => {
    const areas = syntheticCensus(randomNumbers(6), { areas: 40, suppressUnder: 0 })
    const found = uncertainty(areas)
    expect(width(found.total.people)).toBeLessThan(
      found.areas.reduce((sum, { people }) => sum + width(people!), 0) / 2,
    )
    const larger = { ...DEFAULT_UNCERTAINTY, design: { ...LONG_FORM, household: 5 } }
    expect(width(uncertainty(areas, larger).total.people)).toBeGreaterThan(width(found.total.people))
  })
  test('missing counts widen totals where their range is known, are left out and counted where not, and have no rank', () => {
    const known = [area(500), area(300), area(200, { merged: true })]
    const without = uncertainty(known)
    const ranged = uncertainty([...known, area(null, { possible: { low: 0, high: 400 } })])
    expect(ranged.total.people.high).toBeGreaterThan(without.total.people.high + 300)
    expect(ranged.total.peopleLeftOut).toBe(0)
    const unknown = uncertainty([...known, area(null), area(100, { coveredShare: null })])
    expect(unknown.total).toMatchObject({ peopleLeftOut: 1, shortfallLeftOut: 2 })
    expect(unknown.areas.map(({ rank }) => rank !== null)).toEqual([true, true, false, false, false])
    expect(unknown.areas[3]).toEqual({ people: null, covered: null, shortfall: null, rank: null })
    expect(unknown.areas[4].covered).toBeNull()
  })
  test('a region of nothing has nothing', () => {
    expect(uncertainty([]).total.people).toEqual({ low: 0, high: 0 })
  })
})

describe('ranks', () => {
  test('worked: above in three of four draws is no certainty', () => {
    const draws = Float64Array.from([9, 8, 9, 8, 1, 2, 9, 1])
    expect(rankIntervals(draws, 4, [true, true])).toEqual([
      { low: 1, high: 1 },
      { low: 1, high: 2 },
    ])
    expect(rankIntervals(draws, 4, [true, false])).toEqual([{ low: 1, high: 1 }, null])
  })
})

describe('random numbers', () => {
  test('are those of the published recurrence, worked in whole numbers', () => {
    const mask = 0xffff_ffffn
    let [a, b, c, counter] = [0n, 1n, 0n, 1n]
    const next = () => {
      const sum = (a + b + counter++) & mask
      a = b ^ (b >> 9n)
      b = (c + (c << 3n)) & mask
      c = ((((c << 21n) | (c >> 11n)) & mask) + sum) & mask
      return Number(sum)
    }
    for (let round = 0; round < 12; round++) next()
    const random = randomNumbers(1)
    for (let k = 0; k < 1000; k++) expect(random()).toBe((next() + 0.5) / 2 ** 32)
  })
  test('gamma draws have the mean and the variance of their shape', () => {
    const gamma = gammaDraws(randomNumbers(4))
    for (const shape of [0.3, 1, 9, 200]) {
      const drawn = Array.from({ length: 40_000 }, () => gamma(shape))
      const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length
      const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length
      expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / drawn.length))
      expect(variance / shape).toBeGreaterThan(0.93)
      expect(variance / shape).toBeLessThan(1.07)
    }
    expect(gamma(0)).toBe(0)
  })
})
