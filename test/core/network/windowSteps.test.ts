import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StepRanking } from '../../../core/network/stepRanking.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { listTravelSeconds, WindowSteps } from '../../../core/network/windowSteps.ts'

const DEPARTURES = 12

/** Arrivals of the departures of one point: the same for those that wait for the same vehicle, null where there is none. */
const someArrivals = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 5 }), fc.boolean()), {
    maxLength: 8,
  })
  .map((vehicles) => {
    const arrivals: (number | null)[] = []
    let earliest = 0
    for (const [travel, waiting, runs] of vehicles) {
      const last = arrivals.length + waiting - 1
      if (last >= DEPARTURES) break
      const arrival = Math.max(earliest, last * 60 + travel)
      for (let j = 0; j < waiting; j++) arrivals.push(runs ? arrival : null)
      if (runs) earliest = arrival
    }
    return [...arrivals, ...new Array(DEPARTURES).fill(null)].slice(0, DEPARTURES)
  })

test('each rank of the steps of a point is that of its departures sorted, whatever the distance between departures', () => {
  fc.assert(
    fc.property(
      fc.array(someArrivals, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(60, 37, 1, 300),
      fc.integer({ min: 0, max: 1200 }),
      (points, stepSeconds, maxSeconds) => {
        const steps = new WindowSteps(points.length)
        const fromSeconds = 1000
        const scale = stepSeconds / 60
        steps.begin({ fromSeconds, stepSeconds, departures: DEPARTURES, maxSeconds })
        const expected = points.map((arrivals, point) => {
          const times = arrivals.map((arrival) =>
            arrival === null ? null : fromSeconds + Math.floor(arrival * scale),
          )
          for (let j = 0; j < DEPARTURES; ) {
            let last = j
            while (last + 1 < DEPARTURES && times[last + 1] === times[j]) last += 1
            // A window hands over what it finds; what lies outside the limit is cut here.
            const arrival = times[j]
            if (arrival !== null)
              steps.add(point, arrival, j === 0 ? -3 : j, last === DEPARTURES - 1 ? last + 3 : last)
            j = last + 1
          }
          return times.map((arrival, j) => {
            const seconds = arrival === null ? Infinity : arrival - fromSeconds - j * stepSeconds
            return seconds <= maxSeconds ? seconds : UNREACHED
          })
        })
        expect([...listTravelSeconds(steps)]).toEqual(expected.flat())
        const ranking = new StepRanking(steps)
        expected.forEach((seconds, point) => {
          const sorted = [...seconds].sort((a, b) => a - b)
          expect(ranking.read(point)).toBe(sorted[0])
          expect(sorted.map((_, rank) => ranking.at(rank))).toEqual(sorted)
          expect(ranking.at(5)).toBe(sorted[5])
          expect(ranking.at(2)).toBe(sorted[2])
        })
      },
    ),
    { numRuns: 2000 },
  )
})

test('the worked number: bins of 1, 2, 1 and 1 values, the third smallest is 130', () => {
  const steps = new WindowSteps(1)
  steps.begin({ fromSeconds: 0, stepSeconds: 60, departures: 5, maxSeconds: 600 })
  steps.add(0, 250, 0, 2)
  steps.add(0, 65 + 4 * 60, 3, 4)
  const ranking = new StepRanking(steps)
  expect(ranking.read(0)).toBe(65)
  expect([0, 1, 2, 3, 4].map((rank) => ranking.at(rank))).toEqual([65, 125, 130, 190, 250])
})
