import type { SavedVersion } from '../../store/savedRecords.ts'

/** Instant of a new version: now, or just after the latest one where a clock went back. */
export function nextSavedAt(versions: readonly SavedVersion[], now: string): string {
  const latest = versions.reduce((last, { savedAt }) => Math.max(last, Date.parse(savedAt)), 0)
  return new Date(Math.max(Date.parse(now), latest + 1)).toISOString()
}
