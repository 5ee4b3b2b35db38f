import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POINT_STEPS } from '../../../core/gaps/barriers.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import { packPointSteps } from '../../../core/gaps/packSteps.ts'
import { serveOnDemand } from '../../../core/gaps/serveOnDemand.ts'

const outcome = fc.constantFrom('yes', 'no', 'unknown')
const pair = fc.record({
  'too-far': outcome,
  'no-ride-there': outcome,
  'no-ride-home': outcome,
  closed: outcome,
})

describe('zones that are served on demand', () => {
  it('make unknown what travel denies within one zone, and nothing else', () => {
    const bits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count })
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 6, maxLength: 6 }),
        bits(2),
        fc.array(fc.tuple(bits(3), bits(2)), { maxLength: 3 }),
        (pairs, closed, zones) => {
          const steps = Uint8Array.from(pairs, packPointSteps)
          const found = serveOnDemand(
            steps,
            Uint8Array.from(closed),
            zones.map(([points, services]) => ({
              points: Uint8Array.from(points),
              services: Uint8Array.from(services),
            })),
          )
          for (let p = 0; p < 3; p++)
            for (let s = 0; s < 2; s++) {
              const own = pairs[p * 2 + s]
              const joined = zones.some(([points, services]) => points[p] === 1 && services[s] === 1)
              const expected = { ...own }
              for (const step of POINT_STEPS)
                if (joined && own[step] === 'no' && !(step === 'closed' && closed[s] === 1))
                  expected[step] = 'unknown'
              expect(found[p * 2 + s]).toBe(packPointSteps(expected))
            }
        },
      ),
    )
  })

  it('count who is unknown by them alone', () => {
    const far = packPointSteps({
      'too-far': 'no',
      'no-ride-there': 'yes',
      'no-ride-home': 'yes',
      closed: 'yes',
    })
    const asked = packPointSteps({
      'too-far': 'yes',
      'no-ride-there': 'yes',
      'no-ride-home': 'yes',
      closed: 'unknown',
    })
    // Two far, one of them at the edge of what is loaded; one whom an answer may cover anyway; one outside of the zone.
    const steps = Uint8Array.of(far, far, asked, far)
    const zone = { points: Uint8Array.of(1, 1, 1, 0), services: Uint8Array.of(1) }
    const result = diagnose({
      points: { areaIndex: new Uint32Array(4), weight: Float64Array.of(1, 2, 4, 8) },
      areaCount: 1,
      serviceSteps: Uint32Array.of(0),
      pointSteps: serveOnDemand(steps, Uint8Array.of(0), [zone]),
      withoutZones: steps,
      beyondBorder: Uint8Array.of(0, 1, 0, 0),
    })
    expect(result.servedOnDemand[0]).toBe(1)
    expect(result.upper[0]).toBe(7)
    expect(result.beyondBorder[0]).toBe(0)
  })
})
