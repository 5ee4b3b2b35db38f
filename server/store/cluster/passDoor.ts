/** The door of the cluster: one process at a time starts or stops the server. See joinCluster.ts. */
import { DatabaseUnavailable } from '../../errors.ts'
import { type ClusterFolder, unusableDataDir } from './clusterFolder.ts'
import { type FileLock, waitForExclusiveLock } from './fileLock.ts'

const PATIENCE_MS = 3_000
/** The one behind the door may be installing PostgreSQL, or waiting for a recovery. */
const LIMIT_MS = 20 * 60_000

export async function passDoor(cluster: ClusterFolder, say: (line: string) => void): Promise<FileLock> {
  let door: FileLock | undefined
  try {
    door = await waitForExclusiveLock(cluster.doorLock, {
      patienceMs: PATIENCE_MS,
      limitMs: LIMIT_MS,
      onWait: () => say('Waiting for another process that is starting or stopping the database...'),
    })
  } catch (error) {
    throw unusableDataDir(cluster.folder, error)
  }
  if (door) return door
  throw new DatabaseUnavailable(
    'cluster_busy',
    `Another process has been starting or stopping the database in ${cluster.folder} for a long time.`,
    'End that process, then start again.',
  )
}
