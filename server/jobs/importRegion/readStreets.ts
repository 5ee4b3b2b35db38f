import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { RefusedInput } from '../../errors.ts'
import { CENTRELINE_NOTICES } from '../../import/centreline/notices.ts'
import { readCentreline } from '../../import/centreline/readCentreline.ts'
import { OSM_NOTICES } from '../../import/osm/notices.ts'
import { readOsm } from '../../import/osm/readOsm.ts'
import { counted, type ImportRun } from './importRun.ts'

/** Street segments of a region, in the order of its file. */
export async function readStreets(run: ImportRun): Promise<StreetSegment[]> {
  const spec = run.manifest.streets
  const { file, entry } = await run.open('streets', spec, spec.format)
  const rows =
    spec.format === 'osm'
      ? readOsm(file, spec, run.reporter(spec.file, OSM_NOTICES))
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
  return segments
}
