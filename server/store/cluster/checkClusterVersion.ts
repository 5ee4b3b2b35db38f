/** A data directory is of one major version of PostgreSQL and no other can open it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../../errors.ts'
import type { ClusterFolder } from './clusterFolder.ts'
import { isUsable, type PostgresProgram } from './findPostgres.ts'

/**
 * The program for the cluster that is there; undefined = no cluster yet. Throws DatabaseUnavailable, with the way to
 * upgrade, when this machine has no usable program of its version.
 */
export function checkClusterVersion(
  cluster: ClusterFolder,
  found: PostgresProgram[],
): PostgresProgram | undefined {
  if (!existsSync(cluster.data)) return undefined
  const file = join(cluster.data, 'PG_VERSION')
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  const major = Number.parseInt(text, 10)
  if (!(major > 0))
    throw new DatabaseUnavailable(
      'cluster_damaged',
      `${cluster.data} is not a database of PostgreSQL (no PG_VERSION).`,
      'Move that folder away and start again; `reach restore FILE` brings back what a backup holds.',
    )
  const fitting = found.find((program) => program.major === major && isUsable(program))
  if (fitting) return fitting
  const here = found.filter(isUsable).map((program) => program.version)
  throw new DatabaseUnavailable(
    'cluster_version',
    `The database in ${cluster.folder} was made by PostgreSQL ${text}; this machine has ${
      here.length ? here.join(', ') : 'no usable PostgreSQL with PostGIS'
    }.`,
    [
      `Install PostgreSQL ${major} with PostGIS beside it (Debian, Ubuntu: sudo apt-get install postgresql-${major} postgresql-${major}-postgis-3),`,
      'or, to move to another version: where the old one runs, `reach backup FILE`; here, with DATA_DIR set to a new folder, `reach restore FILE`,',
      'then add your regions again.',
    ].join('\n'),
  )
}
