import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { IndicatorsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { IndicatorRow } from '../rows.ts'
import { parseCount } from './parseCount.ts'
import { readCrosswalk } from './readCrosswalk.ts'

/**
 * Published figures on areas that are not counts of people. An index cannot be summed: an area that is made of several
 * published ones gets null with a notice.
 */
export async function* readIndicators(
  folder: string,
  spec: IndicatorsSpec,
  report: ReportNotice,
  areaCodes?: ReadonlySet<string>,
): AsyncGenerator<IndicatorRow> {
  const source = await openSource(folder, spec.file)
  const follow = await readCrosswalk(folder, spec.crosswalk, report)
  const columns = Object.entries(spec.columns)
  const options = {
    encoding: spec.encoding,
    delimiter: spec.delimiter,
    required: [spec.key, ...columns.map(([, { column }]) => column)],
  }
  const seen = new Set<string>()
  const areas = new Map<string, IndicatorRow[]>()
  const summed = new Set<string>()
  for await (const { rowNumber, cells } of readTable(source, options, report)) {
    const code = cells[spec.key].trim()
    if (code === '') {
      report('missing_code', { rowNumber, fieldName: spec.key })
      continue
    }
    if (seen.has(code)) {
      report('duplicate_code', { rowNumber, fieldName: spec.key, value: code })
      continue
    }
    seen.add(code)
    const targets = follow(code)
    if (targets.length === 0) report('code_not_in_crosswalk', { rowNumber, fieldName: spec.key, value: code })
    for (const areaCode of targets) {
      if (areaCodes && !areaCodes.has(areaCode)) {
        report('count_without_area', { rowNumber, fieldName: spec.key, value: code })
        continue
      }
      if (areas.has(areaCode)) {
        if (!summed.has(areaCode)) report('indicator_not_summed', { rowNumber, value: areaCode })
        summed.add(areaCode)
        for (const row of areas.get(areaCode)!) Object.assign(row, { value: null, missing: 'not-available' })
        continue
      }
      const rows = columns.map(([indicator, { column }]) => {
        const { value, missing, odd } = parseCount(cells[column])
        if (odd) report('not_a_number', { rowNumber, fieldName: column, value: cells[column] })
        return { areaCode, indicator, value, missing }
      })
      areas.set(areaCode, rows)
    }
  }
  for (const rows of areas.values()) yield* rows
}
