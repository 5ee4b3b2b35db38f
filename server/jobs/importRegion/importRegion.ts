import { resolve } from 'node:path'
import type { Pool } from 'pg'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { serializeStreetNetwork } from '../../../core/network/serializeStreetNetwork.ts'
import { partSensitive } from '../../import/corrections/partSensitive.ts'
import { openSource, type SourceFile } from '../../import/files/sourceFile.ts'
import { openGtfsSource } from '../../import/gtfs/openGtfsSource.ts'
import { openHsdsSource } from '../../import/hsds/openHsdsSource.ts'
import { checkFiles } from '../../import/manifest/checkFiles.ts'
import { listFiles } from '../../import/manifest/listFiles.ts'
import { readManifest } from '../../import/manifest/readManifest.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import { STREET_NETWORK_NOTICES } from '../../import/streetNetwork/notices.ts'
import { reportStreetNetwork } from '../../import/streetNetwork/reportStreetNetwork.ts'
import { interiorPoints, saveAreas, saveGroups, saveIndicators } from '../../store/areas.ts'
import { saveBuiltFile } from '../../store/builtFiles.ts'
import { saveContext } from '../../store/context.ts'
import { deleteCorrections, saveCorrections } from '../../store/corrections.ts'
import type { Db } from '../../store/db.ts'
import { saveEmployerSites } from '../../store/employers.ts'
import { inTransaction, type Transaction } from '../../store/inTransaction.ts'
import { saveNotices } from '../../store/notices.ts'
import { type RegionOrigin, saveOrigin } from '../../store/origins.ts'
import { DEFAULT_SETTINGS, type RegionSettings } from '../../store/regions.ts'
import { saveDuplicates, saveServices } from '../../store/services.ts'
import { listSettings } from '../../store/settings.ts'
import { saveSources } from '../../store/sources.ts'
import { saveStreets } from '../../store/streets.ts'
import {
  findVintageByHash,
  lockRegion,
  saveRegion,
  saveSummary,
  saveVintage,
  setCurrentVintage,
} from '../../store/vintages.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { keepBuiltFile } from '../builtFiles.ts'
import { serializeDemandSet } from '../demandSet.ts'
import { hashOf } from '../hash.ts'
import type { ReportProgress } from '../progress.ts'
import { serializeFeeds } from '../transit/transitFile.ts'
import { ImportRun } from './importRun.ts'
import type { ImportSummary } from './importSummary.ts'
import { locateArea } from './locateArea.ts'
import { nameAreas } from './nameAreas.ts'
import { placePeople } from './placePeople.ts'
import { readAreasAndCounts } from './readAreasAndCounts.ts'
import { readContextFeatures } from './readContextFeatures.ts'
import { readDecisions } from './readDecisions.ts'
import { readEmployers } from './readEmployers.ts'
import { readServiceFiles } from './readServiceFiles.ts'
import { readStreets } from './readStreets.ts'
import { readTransit } from './readTransit.ts'

export interface ImportDatabase {
  db: Db
  pool: Pool
}

export interface ImportOptions {
  /** Folder of region.json. */
  manifestFolder: string
  /** Folder to which the paths of the manifest are relative; that of the manifest if left out. */
  from?: string
  dataDir: string
  onProgress?: ReportProgress
}

export interface ImportOutcome {
  region: string
  name: { en: string; fr: string }
  vintage: number
  /** False where the very same files were imported before. */
  changed: boolean
  summary: ImportSummary
  run: ImportRun | null
}

const OPEN_BY = { file: openSource, gtfs: openGtfsSource, hsds: openHsdsSource }

const STEPS = {
  hash: { en: 'Reading and checking the files', fr: 'Lecture et vérification des fichiers' },
  areas: { en: 'Areas and counts', fr: 'Zones et effectifs' },
  streets: { en: 'Streets', fr: 'Rues' },
  network: { en: 'Building the street network', fr: 'Construction du réseau de rues' },
  people: { en: 'Placing people at dwellings', fr: 'Répartition de la population entre les logements' },
  services: { en: 'Services', fr: 'Services' },
  employers: { en: 'Employers', fr: 'Employeurs' },
  context: { en: 'Parks, water and places', fr: 'Parcs, plans d’eau et lieux' },
  transit: { en: 'Timetables', fr: 'Horaires' },
  save: { en: 'Saving', fr: 'Enregistrement' },
  done: { en: 'Done', fr: 'Terminé' },
} as const

