/** What the server's own words at a failed start mean to a person. */
import { DatabaseUnavailable } from '../../errors.ts'
import { type ClusterFolder, unusableDataDir } from './clusterFolder.ts'

const LAST_LINES = 12

export function describeStartFailure(cluster: ClusterFolder, log: string): Error {
  if (isDiskFull(log)) return unusableDataDir(cluster.folder, { code: 'ENOSPC' })
  return new DatabaseUnavailable(
    'cluster_start_failed',
    `The database in ${cluster.folder} does not start:\n${log.trim().split('\n').slice(-LAST_LINES).join('\n')}`,
    `All it said is in ${cluster.log}.`,
  )
}

export function isDiskFull(output: string): boolean {
  return /No space left on device|Disk quota exceeded/i.test(output)
}
