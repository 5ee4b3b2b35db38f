import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'
import { RefusedInput } from '../../errors.ts'
import { CENTRELINE_NOTICES } from '../../import/centreline/notices.ts'
import { readCentreline } from '../../import/centreline/readCentreline.ts'
import { OSM_NOTICES } from '../../import/osm/notices.ts'
import { readOsm } from '../../import/osm/readOsm.ts'
import { counted, type ImportRun } from './importRun.ts'
import { type AreaLocator, growExtent, isInside } from './locateArea.ts'

/** Streets may lie this far outside the areas that they serve; farther, the file is of somewhere else. */
const NEAR_METERS = 20_000

/** Street segments of a region, in the order of its file, and the turns that are forbidden between them. */
export interface Streets {
  segments: StreetSegment[]
  restrictions: TurnRestriction[]
}

/** @throws RefusedInput where no street can be walked, or none is near */
export async function readStreets(run: ImportRun, locator: AreaLocator): Promise<Streets> {
  const spec = run.manifest.streets
  const { file, entry } = await run.open('streets', spec, spec.format)
  const restrictions: TurnRestriction[] = []
  const rows =
    spec.format === 'osm'
      ? readOsm(file, spec, run.reporter(spec.file, OSM_NOTICES), (turn) => restrictions.push(turn))
      : readCentreline(file, spec, run.reporter(spec.file, CENTRELINE_NOTICES))
  const segments: StreetSegment[] = []
  for await (const segment of counted(entry, rows)) segments.push(segment)
  if (!segments.some((segment) => segment.walk)) {
    throw new RefusedInput(
      'no_walkable_streets',
      `"${spec.file}" has no street on which people may walk. Check the class mapping in the manifest.`,
      spec.file,
    )
  }
  const near = growExtent(locator.extent, NEAR_METERS)
  if (!segments.some(({ coordinates: [[lon, lat]] }) => isInside(lon, lat, near))) {
    const [[lon, lat]] = segments[0].coordinates
    throw new RefusedInput(
      'streets_elsewhere',
      isInside(lat, lon, near)
        ? `"${spec.file}": longitude and latitude are swapped in the streets.`
        : `"${spec.file}" has no street near the areas: its first lies at ${lon}, ${lat}. Is it the file of this region, and is its \`crs\` right?`,
      spec.file,
    )
  }
  return { segments, restrictions }
}