/**
 * Imports a region: reads and checks every file, then saves all of it in one transaction. A broken file leaves the region as it
 * was. The same files again change nothing; changed files make a new vintage, and the old one stays readable.
 * @throws RefusedInput where a file or the manifest cannot be used
 */
export async function importRegion(database: ImportDatabase, options: ImportOptions): Promise<ImportOutcome> {
  const started = performance.now()
  const say = options.onProgress ?? (() => {})
  say(STEPS.hash, 0)
  const manifest = await readManifest(options.manifestFolder)
  const folder = options.from ?? options.manifestFolder
  const origin = { manifestFolder: resolve(options.manifestFolder), filesFolder: resolve(folder) }
  await checkFiles(manifest, folder)
  const opened = new Map<string, SourceFile>()
  for (const { file, tables } of listFiles(manifest))
    if (!opened.has(file)) opened.set(file, await OPEN_BY[tables ?? 'file'](folder, file))

  const run = new ImportRun(manifest, folder, opened)
  const decisions = await readDecisions(database.db, run)
  const settings = await chooseSettings(database, run)
  const hash = hashOf(
    ENGINE_VERSION,
    manifest,
    [...opened].map(([file, { sha256 }]) => [file, sha256]).sort(),
    decisions.inForce,
    settings,
  )
  const known = await inTransaction(database.pool, (transaction) =>
    useKnownVintage(transaction, manifest, hash, origin),
  )
  if (known) return { region: manifest.id, name: manifest.name, ...known, changed: false, run: null }

  say(STEPS.areas, 0.05)
  const { areas, groups, indicators, indexOf } = await readAreasAndCounts(run)
  const locator = locateArea(areas)
  say(STEPS.streets, 0.1)
  const { segments, restrictions } = await readStreets(run, locator)
  nameAreas(areas, segments, locator, manifest.areas.mergedName)
  say(STEPS.network, 0.3)
  const network = buildStreetNetwork(segments, restrictions)
  reportStreetNetwork(network, run.reporter(manifest.streets.file, STREET_NETWORK_NOTICES))
  const networkBytes = serializeStreetNetwork(network)
  const networkHash = hashOf(networkBytes)
  say(STEPS.people, 0.4)
  const { demand, pointKind, dwellings } = await placePeople(
    run,
    areas,
    indexOf,
    locator,
    network,
    (outlines) => inTransaction(database.pool, (transaction) => interiorPoints(transaction, outlines)),
    settings.snapLimitMeters,
  )
  const demandBytes = serializeDemandSet(demand)
  const demandHash = hashOf(demandBytes)
  say(STEPS.services, 0.5)
  const services = await readServiceFiles(
    run,
    segments,
    [...decisions.inForce, ...decisions.unusable],
    locator,
    settings,
  )
  const parted = partSensitive(decisions.inForce, services.read)
  say(STEPS.employers, 0.6)
  const employers = await readEmployers(run, segments, services.located, locator)
  say(STEPS.context, 0.67)
  const context = await readContextFeatures(run)

  say(STEPS.transit, 0.7)
  const feeds = await readTransit(run)
  const transitBytes = feeds.length > 0 ? serializeFeeds(feeds) : null
  const transitHash = transitBytes && hashOf(transitBytes)

  say(STEPS.save, 0.75)
  const summary: ImportSummary = {
    areas: areas.length,
    mergedAreas: areas.filter((area) => area.merged).length,
    demandPoints: demand.weight.length,
    dwellings: dwellings.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    areasWithoutDwellings: pointKind.filter((kind) => kind !== 'dwellings').length,
    streets: segments.length,
    streetLengthKm: Math.round(network.edgeLengthMeters.reduce((sum, each) => sum + each, 0) / 1000),
    services: {
      inRegion: 0,
      inBuffer: 0,
      unplaced: 0,
      doubtful: services.rows.filter((row) => row.doubtful).length,
      corrected: services.rows.filter((row) => row.corrected.length > 0).length,
      possibleDuplicates: 0,
    },
    employerSites: employers.length,
    agriculturalSites: employers.filter((site) => site.agricultural).length,
    employerSitesByPrecision: Object.fromEntries(
      [...Map.groupBy(employers, (site) => site.precision)].map(([precision, sites]) => [
        precision,
        sites.length,
      ]),
    ),
    contextFeatures: context.length,
    transit: {
      feeds: feeds.length,
      stops: sum(feeds, (feed) => feed.stops.length),
      trips: sum(feeds, (feed) => feed.trips.length),
    },
    notices: {
      error: run.log.count('error'),
      warning: run.log.count('warning'),
      info: run.log.count('info'),
    },
    seconds: 0,
  }
  const saved = await inTransaction(database.pool, async (transaction) => {
    await lockRegion(transaction, manifest.id)
    const meanwhile = await useKnownVintage(transaction, manifest, hash, origin)
    if (meanwhile) return { number: meanwhile.vintage }
    await saveBuiltFile(transaction.db, 'network', networkHash, networkBytes)
    await saveBuiltFile(transaction.db, 'demand', demandHash, demandBytes)
    if (transitBytes && transitHash) await saveBuiltFile(transaction.db, 'transit', transitHash, transitBytes)
    const vintage = await saveVintage(transaction, {
      regionId: manifest.id,
      name: manifest.name,
      madeUp: manifest.madeUp ?? false,
      hash,
      manifest,
      settings,
      summary,
      networkHash,
      demandHash,
      transitHash,
      turnRestrictions: restrictions,
    })
    await saveAreas(
      transaction,
      vintage.id,
      areas.map((area, index) => ({
        ...area,
        index,
        pointKind: pointKind[index],
        dwellings: dwellings[index],
      })),
    )
    await saveGroups(transaction, vintage.id, groups)
    await saveIndicators(transaction, vintage.id, indicators)
    say(STEPS.save, 0.8)
    await saveStreets(transaction, vintage.id, segments)
    say(STEPS.save, 0.9)
    const kept = await saveServices(transaction, vintage.id, services.rows, settings.serviceBufferKm * 1000)
    summary.services.inRegion = kept['in-region']
    summary.services.inBuffer = kept['in-buffer']
    summary.services.unplaced = kept.unplaced
    summary.services.possibleDuplicates = await saveDuplicates(transaction, vintage.id, services.duplicates)
    await saveEmployerSites(transaction, vintage.id, employers)
    await saveContext(transaction, vintage.id, context)
    await saveCorrections(transaction.db, manifest.id, parted.kept)
    await deleteCorrections(transaction.db, manifest.id, parted.refused)
    await saveNotices(transaction, vintage.id, run.log.notices, run.noticeCounts())
    await saveSources(transaction, vintage.id, run.sources)
    summary.seconds = (performance.now() - started) / 1000
    await saveSummary(transaction, vintage.id, summary)
    await setCurrentVintage(transaction, manifest.id, vintage.id)
    await saveOrigin(transaction.db, manifest.id, origin)
    return vintage
  })
  await keepBuiltFile(options.dataDir, networkHash, networkBytes)
  await keepBuiltFile(options.dataDir, demandHash, demandBytes)
  if (transitBytes && transitHash) await keepBuiltFile(options.dataDir, transitHash, transitBytes)
  say(STEPS.done, 1)
  return { region: manifest.id, name: manifest.name, vintage: saved.number, changed: true, summary, run }
}

