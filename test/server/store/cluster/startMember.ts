/** Starts member.ts and talks with it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Member {
  process: ChildProcess
  /** Its first line: "ready ..." or "failed CODE MESSAGE". */
  first: Promise<string>
  query(sql: string): Promise<unknown[]>
  leave(): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

export interface MemberOptions {
  way?: 'exit'
  /** An ordinary user to run as; only root can. */
  uid?: number
}

export function startMember(dataDir: string, { way, uid }: MemberOptions = {}): Member {
  const program = [process.execPath, join(import.meta.dirname, 'member.ts'), dataDir, ...(way ? [way] : [])]
  // The checkout may lie where an ordinary user cannot read.
  const asUser = uid
    ? [
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${uid}`,
        '--clear-groups',
        '--inh-caps=+dac_read_search',
        '--ambient-caps=+dac_read_search',
      ]
    : []
  const [command, ...args] = [...asUser, ...program]
  // A group of its own, as a terminal gives a command: Ctrl-C goes to all of it.
  const child = spawn(command, args, { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout!)[Symbol.asyncIterator]()
  const next = async () => (await lines.next()).value ?? 'failed without a word'
  const ended = once(child, 'exit')
  child.stdin!.on('error', () => {})
  const first = next()
  return {
    process: child,
    first,
    async query(sql) {
      await first
      child.stdin!.write(`${sql}\n`)
      return JSON.parse((await next()).replace(/^rows /, ''))
    },
    async leave() {
      await first
      child.stdin!.write('leave\n')
      await ended
    },
    async kill(signal) {
      process.kill(-child.pid!, signal)
      await ended
    },
  }
}
