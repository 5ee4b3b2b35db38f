/**
 * In which direction each arc leaves and arrives, in degrees clockwise from north: along its first and its last 30 metres, because the
 * very first metres of a line say little about the street. Arc 2e is edge e as drawn, 2e + 1 against.
 */
import { groundDistanceMeters, metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'
import { POSITION_SCALE, type StreetNetwork } from './streetNetwork.ts'

const LOOK_METERS = 30

export interface ArcHeadings {
  leaving: Float32Array
  arriving: Float32Array
}

export function arcHeadings(network: StreetNetwork): ArcHeadings {
  const leaving = new Float32Array(2 * network.edgeCount)
  const arriving = new Float32Array(2 * network.edgeCount)
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const first = network.shapeStart[edge]
    const last = network.shapeStart[edge + 1] - 1
    leaving[2 * edge] = headingFrom(network, first, last)
    leaving[2 * edge + 1] = headingFrom(network, last, first)
    arriving[2 * edge] = (leaving[2 * edge + 1] + 180) % 360
    arriving[2 * edge + 1] = (leaving[2 * edge] + 180) % 360
  }
  return { leaving, arriving }
}

/** Towards the place 30 m along the shape from position `at`, or its other end. */
function headingFrom({ shapePositions: xy }: StreetNetwork, at: number, end: number): number {
  const step = at < end ? 1 : -1
  const lon = xy[2 * at] / POSITION_SCALE
  const lat = xy[2 * at + 1] / POSITION_SCALE
  let [x, y] = [lon, lat]
  let walked = 0
  for (let p = at + step; walked < LOOK_METERS && p !== end + step; p += step) {
    const toX = xy[2 * p] / POSITION_SCALE
    const toY = xy[2 * p + 1] / POSITION_SCALE
    const length = groundDistanceMeters(x, y, toX, toY)
    const share = Math.min(1, (LOOK_METERS - walked) / length)
    x += share * (toX - x)
    y += share * (toY - y)
    walked += length
  }
  const east = (x - lon) * metersPerDegreeLon(lat)
  const north = (y - lat) * metersPerDegreeLat(lat)
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}
