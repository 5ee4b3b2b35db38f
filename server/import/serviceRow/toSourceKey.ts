import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'

/**
 * The name under which records of a file are known to corrections: the manifest's `source`, else the file's name without
 * folders and extensions. Two files must not share it, since record ids are unique only within a file.
 */
export function toSourceKey(source: SourceFile, spec: ServicesSpec): string {
  return spec.source ?? (source.name.split(/[\\/]/).at(-1) as string).replace(/(\.[a-z][a-z0-9]*)+$/i, '')
}
