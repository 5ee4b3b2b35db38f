/** Stops the private server: when nobody uses it, or whoever does. */
import type { ClusterFolder } from './clusterFolder.ts'
import { tryExclusiveLock } from './fileLock.ts'
import { passDoor } from './passDoor.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { removeSocketFolder } from './socketFolder.ts'

/**
 * For who has just left, or died. Leaving before the door is safe: a leaver who is behind it either still counts this one and
 * leaves the stop to it, or does not and stops the server itself.
 */
export async function stopIfUnused(cluster: ClusterFolder): Promise<void> {
  const door = await passDoor(cluster, () => {})
  try {
    const alone = tryExclusiveLock(cluster.membersLock)
    if (!alone) return
    alone.release()
    // Nobody can become a member now: that takes the door.
    await stop(cluster)
  } finally {
    door.release()
  }
}

/** Cuts the sessions of everyone who uses it. */
export async function stopCluster(cluster: ClusterFolder): Promise<void> {
  const door = await passDoor(cluster, () => {})
  try {
    await stop(cluster)
  } finally {
    door.release()
  }
}

async function stop(cluster: ClusterFolder): Promise<void> {
  const postmaster = await findPostmaster(cluster.data)
  if (!postmaster) return
  await stopPostmaster(cluster.data, postmaster.pid)
  removeSocketFolder(postmaster.socketFolder)
}
