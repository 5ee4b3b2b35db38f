import type { RegionManifest } from './regionManifest.ts'

/** A file that a manifest names and the field that names it. */
export interface NamedFile {
  field: string
  file: string
  /** Of which tables may lie in a folder instead of one file; null = of none. */
  tables: 'gtfs' | 'hsds' | null
}

/** Every file of a manifest in its order, with crosswalks and tables of names; a file may occur more than once. */
export function listFiles(manifest: RegionManifest): NamedFile[] {
  const files: NamedFile[] = []
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) visit(member, `${field}[${index}]`)
    } else if (typeof value === 'object' && value !== null) {
      const { file, format } = value as { file?: unknown; format?: unknown }
      const tables = field.startsWith('transit') ? 'gtfs' : format === 'hsds' ? 'hsds' : null
      if (typeof file === 'string') files.push({ field: `${field}.file`, file, tables })
      for (const [name, member] of Object.entries(value))
        if (name !== 'file') visit(member, field ? `${field}.${name}` : name)
    }
  }
  const { sources: _sources, ...roles } = manifest
  visit(roles, '')
  return files
}
