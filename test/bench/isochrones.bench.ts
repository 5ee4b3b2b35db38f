/** Isochrones around the middle of Porto Alegre, by wall clock: search, widening and outline together. */
import { snapPoint } from '../../core/network/snapPoints.ts'
import { streetIsochrones } from '../../core/network/streetIsochrones.ts'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median } from './bench.ts'
import { everyNth, readHexagons, readNetwork } from './portoAlegre.ts'

const PLACES = 20
const CUTOFF_SECONDS = 30 * 60

export default async function benchIsochrones(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('porto-alegre')
  if (!region) return 'skipped'
  const network = await readNetwork(region)
  const places = everyNth(readHexagons(region), PLACES)
  return (['walk', 'bicycle', 'car'] as const).map((mode) => {
    const milliseconds: number[] = []
    const corners: number[] = []
    for (const { lon, lat } of [places[0], ...places]) {
      const snap = snapPoint(network, lon, lat, { mode })
      const start = performance.now()
      const [{ geometry }] = streetIsochrones(network, [{ snap, seconds: 0 }], {
        mode,
        direction: 'from-root',
        cutoffSeconds: [CUTOFF_SECONDS],
      })
      milliseconds.push(performance.now() - start)
      corners.push(geometry.coordinates.flat(2).length)
    }
    return {
      name: `isochrone of 30 minutes, ${mode}`,
      value: median(milliseconds.slice(1)),
      unit: 'ms',
      detail: {
        places: PLACES,
        medianCorners: median(corners.slice(1)),
        longest: Math.max(...milliseconds.slice(1)),
      },
    }
  })
}
