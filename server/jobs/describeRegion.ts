import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import type { RegionDetail } from '../contract/region.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import { getBounds, listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import { listNoticeCounts } from '../store/notices.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { countServiceTypes } from '../store/services.ts'
import { listSources } from '../store/sources.ts'
import type { ImportSummary } from './importRegion/importSummary.ts'
import { showGroups } from './publish/showGroups.ts'
import { showNoticeCounts, showSources } from './publish/showSources.ts'

/** What a region holds, for its page and for `reach region show`. */
export async function describeRegion(
  db: Db,
  region: Region & { vintage: Vintage },
  access: 'owner' | 'public',
  basemapStyleUrl: string | null,
): Promise<RegionDetail> {
  const { vintage } = region
  const manifest = vintage.manifest as RegionManifest
  const summary = vintage.summary as ImportSummary
  const areas = await listAreas(db, vintage.id)
  const groups = await showGroups(db, vintage, areas.length, access)
  const counts = await countServiceTypes(db, vintage.id)
  const sources = (await listSources(db, vintage.id)).map(({ bytes: _, ...source }) => source)
  const countOf = (slug: string, place: string) =>
    counts.find((each) => each.slug === slug && each.place === place)?.count ?? 0
  const present = new Set(counts.map((each) => each.slug))
  return {
    id: region.id,
    name: region.name,
    madeUp: region.madeUp,
    status: 'ready',
    vintage: vintage.number,
    importedAt: vintage.importedAt.toISOString(),
    progress: null,
    key: vintage.hash.slice(0, 12),
    description: manifest.description ?? null,
    timeZone: manifest.timeZone,
    serviceBufferKm: vintage.settings.serviceBufferKm,
    bounds: await getBounds(db, vintage.id),
    access,
    areaLevel: manifest.areas.level,
    areaCount: areas.length,
    demandPointCount: summary.demandPoints,
    walkKmh: vintage.settings.walkKmh,
    parameters: {
      snapLimitMeters: vintage.settings.snapLimitMeters,
      geocodeCheckMeters: vintage.settings.geocodeCheckMeters,
      bicycleKmh: vintage.settings.bicycleKmh,
      carPostedShare: vintage.settings.carPostedShare,
      smallCountThreshold: vintage.settings.smallCountThreshold,
    },
    transit: vintage.transitHash !== null,
    groups: groups.map((group) => {
      const known = group.counts.filter((count) => count.value !== null)
      return {
        id: group.id,
        name: group.name,
        vintage: group.vintage,
        people: known.length > 0 ? known.reduce((sum, count) => sum + count.value!, 0) : null,
        areasKnown: known.length,
        areasUnknown: group.counts.length - known.length,
      }
    }),
    serviceTypes: SERVICE_TYPES.filter(
      (type) =>
        present.has(type.slug) ||
        SERVICE_TYPES.some((child) => child.parent === type.slug && present.has(child.slug)),
    ).map((type) => ({
      slug: type.slug,
      parent: type.parent,
      name: { en: type.en, fr: type.fr },
      inRegion: countOf(type.slug, 'in-region'),
      inBuffer: countOf(type.slug, 'in-buffer'),
      unplaced: countOf(type.slug, 'unplaced'),
    })),
    employerSiteCount: access === 'owner' ? summary.employerSites : null,
    sources: showSources(sources, access),
    noticeCounts: showNoticeCounts(await listNoticeCounts(db, vintage.id), sources, access),
    basemapStyleUrl,
  }
}