/** Settings in force: what a person chose, else the manifest's, else the defaults. */
async function chooseSettings(database: ImportDatabase, { manifest }: ImportRun): Promise<RegionSettings> {
  const chosen = Object.fromEntries(
    (await listSettings(database.db, manifest.id)).map((each) => [each.name, each.value]),
  ) as Partial<RegionSettings>
  const settings = {
    ...DEFAULT_SETTINGS,
    serviceBufferKm: manifest.serviceBufferKm ?? DEFAULT_SETTINGS.serviceBufferKm,
    ...manifest.settings,
  }
  const known = Object.entries(chosen).filter(([name]) => Object.hasOwn(DEFAULT_SETTINGS, name))
  return { ...settings, ...Object.fromEntries(known) }
}

/** Puts the vintage of exactly these inputs in force, if there is one. */
async function useKnownVintage(
  transaction: Transaction,
  manifest: RegionManifest,
  hash: string,
  origin: RegionOrigin,
): Promise<{ vintage: number; summary: ImportSummary } | undefined> {
  const known = await findVintageByHash(transaction, manifest.id, hash)
  if (!known) return undefined
  await saveRegion(transaction, {
    regionId: manifest.id,
    name: manifest.name,
    madeUp: manifest.madeUp ?? false,
  })
  await setCurrentVintage(transaction, manifest.id, known.id)
  await saveOrigin(transaction.db, manifest.id, origin)
  return { vintage: known.number, summary: known.summary as ImportSummary }
}

function sum<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((total, each) => total + value(each), 0)
}
