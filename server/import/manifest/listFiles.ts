import type { RegionManifest } from './regionManifest.ts'

/** A file that a manifest names and the field that names it. */
export interface NamedFile {
  field: string
  file: string
}

/** Every file of a manifest in its order, with crosswalks and tables of names; a file may occur more than once. */
export function listFiles(manifest: RegionManifest): NamedFile[] {
  const files: NamedFile[] = []
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) visit(member, `${field}[${index}]`)
    } else if (typeof value === 'object' && value !== null) {
      const { file } = value as { file?: unknown }
      if (typeof file === 'string') files.push({ field: `${field}.file`, file })
      for (const [name, member] of Object.entries(value))
        if (name !== 'file') visit(member, field ? `${field}.${name}` : name)
    }
  }
  const { sources: _sources, ...roles } = manifest
  visit(roles, '')
  return files
}
