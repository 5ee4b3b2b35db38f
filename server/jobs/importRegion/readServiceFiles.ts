import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { buildAddressIndex } from '../../import/addresses/addressIndex.ts'
import { checkGeocode } from '../../import/addresses/checkGeocode.ts'
import { ADDRESS_NOTICES } from '../../import/addresses/notices.ts'
import { plainWords } from '../../import/addresses/plainWords.ts'
import { applyCorrections } from '../../import/corrections/applyCorrections.ts'
import { CORRECTION_NOTICES } from '../../import/corrections/notices.ts'
import { findDuplicates } from '../../import/duplicates/findDuplicates.ts'
import { findProvince } from '../../import/lmia/provinces.ts'
import type { NoticeCatalogue } from '../../import/notice.ts'
import { readServices, serviceNotices } from '../../import/readServices.ts'
import type { CorrectionRow, ServiceAtLocationRow } from '../../import/rows.ts'
import { requireDistinctSources } from '../../import/serviceRow/requireDistinctSources.ts'
import type { RegionSettings } from '../../store/regions.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import type { DuplicateToSave } from '../../store/services.ts'
import { counted, type ImportRun } from './importRun.ts'
import { type AreaLocator, growExtent, isInside } from './locateArea.ts'

export const SERVICE_PLACE_NOTICES = {
  services_elsewhere: {
    severity: 'info',
    en: 'Services of this list that lie outside the region and its buffer were left out; the value says how many.',
    fr: 'Les services de cette liste situés hors de la région et de sa bordure ont été laissés de côté; la valeur en donne le nombre.',
  },
  swapped_service_point: {
    severity: 'warning',
    en: 'This service would lie in the region if longitude and latitude were exchanged; as they are, it lies elsewhere and was left out.',
    fr: 'Ce service se trouverait dans la région si la longitude et la latitude étaient interverties; telles quelles, elles le situent ailleurs et il a été laissé de côté.',
  },
  closed_service: {
    severity: 'info',
    en: 'A correction says that this service is closed for good: it was left out.',
    fr: 'Une correction indique que ce service est fermé pour de bon : il a été laissé de côté.',
  },
  service_without_point: {
    severity: 'warning',
    en: 'This service of the region has no point on the map, so nobody can be routed to it. A correction can give it one.',
    fr: "Ce service de la région n'a pas de point sur la carte; aucun trajet ne peut y mener. Une correction peut lui en donner un.",
  },
} as const satisfies NoticeCatalogue

export interface ReadServicesOutcome {
  rows: Omit<StoredService, 'place'>[]
  duplicates: DuplicateToSave[]
  /** Every record near the region that has a point: what postal codes are learned from. */
  located: ServiceAtLocationRow[]
  /** Every record of every list, near or far, as corrected. */
  read: readonly ServiceAtLocationRow[]
}

