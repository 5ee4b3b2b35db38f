/** Gaps as JSON, as they are. Every number reads back as the same number, so equal results give equal bytes. */
import type { GapResult } from '../../core/gaps/gapResult.ts'

export function gapsToJson(result: GapResult): string {
  return `${JSON.stringify(result, null, 1)}\n`
}
