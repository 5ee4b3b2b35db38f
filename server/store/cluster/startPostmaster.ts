/** Starts the server in a session of its own, so that Ctrl-C and the end of its starter do not reach it. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from '../../errors.ts'
import type { ClusterFolder } from './clusterFolder.ts'
import { describeStartFailure } from './describeStartFailure.ts'
import type { PostgresProgram } from './findPostgres.ts'
import { CLUSTER_ROLE } from './initCluster.ts'
import { endOrphans, findPostmaster, type Postmaster } from './postmaster.ts'
import { PLAIN_ENVIRONMENT } from './runProgram.ts'
import { serverSettings } from './serverSettings.ts'
import { asServerUser, type ServerUser } from './serverUser.ts'
import { prepareSocketFolder } from './socketFolder.ts'

const POLL_MS = 20
const PATIENCE_MS = 5_000
/** After a crash in the middle of a large import the server first replays its log. */
const RECOVERY_LIMIT_MS = 15 * 60_000
const LARGEST_LOG_BYTES = 4 * 2 ** 20

/** Only for who holds the door and found no live server. Resolves when it answers. */
export async function startPostmaster(
  cluster: ClusterFolder,
  program: PostgresProgram,
  user: ServerUser,
  say: (line: string) => void,
  extraSettings: Record<string, string> = {},
): Promise<Postmaster> {
  await endOrphans(cluster.data)
  // Nothing of this data directory is alive: a lock file left by a crash may name a number that now is another process.
  if (process.platform === 'linux') rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
  writeAccessRules(cluster, user)
  const socketFolder = prepareSocketFolder(cluster.folder, user)
  const settings = { ...serverSettings(cluster, socketFolder), ...extraSettings }
  const run = await asServerUser(user, cluster.data, join(program.bin, 'postgres'), [
    '-D',
    cluster.data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openLog(cluster.log)
  const child = spawn(run.command, run.args, {
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    ...run.options,
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  })
  closeSync(log.handle)
  child.unref()
  return await untilReady(cluster, child, log.start, say)
}

/** Waits for a live server, ours or another's, to be ready; undefined = it went away. */
export async function waitUntilReady(
  data: string,
  say: (line: string) => void,
): Promise<Postmaster | undefined> {
  const start = performance.now()
  let told = false
  for (;;) {
    const postmaster = await findPostmaster(data)
    if (!postmaster || postmaster.status === 'ready') return postmaster
    const waited = performance.now() - start
    if (waited > PATIENCE_MS && !told) {
      told = true
      say(
        postmaster.status === 'stopping'
          ? 'The database is stopping...'
          : 'The database mends itself after a crash...',
      )
    }
    if (waited > RECOVERY_LIMIT_MS)
      throw new DatabaseUnavailable(
        'cluster_not_ready',
        `The database server (process ${postmaster.pid}) of ${data} is still ${postmaster.status}.`,
        'Wait for it to finish, then start again.',
      )
    await sleep(POLL_MS)
  }
}

async function untilReady(
  cluster: ClusterFolder,
  child: ChildProcess,
  logStart: number,
  say: (line: string) => void,
): Promise<Postmaster> {
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', () => {
    ended ??= ''
  })
  while (ended === undefined) {
    const ready = await waitUntilReady(cluster.data, say)
    if (ready) return ready
    await sleep(POLL_MS)
  }
  const said = readFileSync(cluster.log).subarray(logStart).toString()
  throw describeStartFailure(cluster, said || ended)
}

/** Only the owner of the cluster and root get in, as the one role, through the socket. */
function writeAccessRules(cluster: ClusterFolder, user: ServerUser): void {
  const people = [...new Set(['root', user.name])]
  writeFileSync(cluster.hba, `local all ${CLUSTER_ROLE} peer map=reach\n`)
  writeFileSync(cluster.ident, people.map((name) => `reach "${name}" ${CLUSTER_ROLE}\n`).join(''))
  for (const file of [cluster.hba, cluster.ident]) chmodSync(file, user.switched ? 0o644 : 0o600)
}

/** The log of the starts before is kept once it is large. */
function openLog(file: string): { handle: number; start: number } {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there && there.size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a', 0o600)
  return { handle, start: fstatSync(handle).size }
}
