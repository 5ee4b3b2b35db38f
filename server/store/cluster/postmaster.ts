/**
 * The server process of a data directory, found without trust in process numbers: they are used again, after a reboot above
 * all. A server (and each of its workers) stands in its data directory, so /proc says whose it is.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from '../../errors.ts'
import { runProgram } from './runProgram.ts'

export interface Postmaster {
  pid: number
  /** Where its socket is; empty while it is only just starting. */
  socketFolder: string
  status: 'starting' | 'ready' | 'stopping'
}

const POLL_MS = 20
/** A fast stop writes a checkpoint first, which may take long on a slow disk. */
const FAST_STOP_MS = 60_000
const IMMEDIATE_STOP_MS = 15_000
const ORPHAN_MS = 1_000

/** The live server of this data directory, or undefined. The lock file's lines: https://www.postgresql.org/docs/15/storage-file-layout.html */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = readLines(join(data, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !(await isServerOf(pid, data))) return undefined
  const status = lines[7]?.trim()
  return {
    pid,
    socketFolder: lines[4]?.trim() ?? '',
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  }
}

/** Stops it, cutting its sessions: first as "fast" (nothing to recover later), then at once. Resolves when it is gone. */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    signalProcess(pid, signal)
    if (await isGoneWithin(limit, () => isServerOf(pid, data))) return
  }
  throw new DatabaseUnavailable(
    'cluster_not_stopping',
    `The database server (process ${pid}) of ${data} does not stop.`,
    `End it by hand: kill -QUIT ${pid}`,
  )
}

/**
 * Workers of a server that was killed leave by themselves, but one in the middle of a long query only after it; until then
 * no new server may start. They are waited for, then ended. Only for when no server is alive.
 */
export async function endOrphans(data: string): Promise<void> {
  if (process.platform !== 'linux') return
  for (const signal of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of serversOf(data)) if (signal) signalProcess(pid, signal)
    if (await isGoneWithin(ORPHAN_MS, async () => serversOf(data).length > 0)) return
  }
}

/** Processes of PostgreSQL that stand in this data directory (Linux). */
export function serversOf(data: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => standsIn(pid, data))
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') return standsIn(pid, data)
  const listed = await runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return listed.output.includes('postgres') && listed.output.includes(data)
}

/** A shell in which a person went to the folder is not a server. */
function standsIn(pid: number, data: string): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    if (name !== 'postgres' && name !== 'postmaster') return false
    const [here, there] = [statSync(`/proc/${pid}/cwd`), statSync(data)]
    return here.ino === there.ino && here.dev === there.dev
  } catch {
    return false
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGoneWithin(limitMs: number, isThere: () => Promise<boolean>): Promise<boolean> {
  const start = performance.now()
  while (await isThere()) {
    if (performance.now() - start > limitMs) return false
    await sleep(POLL_MS)
  }
  return true
}
