/**
 * Bicycle and car on the Porto Alegre extract against Valhalla: CPU time per origin to 1,227 points, and how far metres and times agree.
 *
 * Like with like: one search from each origin; one speed on every street (car 40 km/h by `fixed_speed`, bicycle 12 km/h); nothing counts off
 * the street. Car turns cost the same on both sides (the formula and constants of the Open Source Routing Machine). Neutral: penalties of
 * manoeuvres, service roads, gates, private and destination-only access, tolls and ferries 0, factors of alleys and service roads 1,
 * highways, tolls, living streets and tracks without preference; for bicycles roads and hills without dislike, bad surfaces not avoided.
 *
 * Metres compare both engines' shortest ways (`shortest`, no turn costs here): speed does not come into it. Times are scaled by the ratio of
 * their sums. What remains different: Valhalla adds 2 s at traffic lights, chooses its ways by a cost of its own (density, busy
 * junctions), slows bicycles on bad surfaces, pushes them on foot over footways and steps (most of what p95 of the bicycle shows), and lets both
 * into private streets and onto roads beside a compulsory cycleway.
 */
import { join } from 'node:path'
import { snapAt } from '../../core/network/snaps.ts'
import type { VehicleMode } from '../../core/network/streetMode.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { CAR_TURNS, type VehicleProfile } from '../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../core/network/streetSeconds.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median, quantile } from './bench.ts'
import { everyNth, readHexagons, readNetwork, snap } from './portoAlegre.ts'
import { race } from './race.ts'
import { openValhalla, type Position, type Valhalla, type ValhallaMatrix } from './valhalla.ts'

const ORIGINS = 100
const FARTHEST_METERS = 200_000
/** Shorter trips are left out of the ratios: where a point is put on the street weighs too much in them. */
const SHORTEST_SECONDS = 300

interface Vehicle {
  mode: VehicleMode
  kmh: number
  turns: VehicleProfile['turns']
  costing: 'auto' | 'bicycle'
  options: Record<string, number | string>
  bar?: Measurement['bar']
}

const NEUTRAL = {
  maneuver_penalty: 0,
  service_penalty: 0,
  service_factor: 1,
  gate_cost: 0,
  gate_penalty: 0,
  private_access_penalty: 0,
  destination_only_penalty: 0,
  use_ferry: 0.5,
}
const VEHICLES: Vehicle[] = [
  {
    mode: 'car',
    kmh: 40,
    turns: CAR_TURNS,
    costing: 'auto',
    options: {
      ...NEUTRAL,
      fixed_speed: 40,
      alley_factor: 1,
      use_highways: 0.5,
      use_tolls: 0.5,
      use_living_streets: 0.5,
      use_tracks: 0.5,
      toll_booth_cost: 0,
      toll_booth_penalty: 0,
    },
    bar: { atLeast: 4 },
  },
  {
    mode: 'bicycle',
    kmh: 12,
    turns: null,
    costing: 'bicycle',
    options: {
      ...NEUTRAL,
      cycling_speed: 12,
      bicycle_type: 'Hybrid',
      use_roads: 1,
      use_hills: 1,
      use_living_streets: 0.5,
      avoid_bad_surfaces: 0,
    },
  },
]

export default async function benchDriving(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('porto-alegre')
  if (!region) return 'skipped'
  const targets = readHexagons(region)
  const origins = everyNth(targets, ORIGINS)
  const network = await readNetwork(region)
  const valhalla = await openValhalla(join(region, 'poa_osm.pbf'), FARTHEST_METERS)
  try {
    const measurements: Measurement[] = []
    for (const vehicle of VEHICLES)
      measurements.push(...(await measure(network, valhalla, vehicle, origins, targets)))
    return measurements
  } finally {
    valhalla.close()
  }
}

