/**
 * Finds a PostgreSQL with PostGIS on this machine: where `pg_config --bindir` points, where Debian and Ubuntu
 * (/usr/lib/postgresql/NN/bin) and others put it, and the folders of PATH.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runProgram } from './runProgram.ts'

export const OLDEST_POSTGRESQL = 15
export const OLDEST_POSTGIS = '3.3'

export interface PostgresProgram {
  /** Folder of initdb and postgres. */
  bin: string
  major: number
  /** As the program gives it: "15.12". */
  version: string
  /** Version that CREATE EXTENSION would give, "3.3.2"; undefined = PostGIS is not installed for it. */
  postgis: string | undefined
}

/** Every PostgreSQL server found here, newest first, whatever its version. */
export async function findPostgres(): Promise<PostgresProgram[]> {
  const found = new Map<string, PostgresProgram>()
  for (const bin of await candidateFolders()) {
    if (!existsSync(join(bin, 'postgres')) || !existsSync(join(bin, 'initdb'))) continue
    const real = dirname(realpathSync(join(bin, 'postgres')))
    if (found.has(real)) continue
    const said = await runProgram(join(real, 'postgres'), ['--version'])
    const version = /(\d+)(\.\d+|devel|beta\d+|rc\d+)*/.exec(said.output)
    if (said.code !== 0 || !version) continue
    const major = Number(version[1])
    found.set(real, { bin: real, major, version: version[0], postgis: await postgisVersion(real, major) })
  }
  return [...found.values()].sort((a, b) => b.major - a.major)
}

/** New enough, with a PostGIS that is new enough. */
export function isUsable(program: PostgresProgram): boolean {
  return (
    program.major >= OLDEST_POSTGRESQL &&
    program.postgis !== undefined &&
    compareVersions(program.postgis, OLDEST_POSTGIS) >= 0
  )
}

/** Negative, zero or positive, as numbers part by part: 3.10 is newer than 3.9. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number))
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

async function candidateFolders(): Promise<string[]> {
  const fromConfig = await runProgram('pg_config', ['--bindir'])
  return [
    ...(fromConfig.code === 0 ? [fromConfig.output.trim()] : []),
    ...foldersIn('/usr/lib/postgresql').map((name) => join('/usr/lib/postgresql', name, 'bin')),
    ...foldersIn('/usr')
      .filter((name) => name.startsWith('pgsql-'))
      .map((name) => join('/usr', name, 'bin')),
    ...foldersIn('/opt/homebrew/opt')
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => join('/opt/homebrew/opt', name, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ]
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function postgisVersion(bin: string, major: number): Promise<string | undefined> {
  const config = await runProgram(join(bin, 'pg_config'), ['--sharedir'])
  const shares = [config.code === 0 ? config.output.trim() : '', `/usr/share/postgresql/${major}`]
  for (const share of shares.filter(Boolean)) {
    const control = join(share, 'extension', 'postgis.control')
    if (!existsSync(control)) continue
    const version = /^default_version\s*=\s*'([^']+)'/m.exec(readFileSync(control, 'utf8'))
    if (version) return version[1]
  }
  return undefined
}
