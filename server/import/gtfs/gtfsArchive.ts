/** The tables of a GTFS feed, wherever they lie. https://gtfs.org/documentation/schedule/reference/#file-requirements */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { openZip } from '../files/zipArchive.ts'
import type { ReportNotice } from '../notice.ts'
import { listTableFiles } from './listTableFiles.ts'

export interface GtfsArchive {
  /** Name of the feed's file or folder, for messages. */
  name: string
  has(table: string): boolean
  /** The bytes of a table that is there. */
  chunks(table: string): AsyncIterable<Buffer>
  close(): void
}

/**
 * Opens a zip or a folder. Tables in a folder of their own inside it are found too, with a notice.
 * Throws RefusedInput `missing_required_file` where there is no feed in it, `several_feeds`, and what `openZip` throws.
 */
export async function openGtfsArchive(source: SourceFile, report: ReportNotice): Promise<GtfsArchive> {
  if ((await stat(source.path)).isDirectory()) {
    const tables = locateTables(source, await listTableFiles(source.path), report)
    return {
      name: source.name,
      has: (table) => tables.has(table),
      chunks: (table) => createReadStream(join(source.path, tables.get(table)!), { highWaterMark: 1 << 18 }),
      close: () => {},
    }
  }
  const zip = await openZip(source)
  try {
    const names = zip.entries.map(({ name }) => name)
    const tables = locateTables(source, names, report)
    return {
      name: source.name,
      has: (table) => tables.has(table),
      chunks: (table) => zip.chunks(tables.get(table)!),
      close: zip.close,
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Without any one of these there is no timetable. */
export const REQUIRED_TABLES = ['stop_times.txt', 'trips.txt', 'stops.txt', 'routes.txt']

/** Where each table lies, by its name in lower case: those beside the least deep stop_times.txt (or trips.txt ...). */
function locateTables(source: SourceFile, names: string[], report: ReportNotice): Map<string, string> {
  const files = names
    .filter((name) => !/(^|\/)(__MACOSX\/|\.[^/])/.test(name))
    .map((name) => {
      const cut = name.lastIndexOf('/') + 1
      return { name, folder: name.slice(0, cut), table: name.slice(cut).toLowerCase() }
    })
  for (const telling of REQUIRED_TABLES) {
    const depth = ({ folder }: { folder: string }) => folder.split('/').length
    const found = files.filter(({ table }) => table === telling).sort((a, b) => depth(a) - depth(b))
    if (found.length === 0) continue
    const [{ folder }] = found
    if (found.length > 1 && depth(found[1]) === depth(found[0]))
      throw new RefusedInput(
        'several_feeds',
        `"${source.name}" holds several feeds (in ${found.map((each) => `"${each.folder}"`).join(', ')}). Give each feed a zip or folder and an entry of its own.`,
        source.name,
      )
    if (folder !== '') report('invalid_input_files_in_subfolder', { value: folder })
    return new Map(files.filter((file) => file.folder === folder).map(({ table, name }) => [table, name]))
  }
  const inner = names.find((name) => /\.zip$/i.test(name))
  const hint = inner ? ` It holds another archive, "${inner}": unpack it once and name that file.` : ''
  const seen = names.length ? ` It holds ${names.slice(0, 10).join(', ')}.` : ' It is empty.'
  throw new RefusedInput(
    'missing_required_file',
    `"${source.name}" is not a GTFS feed: there is no stop_times.txt in it.${hint || seen}`,
    source.name,
  )
}
