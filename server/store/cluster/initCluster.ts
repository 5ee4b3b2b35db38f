/**
 * Makes a new data directory. It is made beside its place and renamed into it, so that an interruption at any moment leaves
 * either nothing or a whole one.
 */
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../../errors.ts'
import { type ClusterFolder, unusableDataDir } from './clusterFolder.ts'
import { isDiskFull } from './describeStartFailure.ts'
import type { PostgresProgram } from './findPostgres.ts'
import { runProgram } from './runProgram.ts'
import { asServerUser, type ServerUser } from './serverUser.ts'

/** The one role of the private cluster, its owner. */
export const CLUSTER_ROLE = 'reach'
/** A new cluster takes 40 MB, its first log files 16 MB and PostGIS about 20 MB. */
const LEAST_FREE_BYTES = 150 * 2 ** 20
const UNFINISHED = 'unfinished-'

export async function initCluster(
  cluster: ClusterFolder,
  program: PostgresProgram,
  user: ServerUser,
): Promise<void> {
  const space = statfsSync(cluster.folder)
  if (space.bavail * space.bsize < LEAST_FREE_BYTES) throw unusableDataDir(cluster.folder, { code: 'ENOSPC' })
  const unfinished = mkdtempSync(join(cluster.folder, UNFINISHED))
  try {
    chmodSync(unfinished, 0o700)
    if (user.switched) chownSync(unfinished, user.uid, user.gid)
    const run = await asServerUser(user, unfinished, join(program.bin, 'initdb'), [
      `--pgdata=${unfinished}`,
      `--username=${CLUSTER_ROLE}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      '--auth-local=peer',
      '--auth-host=reject',
      '--no-instructions',
    ])
    const made = await runProgram(run.command, run.args, run.options)
    if (made.code !== 0) throw initFailure(cluster.folder, made.output)
    renameSync(unfinished, cluster.data)
    syncFolder(cluster.folder)
  } finally {
    removeQuietly(unfinished)
  }
}

/** What an interrupted initCluster left. An initdb that lost its parent may still write there: then it goes next time. */
export function removeUnfinishedClusters(cluster: ClusterFolder): void {
  for (const name of readdirSync(cluster.folder))
    if (name.startsWith(UNFINISHED)) removeQuietly(join(cluster.folder, name))
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {}
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function initFailure(folder: string, output: string): Error {
  if (isDiskFull(output)) return unusableDataDir(folder, { code: 'ENOSPC' })
  return new DatabaseUnavailable(
    'cluster_init_failed',
    `A new database could not be made in ${folder}:\n${output.trim()}`,
    'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL of your own.',
  )
}
