/**
 * Services at locations from any table or layer, by the manifest's column mapping: CSV, XLSX, GeoJSON, zipped shapefile.
 * Columns that the manifest does not name are not imported; columns on religion never are.
 */
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { blankRow } from '../serviceRow/blankRow.ts'
import { createIdNumbers } from '../serviceRow/createRecordIds.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { toListDate } from '../serviceRow/toListDate.ts'
import { toSourceKey } from '../serviceRow/toSourceKey.ts'
import { watchPoints } from '../serviceRow/watchPoints.ts'
import { watchPostalAreas } from '../serviceRow/watchPostalAreas.ts'
import { requireServiceTypes } from './chooseServiceTypes.ts'
import { meetsCondition } from './meetsCondition.ts'
import { readRecords } from './readRecords.ts'
import { toServiceRow } from './toServiceRow.ts'

const RELIGION = /denominat|religio|confession|faith/i

/** Throws RefusedInput for a column or a service type that does not exist. */
export async function* readServiceTable(
  source: SourceFile,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  requireServiceTypes(spec)
  const safe = withoutReligion(spec, report)
  const key = toSourceKey(source, spec)
  const listDate = toListDate(spec.vintage)
  const number = createIdNumbers()
  const watch = watchPoints(report)
  const areas = watchPostalAreas(report)
  for await (const record of readRecords(source, safe, report)) {
    const { cells, rowNumber } = record
    if (safe.keep && !meetsCondition(cells, safe.keep)) continue
    if (safe.skipWhen?.some((condition) => meetsCondition(cells, condition))) continue
    const row = toServiceRow(record, { ...blankRow(key, rowNumber), listDate }, safe, region, report)
    const { id, repeated } = number(row.recordId)
    if (repeated)
      report(safe.mapping?.id ? 'duplicate_id' : 'exact_double', {
        rowNumber,
        value: safe.mapping?.id ? row.recordId : row.name.en,
      })
    const numbered = { ...row, recordId: id }
    watch(numbered)
    areas.watch(numbered)
    yield numbered
  }
  areas.finish()
}

function withoutReligion(spec: ServicesSpec, report: ReportNotice): ServicesSpec {
  const mapping = { ...spec.mapping }
  for (const [field, column] of Object.entries(mapping) as [keyof typeof mapping, string][]) {
    if (!RELIGION.test(column)) continue
    report('religion_ignored', { fieldName: column })
    delete mapping[field]
  }
  return { ...spec, mapping }
}
