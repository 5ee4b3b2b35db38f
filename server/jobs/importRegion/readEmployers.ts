import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { LMIA_NOTICES } from '../../import/lmia/notices.ts'
import { readLmia } from '../../import/lmia/readLmia.ts'
import { buildFsaExtents } from '../../import/postal/fsaExtents.ts'
import { groupEmployerSites } from '../../import/postal/groupEmployerSites.ts'
import { POSTAL_NOTICES } from '../../import/postal/notices.ts'
import { placeEmployers } from '../../import/postal/placeEmployers.ts'
import { buildPlaces } from '../../import/postal/places.ts'
import { buildPostalPoints } from '../../import/postal/postalPoints.ts'
import { type FsaPoint, readFsa } from '../../import/postal/readFsa.ts'
import type { EmployerRow, ServiceAtLocationRow } from '../../import/rows.ts'
import type { StoredEmployerSite } from '../../store/employers.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'
import type { AreaLocator } from './locateArea.ts'

/** Employer sites of the region, each with how well it is placed and its positions by decision quarter. */
export async function readEmployers(
  run: ImportRun,
  segments: StreetSegment[],
  located: ServiceAtLocationRow[],
  locator: AreaLocator,
): Promise<StoredEmployerSite[]> {
  const { manifest } = run
  const fsa = new Map<string, FsaPoint>()
  for (const spec of manifest.postal ?? []) {
    const { file, entry } = await run.open('postal', spec, formatOf(spec.file))
    for (const [code, point] of await readFsa(file, spec, run.reporter(spec.file, POSTAL_NOTICES)))
      fsa.set(code, point)
    entry.rows = fsa.size
  }
  if (!manifest.employers?.length) return []

  const contains = (lon: number, lat: number) => locator.find(lon, lat) >= 0
  const places = buildPlaces(segments, { contains, aliases: manifest.places })
  const postalFile = manifest.postal?.[0]?.file ?? manifest.employers[0].file
  const postalPoints = buildPostalPoints(located, run.reporter(postalFile, POSTAL_NOTICES))
  const known = {
    postalPoints,
    places,
    fsa,
    fsaExtents: buildFsaExtents(places, postalPoints, fsa, contains),
    province: manifest.province ?? null,
    contains,
  }

  const rows: EmployerRow[] = []
  for (const spec of manifest.employers) {
    const { file, entry } = await run.open('employers', spec, spec.format)
    entry.vintage ??= spec.quarter ?? null
    const read = counted(entry, readLmia(file, spec, run.reporter(spec.file, LMIA_NOTICES)))
    for await (const row of placeEmployers(read, known, run.reporter(spec.file, POSTAL_NOTICES)))
      rows.push(row)
  }
  return groupEmployerSites(rows).map((site, index) => {
    const areaIndex = site.lon === null || site.lat === null ? -1 : locator.find(site.lon, site.lat)
    return {
      index,
      employer: site.employer,
      city: site.city,
      agricultural: site.agricultural,
      precision: site.precision,
      placedBy: site.placedBy,
      areaIndex: areaIndex < 0 ? null : areaIndex,
      lon: site.lon,
      lat: site.lat,
      positions: site.positions,
    }
  })
}
