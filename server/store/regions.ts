import { type Kysely, sql } from 'kysely'
import { BICYCLE, CAR_POSTED_SHARE, CAR_TURNS } from '../../core/network/streetProfile.ts'
import { SMALL_COUNT_THRESHOLD } from '../../core/privacy/isSmallCount.ts'
import { NotFound } from '../errors.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export interface Region {
  id: string
  name: { en: string; fr: string }
  madeUp: boolean
  vintage: Vintage | null
}

/** One import of a region: everything that was read from one set of files. */
export interface Vintage {
  id: number
  number: number
  hash: string
  importedAt: Date
  networkHash: string | null
  demandHash: string | null
  /** Built file of the timetables; null = the region has none. */
  transitHash: string | null
  settings: RegionSettings
  manifest: unknown
  summary: unknown
}

export interface RegionSettings {
  walkKmh: number
  snapLimitMeters: number
  geocodeCheckMeters: number
  serviceBufferKm: number
  /** Speeds and turning costs of vehicles; their sources stand in core/network/streetProfile.ts. */
  bicycleKmh: number
  /** Share of a posted speed that cars drive. */
  carPostedShare: number
  /** Seconds of a car's sharpest turn; 0 = turning costs nothing. */
  carTurnSeconds: number
  /** Speeds of cars by class of street, over the defaults. */
  carKmhByClass: Readonly<Record<string, number>>
  /** Counts of people from 1 up to, not including, this are withheld from the public. */
  smallCountThreshold: number
}

export const DEFAULT_SETTINGS: RegionSettings = {
  walkKmh: 4.8,
  snapLimitMeters: 1000,
  geocodeCheckMeters: 1000,
  serviceBufferKm: 10,
  bicycleKmh: BICYCLE.otherKmh,
  carPostedShare: CAR_POSTED_SHARE,
  carTurnSeconds: CAR_TURNS.turnSeconds,
  carKmhByClass: {},
  smallCountThreshold: SMALL_COUNT_THRESHOLD,
}

function regionsWithVintage(db: Kysely<Tables>) {
  return db
    .selectFrom('region')
    .leftJoin('region_vintage', 'region_vintage.id', 'region.current_vintage')
    .select([
      'region.id as id',
      'name_en',
      'name_fr',
      'made_up',
      'region_vintage.id as vintage_id',
      'number',
      'hash',
      'imported_at',
      'network_hash',
      'demand_hash',
      'transit_hash',
      'settings',
      'manifest',
      'summary',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof regionsWithVintage>['execute']>>[number]

function toRegion(row: Row): Region {
  return {
    id: row.id,
    name: { en: row.name_en, fr: row.name_fr },
    madeUp: row.made_up,
    vintage:
      row.vintage_id === null
        ? null
        : {
            id: row.vintage_id,
            number: row.number!,
            hash: row.hash!,
            importedAt: row.imported_at!,
            networkHash: row.network_hash,
            demandHash: row.demand_hash,
            transitHash: row.transit_hash,
            settings: { ...DEFAULT_SETTINGS, ...(row.settings as Partial<RegionSettings>) },
            manifest: row.manifest,
            summary: row.summary,
          },
  }
}

export async function listRegions(db: Kysely<Tables>): Promise<Region[]> {
  return (await regionsWithVintage(db).orderBy('region.id').execute()).map(toRegion)
}

export async function findRegion(db: Kysely<Tables>, id: string): Promise<Region | undefined> {
  const row = await regionsWithVintage(db).where('region.id', '=', id).executeTakeFirst()
  return row && toRegion(row)
}

/** The region with the vintage in force, or with an older one by number. @throws NotFound naming the regions there are */
export async function getRegion(
  db: Kysely<Tables>,
  id: string,
  vintageNumber?: number,
): Promise<Region & { vintage: Vintage }> {
  const region = await findRegion(db, id)
  if (!region) {
    const known = (await listRegions(db)).map((each) => each.id)
    const list =
      known.length > 0
        ? `There are: ${known.join(', ')}.`
        : 'No region has been added yet: `npx reach region add FOLDER` adds one.'
    throw new NotFound('region', `There is no region "${id}". ${list}`)
  }
  if (vintageNumber !== undefined && region.vintage?.number !== vintageNumber) {
    const row = await db
      .selectFrom('region_vintage')
      .selectAll()
      .where('region_id', '=', id)
      .where('number', '=', vintageNumber)
      .executeTakeFirst()
    if (!row)
      throw new NotFound(
        'vintage',
        `Region "${id}" has no vintage ${vintageNumber}. \`npx reach region show ${id}\` lists them.`,
      )
    region.vintage = {
      id: row.id,
      number: row.number,
      hash: row.hash,
      importedAt: row.imported_at,
      networkHash: row.network_hash,
      demandHash: row.demand_hash,
      transitHash: row.transit_hash,
      settings: { ...DEFAULT_SETTINGS, ...(row.settings as Partial<RegionSettings>) },
      manifest: row.manifest,
      summary: row.summary,
    }
  }
  if (!region.vintage)
    throw new NotFound(
      'region',
      `Region "${id}" has no import yet. \`npx reach region add FOLDER\` imports it.`,
    )
  return region as Region & { vintage: Vintage }
}

export async function listVintages(
  db: Kysely<Tables>,
  regionId: string,
): Promise<{ number: number; hash: string; importedAt: Date; summary: unknown }[]> {
  const rows = await db
    .selectFrom('region_vintage')
    .select(['number', 'hash', 'imported_at', 'summary'])
    .where('region_id', '=', regionId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    hash: row.hash,
    importedAt: row.imported_at,
    summary: row.summary,
  }))
}

/**
 * Removes a region with all its vintages, and the built files that no other vintage uses. What people entered (corrections,
 * settings) stays. @returns the hashes of the built files that went
 */
export async function deleteRegion({ db }: Transaction, id: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('within-reach built files'))`.execute(db)
  await db.updateTable('region').set({ current_vintage: null }).where('id', '=', id).execute()
  await db.deleteFrom('region').where('id', '=', id).execute()
  await db.deleteFrom('import_progress').where('region_id', '=', id).execute()
  const { rows } = await sql<{ hash: string }>`
    delete from built_file where hash not in
      (select used from region_vintage, unnest(array[network_hash, demand_hash, transit_hash]) as used where used is not null)
    returning hash`.execute(db)
  return rows.map((row) => row.hash)
}
