import { findKeyColumn, guessGroups } from './guessColumns.ts'
import type { FileFacts } from './surveyFile.ts'

/** How many demand groups a file seems to count. */
export function countGroups(facts: FileFacts): number {
  return Object.keys(guessGroups(facts)).length
}

/** Of the tables that know the codes, the one with most groups: how many, and what share of the codes it knows. */
export function bestTable(
  tables: FileFacts[],
  codes: ReadonlySet<string>,
): { groups: number; share: number } | undefined {
  return tables
    .flatMap((table) => {
      const key = findKeyColumn(table, codes)
      return key ? [{ groups: countGroups(table), share: key.share }] : []
    })
    .sort((a, b) => b.groups - a.groups || b.share - a.share)[0]
}
