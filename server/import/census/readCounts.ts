import { RefusedInput } from '../../errors.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { CountsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { CountRow } from '../rows.ts'
import { CountSum } from './countSum.ts'
import { evaluateCount } from './evaluateCount.ts'
import { isTable } from './isTable.ts'
import { matchesCondition } from './matchesCondition.ts'
import { parseExpression, type Terms } from './parseExpression.ts'
import { readCrosswalk } from './readCrosswalk.ts'
import { readInterval } from './readInterval.ts'

/**
 * Counts of people per area and demand group from a table (or the properties of shapes), summed over the codes that the
 * crosswalk leads to one area. With `areaCodes` every area gets a row for every group: what the file lacks is unknown.
 * Counts of the published file itself are handed out at its end, in the order of their areas' first appearance.
 */
export async function* readCounts(
  folder: string,
  spec: CountsSpec,
  report: ReportNotice,
  areaCodes?: ReadonlySet<string>,
): AsyncGenerator<CountRow> {
  const source = await openSource(folder, spec.file)
  const follow = await readCrosswalk(folder, spec.crosswalk, report)
  const rows = isTable(spec.file)
    ? readTable(source, { encoding: spec.encoding, delimiter: spec.delimiter, required: [spec.key] }, report)
    : readFeatures(source, { encoding: spec.encoding }, report)
  let groups: [group: string, terms: Terms][] | undefined
  const seen = new Set<string>()
  const sums = new CountSum()
  for await (const row of rows) {
    const values: Record<string, unknown> = 'cells' in row ? row.cells : row.properties
    const { rowNumber } = row
    groups ??= compileGroups(spec, values)
    if (spec.keep && !matchesCondition(spec.keep, values)) continue
    const code = String(values[spec.key] ?? '').trim()
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
    if (targets.length === 0) {
      report('code_not_in_crosswalk', { rowNumber, fieldName: spec.key, value: code })
      continue
    }
    if (targets.length > 1) {
      report('crosswalk_splits', {
        rowNumber,
        fieldName: spec.key,
        value: code,
        detail: { areas: targets.join(', ') },
      })
      for (const target of targets)
        for (const [group] of groups) sums.add(target, group, { value: null, missing: 'not-available' })
      continue
    }
    if (areaCodes && !areaCodes.has(targets[0])) {
      report('count_without_area', { rowNumber, fieldName: spec.key, value: code })
      continue
    }
    for (const [group, terms] of groups) {
      const figure = evaluateCount(terms, values, rowNumber, report)
      const columns = spec.counting?.confidence?.[group]
      sums.add(
        targets[0],
        group,
        columns ? { ...figure, interval: readInterval(figure, columns, values, rowNumber, report) } : figure,
      )
    }
  }
  yield* sums.rows(report)
  if (!areaCodes) return
  for (const areaCode of areaCodes) {
    if (sums.has(areaCode)) continue
    report('area_without_count', { value: areaCode })
    for (const group of Object.keys(spec.groups))
      yield { areaCode, group, value: null, missing: 'not-available' }
  }
}

/** The columns of every group, once the file's columns are known. Throws RefusedInput `missing_columns`. */
export function compileGroups(
  spec: Pick<CountsSpec, 'file' | 'counting'> & {
    groups?: Record<string, string>
    keep?: { field: string }
  },
  row: Readonly<Record<string, unknown>>,
): [group: string, terms: Terms][] {
  const compiled = Object.entries(spec.groups ?? {}).map(
    ([group, expression]) => [group, parseExpression(expression, (name) => name in row)] as [string, Terms],
  )
  const wanted = compiled.flatMap(([, terms]) => terms.map(({ column }) => column))
  if (spec.keep) wanted.push(spec.keep.field)
  for (const { low, high } of Object.values(spec.counting?.confidence ?? {})) wanted.push(low, high)
  const missing = [...new Set(wanted.filter((column) => !(column in row)))]
  if (missing.length > 0) {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    throw new RefusedInput(
      'missing_columns',
      `"${spec.file}" has no column ${missing.map((name) => `"${name}"`).join(', ')}. Its columns are ${columns.slice(0, 40).join(', ')}. In an expression put spaces around + and -.`,
      missing[0],
    )
  }
  return compiled
}
