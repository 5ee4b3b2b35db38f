import type { Condition } from '../manifest/regionManifest.ts'

/** Whether a row fulfils a condition of the manifest: its field, as trimmed text, is the value or one of the values. */
export function matchesCondition(condition: Condition, row: Readonly<Record<string, unknown>>): boolean {
  const value = String(row[condition.field] ?? '').trim()
  return Array.isArray(condition.equals) ? condition.equals.includes(value) : condition.equals === value
}
