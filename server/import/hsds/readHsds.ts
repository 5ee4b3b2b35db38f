/**
 * Services of the Human Services Data Specification 3 (Open Referral): JSON as the API and `reach services --format hsds` give it, or the
 * tables as CSV in a folder or a zip. https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html
 */
import { stat } from 'node:fs/promises'
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
import { meetsCondition } from '../serviceTable/meetsCondition.ts'
import { createDescribedHours } from './describedHours.ts'
import { cellsOf, type HsdsNode, tellBy, textOf } from './hsdsNode.ts'
import { readDocument } from './readDocument.ts'
import { readTables } from './readTables.ts'
import { toServiceRows } from './toServiceRows.ts'

const CLOSED = ['inactive', 'defunct', 'temporarily closed']

/** Throws RefusedInput where there are no services in it, or the JSON is broken. */
export async function* readHsds(
  source: SourceFile,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  const isFolder = (await stat(source.path)).isDirectory()
  const services =
    isFolder || /\.zip$/i.test(source.path)
      ? await readTables(source, isFolder, spec, report)
      : await readDocument(source, spec.encoding, report)
  const blank = { ...blankRow(toSourceKey(source, spec), 0), listDate: toListDate(spec.vintage) }
  const reading = { blank, spec, region, describedHours: createDescribedHours(region.province), report }
  const number = createIdNumbers()
  const watch = watchPoints(report)
  const areas = watchPostalAreas(report)
  for (const service of services) {
    if (!isWanted(service, spec, report)) continue
    for (const row of toServiceRows(service, reading)) {
      const { id, repeated } = number(row.recordId)
      if (repeated) report('duplicate_id', { rowNumber: row.rowNumber, fieldName: 'id', value: row.recordId })
      const numbered = { ...row, recordId: id }
      watch(numbered)
      areas.watch(numbered)
      yield numbered
    }
  }
  areas.finish()
}

/** Services that are closed are left out: nobody can be sent there. */
function isWanted(service: HsdsNode, { keep, skipWhen = [] }: ServicesSpec, report: ReportNotice): boolean {
  const cells = cellsOf(service)
  if (keep && !meetsCondition(cells, keep)) return false
  if (skipWhen.some((condition) => meetsCondition(cells, condition))) return false
  const status = textOf(service, 'status')?.toLowerCase() ?? 'active'
  if (CLOSED.includes(status)) {
    tellBy(report)('service_not_active', service, 'status', status)
    return false
  }
  if (status !== 'active') tellBy(report)('invalid_value', service, 'status', status)
  return true
}
