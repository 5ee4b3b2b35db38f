/** A GTFS feed as a manifest names it: a zip, or a folder with the tables in it. */
import { openTableSource } from '../files/openTableSource.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { listTableFiles } from './listTableFiles.ts'

/** Finds the feed and hashes it. Throws RefusedInput as `openTableSource` does. */
export function openGtfsSource(folder: string, file: string): Promise<SourceFile> {
  return openTableSource(folder, file, listTableFiles, 'GTFS tables (stops.txt and others)')
}
