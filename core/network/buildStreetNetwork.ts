/**
 * Builds the street network from segments: nodes where ends are equal (to 1e-7 degrees), an edge per segment, rows, walking
 * components, forbidden turns and the grids for snapping. The same segments in the same order give the same network.
 *
 * A segment without length gives no edge and is counted. Crossings without a shared end are bridges or tunnels, never nodes.
 * Edges that nobody may use are kept: stage by stage other modes read the same network.
 */
import { buildPieceGrid } from './buildPieceGrid.ts'
import { findStrongComponents } from './findStrongComponents.ts'
import { findWalkComponents } from './findWalkComponents.ts'
import { forbidTurns } from './forbidTurns.ts'
import { groundDistanceMeters } from './groundDistance.ts'
import { orderAlongCurve } from './orderAlongCurve.ts'
import { PositionIndex } from './positionIndex.ts'
import { EDGE_USE, POSITION_SCALE, type StreetNetwork } from './streetNetwork.ts'
import type { StreetSegment } from './streetSegment.ts'
import type { TurnRestriction } from './turnRestriction.ts'

const VEHICLE_USE =
  EDGE_USE.bicycleForward | EDGE_USE.bicycleBackward | EDGE_USE.carForward | EDGE_USE.carBackward

/** Segments in, network out. For a stream of segments use `new StreetNetworkBuilder()`, `add` and `build`. */
export function buildStreetNetwork(
  segments: Iterable<StreetSegment>,
  restrictions: readonly TurnRestriction[] = [],
): StreetNetwork {
  const builder = new StreetNetworkBuilder()
  for (const segment of segments) builder.add(segment)
  return builder.build(restrictions)
}

export class StreetNetworkBuilder {
  readonly #nodes = new PositionIndex()
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #length: number[] = []
  readonly #use: number[] = []
  readonly #class: number[] = []
  readonly #maxSpeed: number[] = []
  readonly #segment: number[] = []
  readonly #ids: string[] = []
  readonly #shapeStart: number[] = [0]
  readonly #classes = new Map<string, number>()
  #shape = new Int32Array(1 << 14)
  #shapeLength = 0
  #segments = 0
  #withoutLength = 0

  add(segment: StreetSegment): void {
    const ordinal = this.#segments
    this.#segments += 1
    const start = this.#shapeLength
    let lengthMeters = 0
    let lastLon = 0
    let lastLat = 0
    for (let i = 0; i < segment.coordinates.length; i++) {
      const lon = Math.round(segment.coordinates[i][0] * POSITION_SCALE)
      const lat = Math.round(segment.coordinates[i][1] * POSITION_SCALE)
      if (i > 0) {
        if (lon === lastLon && lat === lastLat) continue
        lengthMeters += groundDistanceMeters(
          lastLon / POSITION_SCALE,
          lastLat / POSITION_SCALE,
          lon / POSITION_SCALE,
          lat / POSITION_SCALE,
        )
      }
      this.#push(lon, lat)
      lastLon = lon
      lastLat = lat
    }
    if (!(lengthMeters > 0)) {
      this.#withoutLength += 1
      this.#shapeLength = start
      return
    }
    this.#from.push(this.#nodes.add(this.#shape[start], this.#shape[start + 1]))
    this.#to.push(this.#nodes.add(lastLon, lastLat))
    this.#length.push(lengthMeters)
    this.#use.push(edgeUseOf(segment))
    this.#class.push(this.#classIndex(segment.streetClass))
    this.#maxSpeed.push(Math.max(0, Math.min(255, Math.round(segment.maxSpeedKmh ?? 0))))
    this.#segment.push(ordinal)
    this.#ids.push(segment.id)
    this.#shapeStart.push(this.#shapeLength / 2)
  }

