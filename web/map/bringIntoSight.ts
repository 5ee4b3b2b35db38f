import type { Map as MapLibreMap } from 'maplibre-gl'
import { UNRECORDED } from './unrecorded.ts'

/** Pixels around a point that come into sight with it. */
const ROOM = 48

/**
 * Moves the map by as little as it takes to bring a place out from under a panel. The move is not written into the address: the middle of
 * the map would tell a point that somebody chose. `room` = pixels under the place that must be seen with it.
 */
export function bringIntoSight(map: MapLibreMap, place: [number, number], room = ROOM): void {
  const frame = map.getContainer().getBoundingClientRect()
  const at = map.project(place)
  const [x, y] = [at.x + frame.left, at.y + frame.top]
  for (const selector of ['.place-panel', '.sheet']) {
    const over = document.querySelector(selector)?.getBoundingClientRect()
    if (!over || x < over.left - ROOM || x > over.right || y < over.top - room || y > over.bottom) continue
    const isSheet = over.left <= frame.left + 1 && over.right >= frame.right - 1
    const move: [number, number] = isSheet ? [0, y - over.top + room] : [x - over.left + ROOM, 0]
    // A panel that leaves no room beside or above it stands under the map.
    if ((isSheet ? over.top - frame.top : over.left - frame.left) < 2 * ROOM) continue
    map.panBy(move, {}, { [UNRECORDED]: true })
    return
  }
}
