/** Starts an import by the `reach` command in a DATA_DIR of its own and kills it, alone or with its cluster, at a chosen moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const PROGRAM = join(import.meta.dirname, '..', '..', 'scripts', 'reach.mjs')

/** When to kill: so long after a step began. Progress is a better clock than time on a machine that is busy now and then. */
export interface Moment {
  step: string
  milliseconds: number
}

export interface KilledImport {
  /** True: the import ended by itself before the moment came. */
  finished: boolean
  code: number | null
  /** Last line of progress. */
  step: string
  /** Steps in their order, with the milliseconds from the first one's beginning to theirs. */
  steps: { name: string; at: number }[]
  /** What it said that was no progress. */
  said: string[]
}

export interface Import {
  dataDir: string
  manifestFolder: string
  from: string
}

/** Runs an import to its end, or to `moment`. `withCluster` kills the database server and its workers at the same time. */
export async function runImport(what: Import, moment?: Moment, withCluster = false): Promise<KilledImport> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'region', 'add', what.manifestFolder, '--from', what.from],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: what.dataDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(child, 'exit') as Promise<[number | null]>
  const steps: KilledImport['steps'] = []
  const said: string[] = []
  let began = 0
  let timer: Promise<void> | undefined
  let killed = false
  const killAfter = async (milliseconds: number) => {
    await wait(milliseconds)
    if (child.exitCode !== null) return
    killed = true
    killNow(child, what.dataDir, withCluster)
  }
  for await (const line of createInterface(child.stderr)) {
    const progress = /^\s*\d+ % {2}(.+)$/.exec(line)
    if (!progress) {
      said.push(line)
      continue
    }
    const name = progress[1]
    if (steps.length === 0) began = performance.now()
    steps.push({ name, at: performance.now() - began })
    if (name === moment?.step) timer ??= killAfter(moment.milliseconds)
  }
  const [code] = await ended
  await timer
  return { finished: !killed, code, step: steps.at(-1)?.name ?? 'nothing', steps, said }
}

function killNow(child: ChildProcess, dataDir: string, withCluster: boolean): void {
  child.kill('SIGKILL')
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
  if (!withCluster || !existsSync(file)) return
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  const workers = childrenOf(postmaster)
  for (const pid of [postmaster, ...workers]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!Number.isInteger(pid)) return false
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]) === parent
      } catch {
        return false
      }
    })
}
