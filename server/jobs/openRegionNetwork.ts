import { buildStreetNetwork } from '../../core/network/buildStreetNetwork.ts'
import { openStreetNetwork, serializeStreetNetwork } from '../../core/network/serializeStreetNetwork.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { RefusedInput } from '../errors.ts'
import { replaceBuiltFile, saveBuiltFile } from '../store/builtFiles.ts'
import type { Db } from '../store/db.ts'
import type { Vintage } from '../store/regions.ts'
import { listStreets, listTurnRestrictions } from '../store/streets.ts'
import { fetchBuiltFile, forgetBuiltFiles, keepBuiltFile } from './builtFiles.ts'
import { type DemandSet, openDemandSet } from './demandSet.ts'
import { hashOf } from './hash.ts'
import { readShared } from './threads/shareArrays.ts'

export interface OpenNetwork {
  network: StreetNetwork
  /** False where it was built again by another version, whose edges may be in another order: snaps of the import are not its. */
  asImported: boolean
}

/** The street network of a vintage; built anew from the stored streets where the built file was lost. */
export async function openRegionNetwork(db: Db, dataDir: string, vintage: Vintage): Promise<OpenNetwork> {
  if (!vintage.networkHash)
    throw new RefusedInput(
      'no_streets',
      'This region has no streets, so nobody can be routed. Add a street file to its manifest.',
    )
  const path = await fetchBuiltFile(db, dataDir, vintage.networkHash)
  if (path) {
    try {
      const bytes = await readShared(path)
      return { network: openStreetNetwork(bytes), asImported: hashOf(bytes) === vintage.networkHash }
    } catch {
      // A damaged copy, or one of an older layout: build it again.
    }
  }
  return { network: await rebuildRegionNetwork(db, dataDir, vintage), asImported: false }
}

/** Builds the network of a vintage again from the stored streets and keeps it. */
export async function rebuildRegionNetwork(
  db: Db,
  dataDir: string,
  vintage: Vintage,
): Promise<StreetNetwork> {
  const network = buildStreetNetwork(
    await listStreets(db, vintage.id),
    await listTurnRestrictions(db, vintage.id),
  )
  const bytes = serializeStreetNetwork(network)
  await saveBuiltFile(db, 'network', vintage.networkHash!, bytes)
  await replaceBuiltFile(db, vintage.networkHash!, bytes)
  await keepBuiltFile(dataDir, vintage.networkHash!, bytes)
  return network
}

/** The demand points of a vintage, snapped to its network. */
export async function openRegionDemand(
  db: Db,
  dataDir: string,
  vintage: Vintage,
  { network, asImported }: OpenNetwork,
): Promise<DemandSet> {
  const demand = await readRegionDemand(db, dataDir, vintage)
  if (asImported) return demand
  const { snapLimitMeters } = vintage.settings
  return {
    ...demand,
    snaps: snapPoints(network, demand.lon, demand.lat, { limitMeters: snapLimitMeters }),
  }
}

async function readRegionDemand(db: Db, dataDir: string, vintage: Vintage): Promise<DemandSet> {
  for (let attempt = 0; vintage.demandHash && attempt < 2; attempt++) {
    const path = await fetchBuiltFile(db, dataDir, vintage.demandHash)
    if (!path) break
    try {
      return openDemandSet(await readShared(path))
    } catch {
      // A damaged copy: the database has the whole one.
      await forgetBuiltFiles(dataDir, [vintage.demandHash])
    }
  }
  throw new RefusedInput(
    'no_demand_points',
    'The demand points of this region are missing. Add the region again: `npx reach region add FOLDER`.',
  )
}
