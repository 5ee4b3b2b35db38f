import type { MultiPolygon, Position } from 'geojson'
import { orderAlongCurve } from '../../../core/network/orderAlongCurve.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { NO_STREET } from '../../../core/network/snaps.ts'
import { POSITION_SCALE, type StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { DWELLINGS_NOTICES } from '../../import/dwellings/notices.ts'
import { readDwellings } from '../../import/dwellings/readDwellings.ts'
import type { NoticeCatalogue } from '../../import/notice.ts'
import type { AreaRow } from '../../import/rows.ts'
import type { StoredArea } from '../../store/areas.ts'
import type { DemandSet } from '../demandSet.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'
import type { AreaLocator } from './locateArea.ts'

export const PLACING_NOTICES = {
  area_without_dwellings: {
    severity: 'warning',
    en: 'No dwelling is known in this area: its people are put on the street corners inside it.',
    fr: "Aucun logement n'est connu dans cette zone : sa population est placée aux intersections de rues qui s'y trouvent.",
  },
  area_without_streets: {
    severity: 'warning',
    en: 'Neither a dwelling nor a street corner is known in this area: its people are put on one point inside it.',
    fr: "Ni logement ni intersection de rues n'est connu dans cette zone : sa population est placée sur un seul point intérieur.",
  },
  dwelling_far_from_street: {
    severity: 'warning',
    en: 'Dwellings in this area lie farther from any street than the limit; their people count as not reached.',
    fr: "Des logements de cette zone sont plus éloignés d'une rue que la limite; leur population est comptée comme hors de portée.",
  },
} as const satisfies NoticeCatalogue

export interface PlacedPeople {
  demand: DemandSet
  /** By area. */
  pointKind: StoredArea['pointKind'][]
  dwellings: (number | null)[]
}

/**
 * Where the people of each area live: its dwellings, else the street corners inside it, else one interior point.
 * A dwelling belongs to the area of its code, wherever its point lies. Farther than `snapLimitMeters` from any street it reaches nothing.
 */
export async function placePeople(
  run: ImportRun,
  areas: AreaRow[],
  indexOf: Map<string, number>,
  locator: AreaLocator,
  network: StreetNetwork,
  interiorPoints: (outlines: MultiPolygon[]) => Promise<Position[]>,
  snapLimitMeters: number,
): Promise<PlacedPeople> {
  const areaIndex: number[] = []
  const lon: number[] = []
  const lat: number[] = []
  const weight: number[] = []
  const dwellings: (number | null)[] = new Array(areas.length).fill(null)
  const pointKind: StoredArea['pointKind'][] = new Array(areas.length).fill('dwellings')
  const add = (area: number, x: number, y: number, w: number) => {
    areaIndex.push(area)
    lon.push(x)
    lat.push(y)
    weight.push(w)
  }

  const spec = run.manifest.dwellings
  if (spec) {
    const { entry } = await run.open('dwellings', spec, formatOf(spec.file))
    const codes = new Set(indexOf.keys())
    for await (const row of counted(
      entry,
      readDwellings(run.folder, spec, run.reporter(spec.file, DWELLINGS_NOTICES), {
        areaCodes: codes,
        extent: locator.extent,
      }),
    )) {
      const area = indexOf.get(row.areaCode)
      if (area === undefined) continue
      add(area, row.lon, row.lat, row.weight)
      dwellings[area] = (dwellings[area] ?? 0) + row.weight
    }
  }

  const without = areas.flatMap((_, index) => (dwellings[index] === null ? [index] : []))
  if (without.length > 0) {
    const report = run.reporter(run.manifest.areas.file, PLACING_NOTICES)
    const corners = findCorners(network, locator, new Set(without))
    const lost = without.filter((area) => !corners.has(area))
    const inside = lost.length > 0 ? await interiorPoints(lost.map((area) => areas[area].geometry)) : []
    for (const area of without) {
      const known = corners.get(area) ?? [inside[lost.indexOf(area)] as [number, number]]
      pointKind[area] = corners.has(area) ? 'street-nodes' : 'interior-point'
      for (const [x, y] of known) add(area, x, y, 1)
      const value = areas[area].code
      // A region without any dwellings file is told once, by its sources, not once an area.
      if (spec || pointKind[area] === 'interior-point') {
        report(corners.has(area) ? 'area_without_dwellings' : 'area_without_streets', {
          value,
          lon: known[0][0],
          lat: known[0][1],
        })
      }
    }
  }

  // Neighbours on the ground become neighbours in memory: searches touch points near a stop together.
  const order = orderAlongCurve(
    Int32Array.from({ length: 2 * lon.length }, (_, i) =>
      Math.round((i % 2 === 0 ? lon[i >> 1] : lat[i >> 1]) * POSITION_SCALE),
    ),
  )
  const inOrder = (values: readonly number[]) => Array.from(order, (point) => values[point])
  const demand = {
    areaIndex: inOrder(areaIndex),
    weight: inOrder(weight),
    lon: inOrder(lon),
    lat: inOrder(lat),
  }
  const snaps = snapPoints(network, demand.lon, demand.lat, { limitMeters: snapLimitMeters })
  reportFar(run, areas, demand.areaIndex, snaps.edge, snapLimitMeters)
  return {
    demand: {
      areaIndex: Uint16Array.from(demand.areaIndex),
      weight: Float32Array.from(demand.weight),
      lon: Float64Array.from(demand.lon),
      lat: Float64Array.from(demand.lat),
      snaps,
    },
    pointKind,
    dwellings,
  }
}

/** Nodes of walkable streets inside each of the wanted areas. */
function findCorners(
  network: StreetNetwork,
  locator: AreaLocator,
  wanted: Set<number>,
): Map<number, [number, number][]> {
  const corners = new Map<number, [number, number][]>()
  for (let node = 0; node < network.nodeCount; node++) {
    if (network.walkComponentOfNode[node] < 0) continue
    const x = network.nodePositions[2 * node] / POSITION_SCALE
    const y = network.nodePositions[2 * node + 1] / POSITION_SCALE
    const area = locator.find(x, y)
    if (!wanted.has(area)) continue
    const known = corners.get(area)
    if (known) known.push([x, y])
    else corners.set(area, [[x, y]])
  }
  return corners
}

function reportFar(
  run: ImportRun,
  areas: AreaRow[],
  areaIndex: number[],
  edge: Int32Array,
  limitMeters: number,
): void {
  const far = new Map<number, number>()
  edge.forEach((value, point) => {
    if (value === NO_STREET) far.set(areaIndex[point], (far.get(areaIndex[point]) ?? 0) + 1)
  })
  if (far.size === 0) return
  const report = run.reporter(run.manifest.dwellings?.file ?? run.manifest.areas.file, PLACING_NOTICES)
  for (const [area, points] of far)
    report('dwelling_far_from_street', { value: areas[area].code, detail: { points, limitMeters } })
}
