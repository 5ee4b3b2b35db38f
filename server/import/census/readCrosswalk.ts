import { RefusedInput } from '../../errors.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { Crosswalk } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { isTable } from './isTable.ts'

type CrosswalkStep = Exclude<Crosswalk, readonly unknown[]>

/** The area codes to which a code of the file leads: [] = not in the crosswalk; more than one = it is split. */
export type FollowCrosswalk = (code: string) => readonly string[]

/**
 * Follows the steps of a crosswalk in order. A step is two columns of a table or two properties of a GeoJSON or shapefile;
 * either may hold a list (a JSON array, or codes parted by ";" or "|"). Without a crosswalk a code leads to itself.
 */
export async function readCrosswalk(
  folder: string,
  crosswalk: Crosswalk | undefined,
  report: ReportNotice,
): Promise<FollowCrosswalk> {
  if (!crosswalk) return (code) => [code]
  const steps = await Promise.all(
    (Array.isArray(crosswalk) ? crosswalk : [crosswalk]).map((step) => readStep(folder, step, report)),
  )
  const cache = new Map<string, readonly string[]>()
  return (code) => {
    const known = cache.get(code)
    if (known) return known
    let codes: string[] = [code]
    for (const step of steps) codes = [...new Set(codes.flatMap((from) => [...(step.get(from) ?? [])]))]
    cache.set(code, codes)
    return codes
  }
}

async function readStep(
  folder: string,
  step: CrosswalkStep,
  report: ReportNotice,
): Promise<Map<string, Set<string>>> {
  const columns = [step.from].flat()
  const source = await openSource(folder, step.file)
  const pairs = new Map<string, Set<string>>()
  const onlyCodes: ReportNotice = (code, fields) => {
    if (code !== 'missing_geometry') report(code, fields)
  }
  const rows = isTable(step.file)
    ? readTable(source, { required: [...columns, step.to] }, onlyCodes)
    : readFeatures(source, {}, onlyCodes)
  const unseen = new Set([...columns, step.to])
  for await (const row of rows) {
    const values: Record<string, unknown> = 'cells' in row ? row.cells : row.properties
    for (const column of unseen) if (column in values) unseen.delete(column)
    const targets = listCodes(values[step.to])
    for (const code of columns.flatMap((column) => listCodes(values[column]))) {
      const known = pairs.get(code) ?? new Set()
      for (const target of targets) known.add(target)
      if (known.size > 0) pairs.set(code, known)
    }
  }
  const [missing] = unseen
  if (missing !== undefined) {
    throw new RefusedInput(
      'missing_columns',
      `The crosswalk "${step.file}" has no property "${missing}".`,
      missing,
    )
  }
  return pairs
}

function listCodes(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : String(value ?? '').split(/[;|]/)
  return parts.map((part) => String(part ?? '').trim()).filter((code) => code !== '')
}
