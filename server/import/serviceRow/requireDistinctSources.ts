import { RefusedInput } from '../../errors.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'

/**
 * Record ids are unique only within a file, so that no two service files may share a `source`: corrections and links would go
 * to the wrong records. Throws RefusedInput `shared_source` naming both files.
 */
export function requireDistinctSources(specs: readonly ServicesSpec[]): void {
  const files = new Map<string, string>()
  for (const { source, file } of specs) {
    if (source === undefined) continue
    const other = files.get(source)
    if (other !== undefined) {
      throw new RefusedInput(
        'shared_source',
        `The service files "${other}" and "${file}" have the same source "${source}". Give each file a source of its own in the manifest, such as "${source}-2".`,
        'services',
      )
    }
    files.set(source, file)
  }
}
