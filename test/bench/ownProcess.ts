/** Work in a process of its own, whose memory and time are read from outside. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = resolve(import.meta.dirname, '../..')

export interface Ended {
  wallSeconds: number
  /** Largest resident set; 0 where the system does not tell. */
  peakMegabytes: number
  /** What it printed; empty where only its length is wanted. */
  printed: string
  printedBytes: number
}

/** @param keep what it prints; otherwise it is only counted. */
export async function runOwnProcess(
  script: string,
  words: string[],
  dataDir: string,
  keep = true,
): Promise<Ended> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(ROOT, script), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  })
  let printed = ''
  let printedBytes = 0
  child.stdout.on('data', (bytes: Buffer) => {
    printedBytes += bytes.length
    if (keep) printed += bytes.toString()
  })
  let peakKilobytes = 0
  let ended: number | null | undefined
  child.on('close', (code) => {
    ended = code
  })
  while (ended === undefined) {
    peakKilobytes = Math.max(peakKilobytes, peakOf(child.pid!))
    await wait(50)
  }
  if (ended !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${ended}`)
  const wallSeconds = (performance.now() - started) / 1000
  return { wallSeconds, peakMegabytes: peakKilobytes / 1024, printed, printedBytes }
}

/** Hamilton from its files into a new private cluster. */
export async function importHamilton(region: string, dataDir: string): Promise<Ended> {
  const words = ['region', 'add', join(ROOT, 'data/regions/hamilton'), '--from', region]
  return runOwnProcess('server/cli/main.ts', words, dataDir)
}

/** Peak resident set in kB. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
