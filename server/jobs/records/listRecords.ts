import { NotFound } from '../../errors.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listVersions, type SavedVersion } from '../../store/savedRecords.ts'
import {
  type EditedKind,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type RecordProblem,
} from './recordKinds.ts'
import { type HeldRecord, holdRecords } from './recordsInForce.ts'

export type ImportedRegion = Pick<Region, 'id'> & { vintage: Pick<Vintage, 'manifest'> }

export interface ListedRecord<Edited> extends HeldRecord<Edited> {
  problems: RecordProblem[]
}

/** All records of a kind, those that are off too, each with what is wrong with it. */
export async function listRecords<Kind extends EditedKind>(
  db: Db,
  region: ImportedRegion,
  kind: Kind,
): Promise<ListedRecord<RecordOf[Kind]>[]> {
  const versions = await listVersions(db, { regionId: region.id, kind })
  return listedRecords(kind, region, versions)
}

export function listedRecords<Kind extends EditedKind>(
  kind: Kind,
  region: ImportedRegion,
  versions: readonly SavedVersion[],
): ListedRecord<RecordOf[Kind]>[] {
  const of: RecordKind<RecordOf[Kind]> = RECORD_KINDS[kind]
  const held = holdRecords(of, of.starters(provinceOf(region)), versions)
  const all = inForce(held)
  return held.map((each) => ({
    ...each,
    problems: of.check(each.record, each.origin === 'off' ? [] : all),
  }))
}

export function inForce<Edited>(held: readonly HeldRecord<Edited>[]): Edited[] {
  return held.filter(({ origin }) => origin !== 'off').map(({ record }) => record)
}

/** @throws NotFound naming those there are */
export function findListed<Edited extends { id: string }>(
  kind: EditedKind,
  listed: readonly ListedRecord<Edited>[],
  id: string,
): ListedRecord<Edited> {
  const found = listed.find(({ record }) => record.id === id)
  if (found) return found
  throw new NotFound(
    kind,
    `There is no ${kind} "${id}". There are: ${listed.map(({ record }) => record.id).join(', ')}.`,
  )
}

export function provinceOf(region: ImportedRegion): string | null {
  return (region.vintage.manifest as RegionManifest).province ?? null
}
