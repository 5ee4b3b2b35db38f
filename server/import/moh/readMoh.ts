/**
 * Ministry of Health service provider locations (Ontario GeoHub), as GeoJSON; also city-licensed residential care, whose
 * rows have only name, address and licensed size. The register has no key: record ids are made from the content.
 * https://geohub.lio.gov.on.ca/datasets/ministry-of-health-service-provider-locations
 */
import { readFeatures, type SourceFeature } from '../files/readFeatures.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { blankRow } from '../serviceRow/blankRow.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { createRecordIds } from '../serviceRow/createRecordIds.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { toListDate } from '../serviceRow/toListDate.ts'
import { toSourceKey } from '../serviceRow/toSourceKey.ts'
import { watchPoints } from '../serviceRow/watchPoints.ts'
import { watchPostalAreas } from '../serviceRow/watchPostalAreas.ts'
import { findHeadOffices } from './findHeadOffices.ts'
import { readCareSite } from './readCareSite.ts'

/** The register is read whole (its 20,000 features fit), because a head office shows only in comparison. */
export async function* readMoh(
  source: SourceFile,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  const features: SourceFeature[] = []
  for await (const feature of readFeatures(source, { crs: spec.crs, encoding: spec.encoding }, report))
    features.push(feature)
  const headOffices = findHeadOffices(
    features.map(({ properties }) => ({
      name: cleanText(properties.Name),
      address: cleanText(properties.Address),
    })),
  )
  const key = toSourceKey(source, spec)
  const listDate = toListDate(spec.vintage)
  const frame = { province: region.province, toRecordId: createRecordIds() }
  const firstOf = new Map<string, number>()
  const watch = watchPoints(report)
  const areas = watchPostalAreas(report)
  for (const [index, feature] of features.entries()) {
    const blank = { ...blankRow(key, feature.rowNumber), listDate }
    const row = readCareSite(feature, blank, headOffices.has(index), frame, report)
    const content = toContent(feature)
    const earlier = firstOf.get(content)
    if (earlier === undefined) firstOf.set(content, feature.rowNumber)
    else
      report('exact_double', {
        rowNumber: feature.rowNumber,
        value: row.name.en,
        lon: row.lon,
        lat: row.lat,
        detail: { otherRow: earlier },
      })
    watch(row)
    areas.watch(row)
    yield row
  }
  areas.finish()
}

/** What makes two records the same: name, kind, description, street and point. Unit and postal code are written in many ways. */
function toContent({ properties, geometry }: SourceFeature): string {
  const { Name, Service_Type, Type, Service_Desc, Address } = properties
  return JSON.stringify([Name, Service_Type ?? Type, Service_Desc, Address, geometry])
}
