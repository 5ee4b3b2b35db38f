import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { openZip } from '../files/zipArchive.ts'
import { HSDS_TABLES, type HsdsTable } from './hsdsNode.ts'

export interface HsdsTables {
  /** Each table that is there, readable as a file of its own. */
  files: ReadonlyMap<HsdsTable, SourceFile>
  close(): void
}

/** HSDS 3.0 names tables in the singular, 3.1 in the plural. */
const NAMES = new Map<string, HsdsTable>(
  HSDS_TABLES.flatMap((table) => [
    [table, table],
    [`${table}s`, table],
    [`${table}es`, table],
    [table.replace(/y$/, 'ies'), table],
  ]),
)

/** Which table a file is by its name ("services.csv"), undefined = none that is read. */
export function tableOf(path: string): HsdsTable | undefined {
  const [, stem] = /([^/\\]+)\.csv$/i.exec(path) ?? []
  return stem === undefined ? undefined : NAMES.get(stem.toLowerCase())
}

/**
 * The tables of a zip or a folder: those beside the least deep `services.csv`. Throws RefusedInput `missing_table` where there is none, and
 * what `openZip` throws.
 */
export async function openTables(source: SourceFile, isFolder: boolean): Promise<HsdsTables> {
  if (isFolder) {
    const names = await readdir(source.path)
    const files = locate(source, names, (name) => {
      const path = join(source.path, name)
      return { ...source, name: `${source.name}/${name}`, path }
    })
    return { files, close: () => {} }
  }
  const zip = await openZip(source)
  try {
    const names = zip.entries.map(({ name }) => name)
    const files = locate(source, names, (name) => ({
      ...source,
      name: `${source.name}: ${name}`,
      path: `${source.path}/${name}`,
      chunks: () => zip.chunks(name),
    }))
    return { files, close: zip.close }
  } catch (error) {
    zip.close()
    throw error
  }
}

function locate(
  source: SourceFile,
  names: readonly string[],
  open: (name: string) => SourceFile,
): Map<HsdsTable, SourceFile> {
  const found = names
    .filter((name) => !/(^|\/)(__MACOSX\/|\.[^/])/.test(name))
    .flatMap((name) => {
      const table = tableOf(name)
      return table ? [{ name, table, folder: name.slice(0, name.lastIndexOf('/') + 1) }] : []
    })
  const depth = ({ folder }: { folder: string }) => folder.split('/').length
  const [services] = found.filter(({ table }) => table === 'service').sort((a, b) => depth(a) - depth(b))
  if (!services)
    throw new RefusedInput(
      'missing_table',
      `"${source.name}" holds no table "services.csv", without which there are no HSDS services in it. It holds ${names.slice(0, 10).join(', ') || 'nothing'}.`,
      source.name,
    )
  return new Map(
    found.filter(({ folder }) => folder === services.folder).map(({ name, table }) => [table, open(name)]),
  )
}