async function measure(
  network: StreetNetwork,
  valhalla: Valhalla,
  vehicle: Vehicle,
  origins: Position[],
  targets: Position[],
): Promise<Measurement[]> {
  const { mode, kmh, turns, costing, options } = vehicle
  const profile = { mode, kmhByClass: {}, otherKmh: kmh, postedShare: null, offStreetKmh: Infinity, turns }
  const query = (more: object): string =>
    JSON.stringify({
      sources: origins,
      targets,
      costing,
      verbose: false,
      costing_options: { [costing]: { ...options, ...more } },
    })
  const work = (): Uint32Array[] => driveAll(network, origins, targets, profile)
  const { ours, peer, rounds, answers } = await race(work, [query({})], valhalla.matrix)
  const shortest = JSON.parse(await valhalla.matrix(query({ shortest: true }))) as ValhallaMatrix
  const metersPerSecond = kmh / 3.6
  const shortestSeconds = driveAll(network, origins, targets, { ...profile, turns: null })
  return [
    {
      name: `${mode}: times faster than Valhalla, no bound`,
      value: peer / ours,
      unit: 'x',
      bar: vehicle.bar,
      detail: {
        valhalla: valhalla.version,
        origins: ORIGINS,
        targets: targets.length,
        rounds,
        ourCpuMillisecondsPerOrigin: ours / ORIGINS,
        peerCpuMillisecondsPerOrigin: peer / ORIGINS,
      },
    },
    ...compare(
      `${mode}: our metres / Valhalla metres`,
      shortest,
      shortestSeconds,
      (seconds, from, to) =>
        (seconds * metersPerSecond) / (1000 * shortest.sources_to_targets.distances[from][to]!),
      1,
    ),
    ...compareTimes(`${mode}: our time / Valhalla time`, JSON.parse(answers[0]) as ValhallaMatrix, work()),
  ]
}

function driveAll(
  network: StreetNetwork,
  origins: Position[],
  targets: Position[],
  profile: VehicleProfile,
): Uint32Array[] {
  const { mode } = profile
  const roots = snap(network, origins, mode)
  const points = snap(network, targets, mode)
  const options = { mode, direction: 'from-root' as const, maxSeconds: Infinity, profile }
  return origins.map((_, index) => streetSecondsToPoints(network, snapAt(roots, index), points, options))
}

/** Scaled so that the sums of all times agree. */
function compareTimes(name: string, answer: ValhallaMatrix, seconds: Uint32Array[]): Measurement[] {
  const { durations } = answer.sources_to_targets
  let ours = 0
  let theirs = 0
  for (const [from, row] of durations.entries()) {
    for (const [to, time] of row.entries()) {
      if (time === null || time < SHORTEST_SECONDS || seconds[from][to] === UNREACHED) continue
      ours += seconds[from][to]
      theirs += time
    }
  }
  return compare(name, answer, seconds, (own, from, to) => own / durations[from][to]!, ours / theirs)
}

function compare(
  name: string,
  answer: ValhallaMatrix,
  seconds: Uint32Array[],
  ratioOf: (seconds: number, from: number, to: number) => number,
  scale: number,
): Measurement[] {
  if (answer.algorithm !== 'timedistancematrix') throw new Error(`Valhalla used ${answer.algorithm}`)
  const ratios: number[] = []
  let onlyOurs = 0
  let onlyTheirs = 0
  for (const [from, durations] of answer.sources_to_targets.durations.entries()) {
    for (const [to, theirs] of durations.entries()) {
      const own = seconds[from][to]
      if (theirs === null && own !== UNREACHED) onlyOurs += 1
      else if (theirs !== null && own === UNREACHED) onlyTheirs += 1
      else if (theirs !== null && theirs >= SHORTEST_SECONDS) ratios.push(ratioOf(own, from, to) / scale)
    }
  }
  const detail = {
    pairs: ratios.length,
    medianBeforeScaling: median(ratios) * scale,
    reachedOnlyByOurs: onlyOurs,
    reachedOnlyByPeer: onlyTheirs,
  }
  const bar = { atLeast: 0.97, atMost: 1.06 }
  return [
    { name: `${name}, p05`, value: quantile(ratios, 0.05), unit: 'ratio', detail },
    { name: `${name}, p50`, value: median(ratios), unit: 'ratio', bar, detail },
    { name: `${name}, p95`, value: quantile(ratios, 0.95), unit: 'ratio', detail },
  ]
}
