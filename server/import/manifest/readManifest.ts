import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Check } from 'typebox/value'
import { RefusedInput } from '../../errors.ts'
import { crossCheck } from './crossCheck.ts'
import type { JsonSchema } from './describeWanted.ts'
import { explainFaults, type Fault } from './explainFaults.ts'
import { parseManifestText } from './parseManifestText.ts'
import { RegionManifest } from './regionManifest.ts'

const LARGEST_BYTES = 16 * 1024 * 1024
const SHOWN_FAULTS = 20

/**
 * Reads `region.json` of a folder (or a manifest file itself) and checks it. Throws RefusedInput `missing_manifest`,
 * `broken_manifest` (with line and column) or `invalid_manifest` (with every fault and its field).
 */
export async function readManifest(folder: string): Promise<RegionManifest> {
  const found = await stat(folder).catch(() => null)
  const path = found?.isFile() ? folder : join(folder, 'region.json')
  const size = found?.isFile() ? found.size : ((await stat(path).catch(() => null))?.size ?? -1)
  if (size < 0) {
    const hint = found ? 'Draft one with: reach region init FOLDER' : 'The folder does not exist.'
    throw new RefusedInput('missing_manifest', `There is no region.json in ${folder}. ${hint}`, null)
  }
  if (size > LARGEST_BYTES)
    throw new RefusedInput('broken_manifest', `${path} is too large for a manifest.`, null)
  return parseManifest(basename(path), await readFile(path, 'utf8'))
}

/** The manifest in a text; `fileName` only serves the messages. */
export function parseManifest(fileName: string, text: string): RegionManifest {
  const value = parseManifestText(fileName, text)
  const faults = explainFaults(RegionManifest as unknown as JsonSchema, value)
  if (faults.length === 0 && !Check(RegionManifest, value))
    faults.push({ field: '', message: 'does not fit the schema of manifests' })
  if (faults.length > 0) throw invalid(fileName, faults)
  const manifest = value as RegionManifest
  const more = crossCheck(manifest)
  if (more.length > 0) throw invalid(fileName, more)
  return manifest
}

function invalid(fileName: string, faults: Fault[]): RefusedInput {
  const lines = faults
    .slice(0, SHOWN_FAULTS)
    .map(({ field, message }) => `  ${field || 'the manifest'}: ${message}`)
  if (faults.length > SHOWN_FAULTS) lines.push(`  ... and ${faults.length - SHOWN_FAULTS} more`)
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`
  return new RefusedInput(
    'invalid_manifest',
    `${fileName} has ${count}:\n${lines.join('\n')}`,
    faults[0].field || null,
  )
}