  build(restrictions: readonly TurnRestriction[] = []): StreetNetwork {
    const nodeCount = this.#nodes.count
    const edgeCount = this.#from.length
    const unordered = this.#nodes.toArray()
    const order = orderAlongCurve(unordered)
    const numberOf = new Uint32Array(nodeCount)
    const nodePositions = new Int32Array(2 * nodeCount)
    for (let node = 0; node < nodeCount; node++) {
      numberOf[order[node]] = node
      nodePositions[2 * node] = unordered[2 * order[node]]
      nodePositions[2 * node + 1] = unordered[2 * order[node] + 1]
    }
    const edgeFrom = Uint32Array.from(this.#from, (node) => numberOf[node])
    const edgeTo = Uint32Array.from(this.#to, (node) => numberOf[node])
    const edgeLengthMeters = Float64Array.from(this.#length)
    const edgeUse = Uint8Array.from(this.#use)
    const shapeStart = Uint32Array.from(this.#shapeStart)
    const shapePositions = this.#shape.slice(0, this.#shapeLength)

    const rowStart = new Uint32Array(nodeCount + 1)
    for (let edge = 0; edge < edgeCount; edge++) {
      rowStart[edgeFrom[edge] + 1] += 1
      rowStart[edgeTo[edge] + 1] += 1
    }
    for (let node = 0; node < nodeCount; node++) rowStart[node + 1] += rowStart[node]
    const rowEnds = new Uint32Array(2 * edgeCount)
    const next = rowStart.slice()
    for (let edge = 0; edge < edgeCount; edge++) {
      rowEnds[next[edgeFrom[edge]]++] = 2 * edge
      rowEnds[next[edgeTo[edge]]++] = 2 * edge + 1
    }

    const edges = { from: edgeFrom, to: edgeTo, lengthMeters: edgeLengthMeters, use: edgeUse }
    const onFoot = findWalkComponents(nodeCount, edges)
    const rows = { edgeFrom, edgeTo, edgeUse, edgeLengthMeters, rowStart, rowEnds }
    const byBicycle = findStrongComponents(rows, 'bicycle')
    const byCar = findStrongComponents(rows, 'car')
    const shape = { use: edgeUse, shapeStart, shapePositions }
    return {
      nodeCount,
      edgeCount,
      nodePositions,
      walkComponentOfNode: onFoot.componentOfNode,
      bicycleComponentOfNode: byBicycle.componentOfNode,
      carComponentOfNode: byCar.componentOfNode,
      edgeFrom,
      edgeTo,
      edgeLengthMeters,
      edgeUse,
      edgeClass: Uint8Array.from(this.#class),
      edgeMaxSpeedKmh: Uint8Array.from(this.#maxSpeed),
      edgeSegment: Uint32Array.from(this.#segment),
      shapeStart,
      shapePositions,
      rowStart,
      rowEnds,
      walkGrid: buildPieceGrid(shape, EDGE_USE.walk),
      vehicleGrid: buildPieceGrid(shape, VEHICLE_USE),
      classes: [...this.#classes.keys()],
      walkComponents: onFoot.components,
      bicycleComponents: byBicycle.components,
      carComponents: byCar.components,
      ...forbidTurns({ ...rows, nodePositions }, this.#ids, restrictions),
      segmentsWithoutLength: this.#withoutLength,
    }
  }

  #push(lon: number, lat: number): void {
    if (this.#shapeLength + 2 > this.#shape.length) {
      const grown = new Int32Array(this.#shape.length * 2)
      grown.set(this.#shape)
      this.#shape = grown
    }
    this.#shape[this.#shapeLength] = lon
    this.#shape[this.#shapeLength + 1] = lat
    this.#shapeLength += 2
  }

  /** At most 256 classes fit; a source with more is out of its mind, and the rest are called `other`. */
  #classIndex(name: string): number {
    const known = this.#classes.get(name)
    if (known !== undefined) return known
    if (this.#classes.size >= 255 && name !== 'other') return this.#classIndex('other')
    this.#classes.set(name, this.#classes.size)
    return this.#classes.size - 1
  }
}

function edgeUseOf(segment: StreetSegment): number {
  const bicycleOneWay = segment.oneWayBicycle ?? segment.oneWay
  let use = 0
  if (segment.walk) use |= EDGE_USE.walk
  if (segment.bicycle && bicycleOneWay >= 0) use |= EDGE_USE.bicycleForward
  if (segment.bicycle && bicycleOneWay <= 0) use |= EDGE_USE.bicycleBackward
  if (segment.car && segment.oneWay >= 0) use |= EDGE_USE.carForward
  if (segment.car && segment.oneWay <= 0) use |= EDGE_USE.carBackward
  if (segment.bridgeOrTunnel) use |= EDGE_USE.bridgeOrTunnel
  return use
}
