/** Hamilton's parcels, from the packed table to areas and weights. */
import { readDwellings } from '../../server/import/dwellings/readDwellings.ts'
import { HAMILTON } from '../hamiltonManifest.ts'
import { findRealRegion } from '../realRegions.ts'
import { cpuMilliseconds, type Measurement, median } from './bench.ts'

const ROUNDS = 5

export default async function benchDwellings(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  const spec = HAMILTON.dwellings
  if (!region || !spec) return 'skipped'
  let rows = 0
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rows = 0
    times.push(
      await cpuMilliseconds(async () => {
        for await (const _ of readDwellings(region, spec, () => {})) rows += 1
      }),
    )
  }
  return [
    { name: 'Hamilton: read all dwellings', value: median(times) / 1000, unit: 's CPU', detail: { rows } },
  ]
}
