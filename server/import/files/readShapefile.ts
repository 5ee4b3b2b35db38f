import { openDbf, openShp } from 'shapefile'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { findEncoding } from './encoding.ts'
import type { RawFeature } from './readGeoJson.ts'
import type { SourceFile } from './sourceFile.ts'
import { openZip, type ZipArchive } from './zipArchive.ts'

export interface ShapefileParts {
  layer: string
  shp: Buffer
  dbf: Buffer | null
  /** WKT of the .prj, or null. */
  prj: string | null
  encoding: 'utf-8' | 'windows-1252'
}

/** Takes the one layer out of a zip (the largest where there are several, with a notice), folders and letter case aside. */
export async function openShapefile(
  source: SourceFile,
  declaredEncoding: string | undefined,
  report: ReportNotice,
): Promise<ShapefileParts> {
  const archive = await openZip(source)
  try {
    const layers = archive.entries.filter(
      (entry) => /\.shp$/i.test(entry.name) && !/(^|\/)(__MACOSX|\._)/.test(entry.name),
    )
    if (layers.length === 0) {
      const names = archive.entries.slice(0, 10).map((entry) => `"${entry.name}"`)
      throw new RefusedInput(
        'no_shapefile',
        `"${source.name}" holds no .shp file; it holds ${names.join(', ') || 'nothing'}.`,
        source.name,
      )
    }
    const [layer] = layers.sort((a, b) => b.bytes - a.bytes)
    if (layers.length > 1) report('several_layers', { value: layer.name })
    const dbf = await readPart(archive, layer.name, 'dbf')
    const prj = await readPart(archive, layer.name, 'prj')
    const cpg = await readPart(archive, layer.name, 'cpg')
    const shp = await archive.read(layer.name)
    checkShp(source, shp)
    if (dbf) checkDbf(source, dbf)
    return {
      layer: layer.name,
      shp,
      dbf,
      prj: prj?.toString('utf8') ?? null,
      encoding: chooseEncoding(dbf, cpg, declaredEncoding, report),
    }
  } finally {
    archive.close()
  }
}

/** Records in order; a record that the table marks as deleted is left out with a notice. */
export async function* readShapefile(
  source: SourceFile,
  parts: ShapefileParts,
  report: ReportNotice,
): AsyncGenerator<RawFeature> {
  const shapes = await attempt(source, () => openShp(parts.shp))
  const table = parts.dbf
    ? await attempt(source, () => openDbf(parts.dbf!, { encoding: parts.encoding }))
    : null
  const header = parts.dbf ? parts.dbf.readUInt16LE(8) : 0
  const length = parts.dbf ? parts.dbf.readUInt16LE(10) : 0
  for (let rowNumber = 1; ; rowNumber++) {
    const shape = await attempt(source, () => shapes.read())
    if (shape.done) return
    const row = table ? await attempt(source, () => table.read()) : { done: false, value: {} }
    if (parts.dbf?.[header + (rowNumber - 1) * length] === 0x2a) {
      report('deleted_record', { rowNumber })
      continue
    }
    yield { rowNumber, properties: plain((row.done ? null : row.value) ?? {}), geometry: shape.value }
  }
}

async function readPart(archive: ZipArchive, shpName: string, extension: string): Promise<Buffer | null> {
  const wanted = shpName.replace(/shp$/i, extension).toLowerCase()
  const entry = archive.entries.find((candidate) => candidate.name.toLowerCase() === wanted)
  return entry ? archive.read(entry.name) : null
}

/** The header states the length of the file in 16-bit words: a cut-off file is refused before any record is read. */
function checkShp(source: SourceFile, shp: Buffer): void {
  if (shp.length < 100 || shp.readInt32BE(0) !== 9994) {
    throw new RefusedInput('broken_shapefile', `"${source.name}": its .shp is not a shapefile.`, source.name)
  }
  if (shp.readInt32BE(24) * 2 > shp.length) {
    throw new RefusedInput(
      'broken_shapefile',
      `"${source.name}": its .shp is cut off. Fetch it again.`,
      source.name,
    )
  }
}

/** The header states the number and the length of the records. */
function checkDbf(source: SourceFile, dbf: Buffer): void {
  const sound = dbf.length >= 33 && dbf.readUInt16LE(8) >= 33 && dbf.readUInt16LE(10) > 0
  if (!sound || dbf.length < dbf.readUInt16LE(8) + dbf.readUInt32LE(4) * dbf.readUInt16LE(10)) {
    throw new RefusedInput(
      'broken_shapefile',
      `"${source.name}": its .dbf is damaged or cut off. Fetch it again.`,
      source.name,
    )
  }
}

/** .cpg, then the manifest, then what the bytes are: UTF-8 if they are valid as such, else windows-1252. */
function chooseEncoding(
  dbf: Buffer | null,
  cpg: Buffer | null,
  declared: string | undefined,
  report: ReportNotice,
): ShapefileParts['encoding'] {
  if (!dbf) return 'utf-8'
  const stated = cpg?.toString('latin1').trim()
  const wanted = findEncoding(declared ?? '') ?? findEncoding(stated ?? '')
  let found: ShapefileParts['encoding'] = 'utf-8'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(dbf.readUInt16LE(8)))
  } catch {
    found = 'windows-1252'
  }
  if (wanted === 'windows-1252') return wanted
  if (wanted === 'utf-8' && found !== 'utf-8')
    report('encoding_wrong', { value: declared ?? stated, detail: { used: found } })
  else if (found !== 'utf-8') report('encoding_guessed', { value: found })
  return found
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof Date) {
      row[name] = Number.isNaN(value.getTime())
        ? null
        : `${value.getFullYear()}-${String(value.getMonth() + 1).padStart(2, '0')}-${String(value.getDate()).padStart(2, '0')}`
    }
  }
  return row
}

async function attempt<T>(source: SourceFile, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw new RefusedInput(
      'broken_shapefile',
      `"${source.name}" cannot be read as a shapefile: ${(error as Error).message}.`,
      source.name,
    )
  }
}
