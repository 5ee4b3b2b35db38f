/**
 * The peer: Valhalla (MIT), installed into this folder alone, with tiles of an extract in a temporary folder. Matrices are computed by
 * `timedistancematrix`, one search from each source, which is what our search does too; limits of the service are raised.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Position {
  lon: number
  lat: number
}
export interface ValhallaMatrix {
  algorithm: string
  /** Seconds by source and target; null = not reached. */
  sources_to_targets: { durations: (number | null)[][]; distances: (number | null)[][] }
}
export interface Valhalla {
  version: string
  /** Takes and gives JSON text: its parsing is not counted against the peer. */
  matrix(query: string): Promise<string>
  /** The same for pairs up to `boundMeters` apart as the crow flies; the search ends soon after. */
  boundedMatrix(query: string): Promise<string>
  close(): void
}

/** Above every walk of the extract. Much higher bounds make Valhalla slower, which would be unfair. */
const UNBOUNDED_METERS = 200_000

export async function openValhalla(extract: string, boundMeters: number): Promise<Valhalla> {
  installPeers()
  const peer = createRequire(join(import.meta.dirname, 'package.json'))('@valhallajs/valhallajs')
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-bench-'))
  const tileDir = join(folder, 'tiles')
  mkdirSync(tileDir)
  const config = await peer.getConfig({ tileDir, tileExtract: '', verbose: false }).catch((error: Error) => {
    throw new Error(
      `Valhalla's configuration is written by Python 3, which must be installed: ${error.message}`,
    )
  })
  Object.assign(config.mjolnir, { admin: '', timezone: '', tile_extract: '' })
  config.thor.source_to_target_algorithm = 'timedistancematrix'
  setLimits(config, UNBOUNDED_METERS)
  const configFile = join(folder, 'config.json')
  writeFileSync(configFile, JSON.stringify(config))
  const built = spawnSync(join(binaries(), 'valhalla_build_tiles'), ['-c', configFile, extract], {
    // It leaves a list of doubled ways where it runs.
    cwd: dirname(configFile),
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`Valhalla could not build its tiles:\n${built.stderr.slice(-2000)}`)

  const actor = new peer.Actor(config)
  setLimits(config, boundMeters)
  const boundedActor = new peer.Actor(config)
  return {
    version: peer.VALHALLA_VERSION ?? '3.6.1',
    matrix: (query) => actor.matrix(query),
    boundedMatrix: (query) => boundedActor.matrix(query),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const COSTINGS = ['pedestrian', 'bicycle', 'auto'] as const

function setLimits(
  config: { service_limits: Record<(typeof COSTINGS)[number], object> },
  maxMatrixMeters: number,
): void {
  for (const costing of COSTINGS) {
    Object.assign(config.service_limits[costing], {
      max_distance: 1e8,
      max_locations: 1e6,
      max_matrix_distance: maxMatrixMeters,
      max_matrix_location_pairs: 1e9,
    })
  }
}

function binaries(): string {
  return join(
    import.meta.dirname,
    'node_modules',
    '@valhallajs',
    'valhallajs',
    process.platform,
    process.arch,
  )
}

function installPeers(): void {
  if (existsSync(binaries())) return
  console.error('Installing the peers of the benches (once, about 280 MB) ...')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: import.meta.dirname, stdio: ['ignore', 2, 2] as ['ignore', 2, 2] }
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0 || !existsSync(binaries())) {
    throw new Error(
      'Valhalla could not be installed: it has packages for Linux (x64, arm64) and macOS (arm64) only.',
    )
  }
}
