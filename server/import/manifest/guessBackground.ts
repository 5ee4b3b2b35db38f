import { findColumn } from './guessColumns.ts'
import type { FileFacts } from './surveyFile.ts'

const KINDS: [kind: string, pattern: RegExp][] = [
  ['park', /(?<![a-z])(parks?|parcs?)(?![a-z])/i],
  ['ward', /(?<![a-z])(wards?|quartiers?)(?![a-z])/i],
  ['water', /(?<![a-z])(water\w*|lakes?|rivers?|shores?|shoreline|lacs?)(?![a-z])/i],
  ['municipal-limit', /(?<![a-z])limits?(?![a-z])/i],
  ['boundary', /(?<![a-z])(boundary|city|county|region)(?![a-z])/i],
  ['place', /(?<![a-z])(place_?names?|cities|towns|localities|toponyms?)(?![a-z])/i],
]

/** A background layer, judged by the name of its file and its shapes; undefined for anything else. */
export function guessBackground(facts: FileFacts): Record<string, unknown> | undefined {
  if (facts.kind !== 'shapes') return undefined
  const name = facts.file.replace(/^.*\/(?=[^/]+$)/, '')
  const kind = KINDS.find(([, pattern]) => pattern.test(name))?.[0]
  if (!kind || (facts.geometry !== 'area' && kind !== 'water' && kind !== 'place')) return undefined
  if (kind === 'boundary' && facts.rows > 5) return undefined
  const column = findColumn(facts, /^name$/i, /name$/i, /^ward$/i)
  return { file: facts.file, kind, ...(column ? { name: column } : {}) }
}
