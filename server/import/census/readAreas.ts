import type { AreasSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { AreaRow, CountRow } from '../rows.ts'
import { evaluateCount } from './evaluateCount.ts'
import type { Terms } from './parseExpression.ts'
import { type AreaRecord, readAreaRecords } from './readAreaRecords.ts'
import { compileGroups } from './readCounts.ts'
import { readInterval } from './readInterval.ts'

/** The areas of a region. `timeZone` (of the manifest) lets swapped coordinates and other continents be recognised. */
export async function* readAreas(
  folder: string,
  spec: AreasSpec,
  report: ReportNotice,
  timeZone?: string,
): AsyncGenerator<AreaRow> {
  for await (const { area } of readAreaRecords(folder, spec, report, timeZone)) yield area
}

/** Counts that stand in the file of the areas itself (`areas.groups`), one row per area and group. */
export async function* readAreaCounts(
  folder: string,
  spec: AreasSpec,
  report: ReportNotice,
): AsyncGenerator<CountRow> {
  if (!spec.groups || Object.keys(spec.groups).length === 0) return
  let groups: [group: string, terms: Terms][] | undefined
  for await (const record of readAreaRecords(folder, spec, () => {})) {
    groups ??= compileGroups(spec, record.values)
    yield* countsOf(record, groups, spec, report)
  }
}

function* countsOf(
  { area, values, rowNumber }: AreaRecord,
  groups: [string, Terms][],
  spec: AreasSpec,
  report: ReportNotice,
): Generator<CountRow> {
  for (const [group, terms] of groups) {
    const figure = evaluateCount(terms, values, rowNumber, report)
    const columns = spec.counting?.confidence?.[group]
    const interval = columns ? readInterval(figure, columns, values, rowNumber, report) : null
    yield { areaCode: area.code, group, ...figure, ...(interval && { interval }) }
  }
}
