import fc from 'fast-check'
import type { GapArea } from '../../../core/gaps/gapArea.ts'

/** Small regions: areas with and without counts and points, merged or not, weights whole or odd, some points reach nothing. */
export const drawnRegion = fc.integer({ min: 1, max: 6 }).chain((areaCount) =>
  fc
    .record({
      points: fc.array(
        fc.record({
          area: fc.nat(areaCount - 1),
          weight: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 5, noNaN: true })),
          seconds: fc.oneof(
            { weight: 5, arbitrary: fc.nat(65_534) },
            { weight: 1, arbitrary: fc.constant(65_535) },
          ),
        }),
        { maxLength: 40 },
      ),
      people: fc.array(fc.option(fc.oneof(fc.nat(9), fc.nat(3000)), { nil: null }), {
        minLength: areaCount,
        maxLength: areaCount,
      }),
      merged: fc.array(fc.boolean(), { minLength: areaCount, maxLength: areaCount }),
    })
    .map(({ points, people, merged }) => ({
      areaCount,
      points: {
        areaIndex: Uint16Array.from(points, (point) => point.area),
        weight: Float64Array.from(points, (point) => point.weight),
      },
      seconds: Uint16Array.from(points, (point) => point.seconds),
      areas: people.map(
        (count, index): GapArea => ({
          id: `a${index}`,
          name: { en: `Area ${index}`, fr: `Aire ${index}` },
          merged: merged[index],
          people: count,
          missing: count === null ? 'withheld' : null,
          referencePeople: 100 + index,
        }),
      ),
    })),
)