/** Services of every file: corrected, checked against the streets' addresses, linked with their likely doubles. */
export async function readServiceFiles(
  run: ImportRun,
  segments: StreetSegment[],
  corrections: CorrectionRow[],
  locator: AreaLocator,
  settings: RegionSettings,
): Promise<ReadServicesOutcome> {
  const { manifest } = run
  requireDistinctSources(manifest.services ?? [])
  const near = growExtent(locator.extent, settings.serviceBufferKm * 1000)
  const belongs = placeNameTest(run, segments)
  const collected: { row: ServiceAtLocationRow; file: string }[] = []
  const region = {
    province: manifest.province ?? null,
    timeZone: manifest.timeZone,
    country: manifest.country ?? null,
  }

  for (const spec of manifest.services ?? []) {
    const { file, entry } = await run.open('services', spec, spec.format)
    const report = run.reporter(spec.file, serviceNotices(spec.format))
    for await (const row of counted(entry, readServices(file, spec, region, report))) {
      entry.source ??= row.source
      collected.push({ row, file: spec.file })
    }
  }

  const correctionsFile = manifest.corrections?.[0]?.file ?? 'corrections'
  const corrected = applyCorrections(
    collected.map(({ row }) => row),
    corrections,
    run.reporter(correctionsFile, CORRECTION_NOTICES),
  )

  const foreign = findForeignLists(corrected, (position) => collected[position].file, near)
  const index = buildAddressIndex(segments, {
    aliases: manifest.places,
    province: manifest.province ? (findProvince(manifest.province) ?? undefined) : undefined,
  })
  const rows: ReadServicesOutcome['rows'] = []
  const located: ServiceAtLocationRow[] = []
  const elsewhere = new Map<string, number>()
  corrected.forEach(({ published: _, corrected: changes, ...row }, position) => {
    const { file } = collected[position]
    if (row.closed) {
      run.reporter(file, SERVICE_PLACE_NOTICES)('closed_service', {
        rowNumber: row.rowNumber,
        value: row.name.en,
      })
      return
    }
    const inside =
      row.lon !== null && row.lat !== null
        ? isInside(row.lon, row.lat, near)
        : belongs(row, !foreign.has(file))
    if (!inside) {
      if (row.lon !== null && row.lat !== null && isInside(row.lat, row.lon, near))
        run.reporter(file, SERVICE_PLACE_NOTICES)('swapped_service_point', {
          rowNumber: row.rowNumber,
          value: `${row.lon}, ${row.lat}`,
        })
      elsewhere.set(file, (elsewhere.get(file) ?? 0) + 1)
      return
    }
    if (row.lon !== null) located.push(row)
    else if (!row.sensitive)
      run.reporter(file, SERVICE_PLACE_NOTICES)('service_without_point', {
        rowNumber: row.rowNumber,
        value: row.name.en,
      })
    const doubt =
      row.sensitive || changes.some(({ field }) => field === 'lon' || field === 'lat' || field === 'point')
        ? null
        : checkGeocode(row, index, settings.geocodeCheckMeters)
    if (doubt) run.reporter(file, ADDRESS_NOTICES)('address_disagrees_with_point', doubt)
    rows.push({
      key: `${row.source}:${row.recordId}`,
      record: row,
      doubtful: doubt
        ? {
            lon: Number(doubt.detail!.addressLon),
            lat: Number(doubt.detail!.addressLat),
            distanceMeters: Number(doubt.detail!.distanceMeters),
          }
        : null,
      corrected: changes,
    })
  })
  for (const [file, count] of elsewhere)
    run.reporter(file, SERVICE_PLACE_NOTICES)('services_elsewhere', { value: count })

  const duplicates = findDuplicates(
    rows
      .filter(({ record }) => !record.sensitive)
      .map(({ key, record }) => ({
        key,
        name: record.name.en,
        lon: record.lon,
        lat: record.lat,
        serviceTypes: record.serviceTypes,
        source: record.source,
      })),
  ).map(({ a, b, distanceMeters, similarity, reason }) => ({
    keyA: a,
    keyB: b,
    distanceMeters,
    similarity,
    reason,
  }))
  return { rows, duplicates, located, read: corrected }
}

/** Files of which half or more of the records that have a point lie elsewhere: lists of a country, not of the region. */
function findForeignLists(
  rows: readonly ServiceAtLocationRow[],
  fileOf: (position: number) => string,
  near: AreaLocator['extent'],
): Set<string> {
  const balance = new Map<string, number>()
  rows.forEach(({ lon, lat }, position) => {
    if (lon === null || lat === null) return
    const file = fileOf(position)
    balance.set(file, (balance.get(file) ?? 0) + (isInside(lon, lat, near) ? 1 : -1))
  })
  return new Set([...balance].filter(([, more]) => more <= 0).map(([file]) => file))
}

/**
 * Does a record without a point belong to the region, by its city's name and province? Where it names no city (a shelter of a
 * list without such a column has neither place nor address left), its list decides.
 */
function placeNameTest(
  { manifest }: ImportRun,
  segments: StreetSegment[],
): (row: ServiceAtLocationRow, localList: boolean) => boolean {
  const communities = new Set(segments.map((segment) => segment.community).filter((name) => name !== null))
  const names = new Set(
    [...communities, manifest.name.en, manifest.name.fr, ...Object.keys(manifest.places ?? {})].map(
      plainWords,
    ),
  )
  const province = manifest.province ? findProvince(manifest.province) : null
  return (row, localList) => {
    if (!(row.city ? names.has(plainWords(row.city)) : localList)) return false
    const own = row.province ? findProvince(row.province) : null
    return !province || !own || own === province
  }
}
