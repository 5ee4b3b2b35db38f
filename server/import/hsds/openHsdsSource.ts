/** HSDS as a manifest names it: a JSON file, a zip of tables, or a folder with the tables in it. */
import { readdir } from 'node:fs/promises'
import { openTableSource } from '../files/openTableSource.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { tableOf } from './openTables.ts'

/** Finds and hashes it. Throws RefusedInput as `openTableSource` does. */
export function openHsdsSource(folder: string, file: string): Promise<SourceFile> {
  return openTableSource(folder, file, listTables, 'HSDS tables (services.csv and others)')
}

async function listTables(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => tableOf(name) !== undefined).sort()
}
