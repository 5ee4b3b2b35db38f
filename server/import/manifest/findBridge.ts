import { findKeyColumn, findMatchingColumn } from './guessColumns.ts'
import type { FileFacts } from './surveyFile.ts'

export interface Bridge {
  /** Column of the file whose codes the crosswalk knows. */
  area: string
  crosswalk: { file: string; from: string; to: string }
}

/** A few rows may belong to neighbours of the region. */
const ENOUGH = 0.8

/**
 * From a column of a file to the codes of the areas by way of another file that holds both; the best
 * of all. Codes of two geographies can coincide in the first rows: a column of the same name is believed first.
 */
export function findBridge(
  facts: FileFacts,
  others: readonly FileFacts[],
  codes: ReadonlySet<string>,
): Bridge | undefined {
  let best: (Bridge & { share: number }) | undefined
  for (const other of others) {
    const key = other === facts ? undefined : findKeyColumn(other, codes)
    if (!key) continue
    for (const from of other.columns) {
      if (from === key.column) continue
      const known = new Set((other.values.get(from) ?? []).filter((value) => value !== ''))
      const match = findMatchingColumn(facts, known)
      if (!match || match.share < ENOUGH) continue
      const sameName = match.column.toLowerCase() === from.toLowerCase()
      const share = match.share * key.share + (sameName ? 1 : 0)
      if (share > (best?.share ?? 0)) {
        best = { area: match.column, crosswalk: { file: other.file, from, to: key.column }, share }
      }
    }
  }
  return best && { area: best.area, crosswalk: best.crosswalk }
}
