import { isValidCell } from 'h3-js'
import type { FileFacts } from './surveyFile.ts'

/** The first column whose name fits, trying the patterns in order. */
export function findColumn(facts: FileFacts, ...patterns: RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const column = facts.columns.find((name) => pattern.test(name))
    if (column !== undefined) return column
  }
  return undefined
}

export interface PointColumns {
  lon: string
  lat: string
}

/** Columns of longitude and latitude whose values are degrees. */
export function findPointColumns(facts: FileFacts): PointColumns | undefined {
  const lon = findColumn(facts, /^lon(g|gitude)?$/i, /^x$/i, /longitude/i)
  const lat = findColumn(facts, /^lat(itude)?$/i, /^y$/i, /latitude/i)
  if (lon === undefined || lat === undefined) return undefined
  const degrees = (facts.values.get(lon) ?? []).some((text) => text !== '' && Math.abs(Number(text)) <= 180)
  return degrees ? { lon, lat } : undefined
}

const CODE_NAMES = [
  /^(dguid|dauid|adauid|ctuid|dbuid|csduid|geoid\d*|geouid|zone_id|ada_code|tractce|blockce)$/i,
  /uid$/i,
  /^(id|code|key)$/i,
  /(_id|_code|code)$/i,
]

/** The column whose values name the rows: a usual name of codes, every value there and none twice. */
export function findCodeColumn(facts: FileFacts): string | undefined {
  for (const pattern of CODE_NAMES) {
    for (const column of facts.columns) {
      const values = facts.values.get(column) ?? []
      if (
        pattern.test(column) &&
        values.length > 0 &&
        !values.includes('') &&
        new Set(values).size === values.length
      )
        return column
    }
  }
  return undefined
}

/** The column of a table with ids of H3 cells. */
export function findCellColumn(facts: FileFacts): string | undefined {
  return facts.columns.find((column) => {
    const values = facts.values.get(column) ?? []
    return values.length > 0 && values.every((value) => isValidCell(value))
  })
}

/** The column whose values are most often among the codes (at least half of them), and that share. */
export function findMatchingColumn(
  facts: FileFacts,
  codes: ReadonlySet<string>,
): { column: string; share: number } | undefined {
  return bestColumn(facts, (values) => countShared(values, codes) / values.size)
}

/**
 * The column that holds most of the codes (at least half of them), and that share. Codes of different geographies can
 * coincide (dissemination areas and their aggregates both run 35250001, 35250002 ...), so a key must cover the areas.
 */
export function findKeyColumn(
  facts: FileFacts,
  codes: ReadonlySet<string>,
): { column: string; share: number } | undefined {
  return bestColumn(facts, (values) => countShared(values, codes) / codes.size)
}

function bestColumn(
  facts: FileFacts,
  shareOf: (values: Set<string>) => number,
): { column: string; share: number } | undefined {
  let best: { column: string; share: number } | undefined
  for (const column of facts.columns) {
    const values = new Set(facts.values.get(column) ?? [])
    if (values.size < 2) continue
    const share = shareOf(values)
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { column, share }
  }
  return best
}

function countShared(values: Set<string>, codes: ReadonlySet<string>): number {
  let shared = 0
  for (const value of values) if (codes.has(value)) shared += 1
  return shared
}

const GROUPS: [group: string, patterns: RegExp[]][] = [
  ['population', [/^T1527$/, /^T1$/, /^(total_?)?pop(ulation)?(_?\d{4})?$/i, /^people$/i, /^persons$/i]],
  ['recent-immigrants', [/^T1536$/, /recent.?immigrant/i]],
  ['non-permanent-residents', [/^T1537$/, /non.?permanent/i]],
  ['refugees-since-1980', [/^T1674$/]],
  ['no-official-language', [/neither|no.?official.?lang/i]],
]

/** Demand groups that a file seems to count: group to column. */
export function guessGroups(facts: FileFacts): Record<string, string> {
  const groups: Record<string, string> = {}
  for (const [group, patterns] of GROUPS) {
    const column = findColumn(facts, ...patterns)
    if (column !== undefined) groups[group] = column
  }
  return groups
}
