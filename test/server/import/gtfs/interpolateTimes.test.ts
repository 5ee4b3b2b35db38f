import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interpolateTimes } from '../../../../server/import/gtfs/interpolateTimes.ts'

const degreesPerKm = 1 / 111.32
const equator = (km: number) => ({ lon: km * degreesPerKm, lat: 0 })

function fill(times: (number | [number, number])[], km: number[]) {
  const arrival = Int32Array.from(times.map((time) => (Array.isArray(time) ? time[0] : time)))
  const departure = Int32Array.from(times.map((time) => (Array.isArray(time) ? time[1] : time)))
  const filled = interpolateTimes(arrival, departure, times.length, (position) => equator(km[position]))
  return { arrival: [...arrival], departure: [...departure], filled }
}

test('stops 0, 1 and 4 km along a line, ten minutes in all: two and a half minutes to the second', () => {
  expect(fill([0, -1, 602], [0, 1, 4])).toEqual({
    arrival: [0, 150, 602],
    departure: [0, 150, 602],
    filled: 1,
  })
})

test('the way there and back counts, not the distance from the first stop', () => {
  expect(fill([0, -1, -1, 901], [0, 2, 0, 2]).arrival).toEqual([0, 300, 600, 901])
})

test('waiting at stated stops is kept, and gaps are filled one by one from departure to arrival', () => {
  const { arrival, departure, filled } = fill([0, -1, [101, 200], -1, 301], [0, 1, 2, 3, 4])
  expect(arrival).toEqual([0, 50, 101, 250, 301])
  expect(departure).toEqual([0, 50, 200, 250, 301])
  expect(filled).toBe(2)
})

test('stops on one point part the time evenly', () => {
  expect(fill([0, -1, -1, 90], [5, 5, 5, 5]).arrival).toEqual([0, 30, 60, 90])
})

test('for any trip: stated times stay, times never run backwards, each share of the way is the share of the time', () => {
  const stop = fc.record({
    km: fc.integer({ min: 0, max: 50 }),
    stated: fc.boolean(),
    wait: fc.nat(300),
    ride: fc.nat(900),
  })
  fc.assert(
    fc.property(fc.array(stop, { minLength: 2, maxLength: 12 }), (stops) => {
      let clock = 0
      const times = stops.map(({ stated, wait, ride }, i): number | [number, number] => {
        clock += ride
        if (i > 0 && i < stops.length - 1 && !stated) return -1
        clock += wait
        return [clock - wait, clock]
      })
      const km = stops.map((each) => each.km)
      const { arrival, departure, filled } = fill(times, km)
      expect(filled).toBe(times.filter((time) => time === -1).length)
      let previous = -1
      for (const [i, time] of times.entries()) {
        if (Array.isArray(time)) expect([arrival[i], departure[i]]).toEqual(time)
        else expect(arrival[i]).toBe(departure[i])
        expect(arrival[i]).toBeGreaterThanOrEqual(previous)
        previous = departure[i]
      }
      for (let from = 0; from < stops.length - 1; ) {
        let to = from + 1
        while (times[to] === -1) to += 1
        const legs = km.slice(from, to).map((at, i) => Math.abs(km[from + i + 1] - at))
        const total = legs.reduce((sum, leg) => sum + leg, 0)
        let soFar = 0
        for (let i = from + 1; i < to && total > 0; i++) {
          soFar += legs[i - 1 - from]
          const exact = departure[from] + ((arrival[to] - departure[from]) * soFar) / total
          expect(Math.abs(arrival[i] - exact)).toBeLessThanOrEqual(1.001)
        }
        from = to
      }
    }),
  )
})
