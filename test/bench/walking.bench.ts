/**
 * Walking on the Porto Alegre extract against Valhalla: CPU time per origin to 1,227 points, and how far the times agree.
 *
 * Like with like: both walk at 4.8 km/h, both snap all points of a batch, both search once from each origin. Valhalla's tastes are
 * set to neutral (factors for walkways, sidewalks, alleys, driveways and service roads 1; penalties for steps, service roads and lifts 0;
 * hills and living streets without preference), because ours is the shortest path. What remains different: it walks no
 * off-street metres, and it keeps other streets closed.
 */

import { join } from 'node:path'
import { groundDistanceMeters } from '../../core/network/groundDistance.ts'
import { snapAt } from '../../core/network/snaps.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { walkSecondsToPoints } from '../../core/network/walkSeconds.ts'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median, quantile } from './bench.ts'
import { everyNth, readHexagons, readNetwork, snap } from './portoAlegre.ts'
import { race } from './race.ts'
import { openValhalla, type Position, type ValhallaMatrix } from './valhalla.ts'

/** In one request, so that what Valhalla spends on snapping the targets is shared by many origins. */
const ORIGINS = 100
const WALK_KMH = 4.8
const BOUND_SECONDS = 30 * 60
const NEUTRAL = {
  walking_speed: WALK_KMH,
  walkway_factor: 1,
  sidewalk_factor: 1,
  alley_factor: 1,
  driveway_factor: 1,
  service_factor: 1,
  step_penalty: 0,
  service_penalty: 0,
  elevator_penalty: 0,
  use_hills: 1,
  use_living_streets: 0.5,
  use_tracks: 0.5,
  use_lit: 0,
  max_hiking_difficulty: 6,
}

export default async function benchWalking(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('porto-alegre')
  if (!region) return 'skipped'
  const targets = readHexagons(region)
  const network = await readNetwork(region)
  const boundMeters = (BOUND_SECONDS * WALK_KMH) / 3.6
  const valhalla = await openValhalla(join(region, 'poa_osm.pbf'), boundMeters)
  try {
    const origins = everyNth(targets, ORIGINS)
    const unbounded = await raceErrands(network, [{ origins, targets }], Infinity, valhalla.matrix)
    // A request for each origin: nothing beyond 30 minutes as the crow flies is asked for, so that the peer may stop there as well.
    const errands = origins.map((origin) => ({
      origins: [origin],
      targets: targets.filter((target) => distance(origin, target) < 0.99 * boundMeters),
    }))
    const bounded = await raceErrands(network, errands, BOUND_SECONDS, valhalla.boundedMatrix)
    const ratios = compareTimes(network, origins, targets, JSON.parse(unbounded.answers[0]) as ValhallaMatrix)
    return [
      {
        name: 'times faster than Valhalla, no bound',
        value: unbounded.peer / unbounded.ours,
        unit: 'x',
        bar: { atLeast: 10 },
        detail: {
          valhalla: valhalla.version,
          origins: ORIGINS,
          targets: targets.length,
          rounds: unbounded.rounds,
          ourCpuMillisecondsPerOrigin: unbounded.ours,
          peerCpuMillisecondsPerOrigin: unbounded.peer,
        },
      },
      {
        name: 'times faster than Valhalla, both bounded at 30 minutes',
        value: bounded.peer / bounded.ours,
        unit: 'x',
        detail: {
          origins: ORIGINS,
          meanTargets: errands.reduce((sum, errand) => sum + errand.targets.length, 0) / errands.length,
          rounds: bounded.rounds,
          ourCpuMillisecondsPerOrigin: bounded.ours,
          peerCpuMillisecondsPerOrigin: bounded.peer,
        },
      },
      ...ratios,
    ]
  } finally {
    valhalla.close()
  }
}

interface Errand {
  origins: Position[]
  targets: Position[]
}

/** CPU milliseconds per origin of both. */
async function raceErrands(
  network: StreetNetwork,
  errands: Errand[],
  maxSeconds: number,
  matrix: (query: string) => Promise<string>,
) {
  const queries = errands.map(({ origins, targets }) =>
    JSON.stringify({
      sources: origins,
      targets,
      costing: 'pedestrian',
      verbose: false,
      costing_options: { pedestrian: NEUTRAL },
    }),
  )
  const count = errands.reduce((sum, { origins }) => sum + origins.length, 0)
  const walk = (): void => {
    for (const { origins, targets } of errands) walkAll(network, origins, targets, maxSeconds)
  }
  const { ours, peer, rounds, answers } = await race(walk, queries, matrix)
  return { ours: ours / count, peer: peer / count, rounds, answers }
}

function walkAll(
  network: StreetNetwork,
  origins: Position[],
  targets: Position[],
  maxSeconds: number,
): Uint32Array[] {
  const roots = snap(network, origins, 'walk')
  const points = snap(network, targets, 'walk')
  const options = { metersPerSecond: WALK_KMH / 3.6, maxSeconds }
  return origins.map((_, index) => walkSecondsToPoints(network, snapAt(roots, index), points, options))
}

/** Our times over the peer's, for walks of at least five minutes, once both are scaled to the same middle speed. */
function compareTimes(
  network: StreetNetwork,
  origins: Position[],
  targets: Position[],
  answer: ValhallaMatrix,
): Measurement[] {
  if (answer.algorithm !== 'timedistancematrix') throw new Error(`Valhalla used ${answer.algorithm}`)
  const seconds = walkAll(network, origins, targets, Infinity)
  const ratios: number[] = []
  let onlyOurs = 0
  let onlyTheirs = 0
  for (const [from, durations] of answer.sources_to_targets.durations.entries()) {
    for (const [to, theirs] of durations.entries()) {
      const own = seconds[from][to]
      if (theirs === null && own !== UNREACHED) onlyOurs += 1
      else if (theirs !== null && own === UNREACHED) onlyTheirs += 1
      else if (theirs !== null && theirs >= 300) ratios.push(own / theirs)
    }
  }
  const middle = median(ratios)
  const scaled = ratios.map((ratio) => ratio / middle)
  const detail = {
    pairs: ratios.length,
    medianRatioBeforeScaling: middle,
    reachedOnlyByOurs: onlyOurs,
    reachedOnlyByPeer: onlyTheirs,
  }
  const bar = { atLeast: 0.95, atMost: 1.1 }
  return [
    { name: 'our time / Valhalla time, p05', value: quantile(scaled, 0.05), unit: 'ratio', bar, detail },
    { name: 'our time / Valhalla time, p95', value: quantile(scaled, 0.95), unit: 'ratio', bar, detail },
  ]
}

function distance(a: Position, b: Position): number {
  return groundDistanceMeters(a.lon, a.lat, b.lon, b.lat)
}
