/**
 * The private cluster of DATA_DIR, shared by everyone who uses it at the same time: the first to come starts the server, the
 * last to leave stops it, whatever happens to any of them.
 *
 * Two locks of the operating system (fileLock.ts), dropped by the kernel when their holder dies:
 *   door     exclusive, held while entering (find or start the server) and while leaving (stop it if last);
 *   members  shared, held by each user from entering to leaving.
 * The state is read from the world, never from a note that someone must keep right: is a server of this data directory
 * alive (/proc), is anyone else a member (can the members lock be had exclusively).
 *
 * Why each race ends well:
 * - Two first starts: the second waits at the door until the first one's server answers, then joins it.
 * - Start against last stop: both need the door. Who enters after the stop finds no server and starts one; who enters before
 *   it is a member, so that the leaver is not the last.
 * - Two leave at once: one at a time through the door; the second finds itself alone and stops the server.
 * - A member ends without leaving (process.exit, Ctrl-C, kill -9): the kernel drops its locks. The server lives on in a session
 *   of its own. A small process that waited for this end (watchMember.ts) then passes the door and stops the server if no
 *   member is left. If that one is killed too, the next to come adopts the server and stops it when leaving as the last.
 * - Death while holding the door: the next through it finds one of: no data directory (initCluster renames it into place
 *   whole), no server, a server that is starting, ready or stopping. Starting is waited for; stopping is waited out, then started.
 * - Server killed, its workers not: startPostmaster ends them first; PostgreSQL itself refuses a second server beside them.
 * - Reboot: a lock file with a process number that is now another process is seen as stale, because that process does not stand
 *   in the data directory; PostgreSQL alone would refuse to start.
 * - Two servers on one folder: starting happens only behind the door and with none alive; PostgreSQL's own lock file and
 *   shared memory check stand behind that.
 * - The socket was removed under a live server (a cleaner of /tmp): nobody could join; it is stopped and started anew.
 */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { DatabaseUnavailable } from '../../errors.ts'
import { checkClusterVersion } from './checkClusterVersion.ts'
import { type ClusterFolder, prepareClusterFolder, unusableDataDir } from './clusterFolder.ts'
import { type FileLock, trySharedLock } from './fileLock.ts'
import { findPostgres, isUsable, type PostgresProgram } from './findPostgres.ts'
import { CLUSTER_ROLE, initCluster, removeUnfinishedClusters } from './initCluster.ts'
import { installPostgres } from './installPostgres.ts'
import { passDoor } from './passDoor.ts'
import { type Postmaster, stopPostmaster } from './postmaster.ts'
import { chooseServerUser } from './serverUser.ts'
import { SOCKET_PORT } from './socketFolder.ts'
import { startPostmaster, waitUntilReady } from './startPostmaster.ts'
import { stopIfUnused } from './stopCluster.ts'
import { type MemberWatch, watchMember } from './watchMember.ts'

export interface ClusterOptions {
  say?: (line: string) => void
  /** Settings beside serverSettings.ts, for whoever starts the server. */
  settings?: Record<string, string>
  /** True = leaving or ending does not stop the server; someone else calls stopCluster. */
  keepRunning?: boolean
}

export interface ClusterMembership {
  /** How to connect, to any database of the cluster. */
  connection: { host: string; port: number; user: string; ssl: false }
  /** Stops the server if nobody else is a member. May be called twice. */
  leave(): Promise<void>
}

/** Throws DatabaseUnavailable when there can be no private cluster here. */
export async function joinCluster(dataDir: string, options: ClusterOptions = {}): Promise<ClusterMembership> {
  if (process.platform === 'win32')
    throw new DatabaseUnavailable(
      'no_private_cluster',
      'The product runs no database of its own on Windows.',
      'Run `docker compose up`, or set DATABASE_URL to a PostgreSQL 15+ with PostGIS 3.3+.',
    )
  const say = options.say ?? (() => {})
  const cluster = prepareClusterFolder(dataDir)
  const door = await passDoor(cluster, say)
  let presence: FileLock | undefined
  let watch: MemberWatch | undefined
  try {
    // Only leavers hold it exclusively, and they hold the door then.
    presence = trySharedLock(cluster.membersLock)
    if (!presence) throw new Error('the members lock is held outside the door')
    if (!options.keepRunning) watch = watchMember(dirname(cluster.folder))
    const postmaster = (await adoptPostmaster(cluster, say)) ?? (await start(cluster, say, options.settings))
    return membership(cluster, presence, postmaster, watch)
  } catch (error) {
    presence?.release()
    watch?.cancel()
    throw unusableDataDir(dataDir, error)
  } finally {
    door.release()
  }
}

/** A live server that answers, or undefined when there is none (any more). */
async function adoptPostmaster(
  cluster: ClusterFolder,
  say: (line: string) => void,
): Promise<Postmaster | undefined> {
  const postmaster = await waitUntilReady(cluster.data, say)
  if (!postmaster) return undefined
  if (await answers(postmaster)) return postmaster
  // It may be going: its lock file still says "ready" for a moment after the signal.
  await stopPostmaster(cluster.data, postmaster.pid)
  return undefined
}

async function start(
  cluster: ClusterFolder,
  say: (line: string) => void,
  settings: Record<string, string> | undefined,
): Promise<Postmaster> {
  removeUnfinishedClusters(cluster)
  const isNew = !statSync(cluster.data, { throwIfNoEntry: false })
  const program = await programFor(cluster, say)
  const user = await chooseServerUser(cluster.data)
  if (isNew) {
    say(`Making a private database in ${cluster.folder} (PostgreSQL ${program.version})...`)
    await initCluster(cluster, program, user)
  }
  return await startPostmaster(cluster, program, user, say, settings)
}

async function programFor(cluster: ClusterFolder, say: (line: string) => void): Promise<PostgresProgram> {
  const found = await findPostgres()
  const existing = checkClusterVersion(cluster, found)
  return existing ?? found.find(isUsable) ?? (await installPostgres(found, say))
}

function membership(
  cluster: ClusterFolder,
  presence: FileLock,
  postmaster: Postmaster,
  watch: MemberWatch | undefined,
): ClusterMembership {
  let left: Promise<void> | undefined
  const leave = async () => {
    presence.release()
    if (!watch) return
    await stopIfUnused(cluster)
    watch.cancel()
  }
  return {
    connection: { host: postmaster.socketFolder, port: SOCKET_PORT, user: CLUSTER_ROLE, ssl: false },
    leave() {
      left ??= leave()
      return left
    },
  }
}

async function answers(postmaster: Postmaster): Promise<boolean> {
  const client = new pg.Client({
    host: postmaster.socketFolder,
    port: SOCKET_PORT,
    user: CLUSTER_ROLE,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    // It is there, and so busy that it takes nobody else just now.
    return (error as { code?: string }).code === '53300'
  } finally {
    await client.end().catch(() => {})
  }
}
