import { RefusedInput } from '../../errors.ts'
import { closestName } from '../files/closestName.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'

/**
 * Throws RefusedInput `missing_columns` where the manifest names a column that the file does not have, saying which it has.
 * Features of a GeoJSON may leave properties out: there one known property of the first feature is enough.
 */
export function requireColumns(source: SourceFile, spec: ServicesSpec, columns: readonly string[]): void {
  const conditions = [
    ...(spec.sensitiveWhen ?? []),
    ...(spec.skipWhen ?? []),
    ...(spec.keep ? [spec.keep] : []),
  ]
  const named = [
    ...Object.values(spec.mapping ?? {}),
    spec.serviceTypeBy?.field,
    ...conditions.map(({ field }) => field),
  ]
  const missing = [...new Set(named)].filter(
    (name) => name !== undefined && !columns.includes(name),
  ) as string[]
  if (missing.length === 0 || (spec.format === 'geojson' && missing.length < named.filter(Boolean).length))
    return
  const asked = missing.map((name) => {
    const close = closestName(name, columns)
    return close ? `"${name}" (did you mean "${close}"?)` : `"${name}"`
  })
  throw new RefusedInput(
    'missing_columns',
    `"${source.name}" has no column ${asked.join(', ')}. Its columns are ${columns.map((name) => `"${name}"`).join(', ')}.`,
    missing[0],
  )
}
