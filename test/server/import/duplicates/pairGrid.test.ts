import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPairGrid } from '../../../../server/import/duplicates/pairGrid.ts'

const RADIUS = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

function greatCircle(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.sqrt(h))
}

it('finds every pair within reach once, as brute force over great circles does', () => {
  const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  for (const latitude of [-34, 0, 43.25, 68]) {
    const point = fc.record({ lon: degree(-80.1, -79.9), lat: degree(latitude - 0.06, latitude + 0.06) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const found: string[] = []
        createPairGrid(points, 3000).forEachPair((a, b, meters) => {
          found.push(`${points.indexOf(a)} ${points.indexOf(b)}`)
          expect(Math.abs(meters - greatCircle(a, b))).toBeLessThan(1)
        })
        for (const [i, a] of points.entries())
          for (const [j, b] of points.entries()) {
            const distance = greatCircle(a, b)
            if (i < j && distance < 2998) expect(found).toContain(`${points.indexOf(a)} ${points.indexOf(b)}`)
          }
        expect(found.length).toBeLessThanOrEqual((points.length * (points.length - 1)) / 2)
      }),
      { numRuns: 40 },
    )
  }
})
