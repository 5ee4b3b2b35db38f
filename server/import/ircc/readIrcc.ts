/**
 * Newcomer services funded by IRCC, as the page "Find free newcomer services near you" loads them (services-info-*.js): one
 * array of sites, bilingual, with yes/no flags; also parsed to JSON. Both forms give the same rows and record ids.
 * E-mail addresses and `Distance` are not imported. An address of the list is not a class site until somebody confirms it.
 */
import { RefusedInput } from '../../errors.ts'
import { readText } from '../files/readText.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { createRecordIds } from '../serviceRow/createRecordIds.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { toListDate } from '../serviceRow/toListDate.ts'
import { toSourceKey } from '../serviceRow/toSourceKey.ts'
import { watchPostalAreas } from '../serviceRow/watchPostalAreas.ts'
import { parseLiteral } from './parseLiteral.ts'
import { type IrccSite, readSite } from './readSite.ts'

/** A list of this kind is 1 MB; anything much larger is another file. */
const MAX_BYTES = 64_000_000

/** Sites in the order of the list; `rowNumber` counts sites from 1. Throws RefusedInput where the file is no such list. */
export async function* readIrcc(
  source: SourceFile,
  spec: ServicesSpec,
  _region: ServiceRegion,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  if (source.bytes > MAX_BYTES)
    throw new RefusedInput(
      'too_large',
      `"${source.name}" is too large for a list of newcomer services.`,
      source.name,
    )
  let text = ''
  for await (const piece of readText(source, { encoding: spec.encoding }, report)) text += piece
  const sites = parseLiteral(text, source.name)
  if (!Array.isArray(sites)) {
    throw new RefusedInput(
      'not_a_list',
      `"${source.name}" holds no list of sites. Is it the file "services-info-....js" or its JSON?`,
      source.name,
    )
  }
  reportSharedPoints(sites, report)
  reportUnusedFlags(sites, report)
  const areas = watchPostalAreas(report)
  const toRecordId = createRecordIds()
  const frame = { source: toSourceKey(source, spec), listDate: toListDate(spec.vintage), toRecordId }
  for (const [index, site] of sites.entries()) {
    const row = readSite(site, index + 1, frame, report)
    if (!row) continue
    areas.watch(row)
    yield row
  }
  areas.finish()
}

function reportSharedPoints(sites: unknown[], report: ReportNotice): void {
  const pointOf = (site: unknown) => {
    const point = (site as IrccSite | null)?.Coordinates
    return point?.Longitude && point.Latitude ? `${point.Longitude}, ${point.Latitude}` : ''
  }
  const counts = new Map<string, number>()
  for (const site of sites) counts.set(pointOf(site), (counts.get(pointOf(site)) ?? 0) + 1)
  for (const [index, site] of sites.entries()) {
    const point = pointOf(site)
    const count = counts.get(point) ?? 0
    if (!point || count < 2) continue
    const [lon, lat] = point.split(', ').map(Number)
    report('shared_point', {
      rowNumber: index + 1,
      value: point,
      lon: lon || null,
      lat: lat || null,
      detail: { sites: count },
    })
  }
}

function reportUnusedFlags(sites: unknown[], report: ReportNotice): void {
  const flag = 'EngFra'
  if (sites.every((site) => !(site as IrccSite | null)?.Services?.[flag]))
    report('unused_flag', { fieldName: flag })
}
