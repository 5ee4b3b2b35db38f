/**
 * Points and distances on short lines in longitude and latitude. Distances are on a plane at the line's own latitude with
 * 111,195 m per degree (mean Earth radius 6,371,009 m): within 0.3 % of the ellipsoid over a few kilometres.
 */
const METERS_PER_DEGREE = 111_195

type Position = [number, number]

/** Distance in metres. */
export function distanceMeters(a: Position, b: Position): number {
  const scale = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return Math.hypot((a[0] - b[0]) * scale, a[1] - b[1]) * METERS_PER_DEGREE
}

/** Point at `share` (0 to 1) of a line's length. */
export function pointAlong(line: readonly Position[], share: number): Position {
  const lengths = line.slice(1).map((end, i) => distanceMeters(line[i], end))
  let left = Math.min(1, Math.max(0, share)) * lengths.reduce((sum, length) => sum + length, 0)
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const t = left / length
      const [a, b] = [line[i], line[i + 1]]
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    }
    left -= length
  }
  return line[line.length - 1]
}

/** Point of a line that is nearest to `to`. */
export function nearestOnLine(line: readonly Position[], to: Position): Position {
  const scale = Math.cos((to[1] * Math.PI) / 180)
  let best = line[0]
  let bestSquare = Number.POSITIVE_INFINITY
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = [(line[i - 1][0] - to[0]) * scale, line[i - 1][1] - to[1]]
    const [dx, dy] = [(line[i][0] - line[i - 1][0]) * scale, line[i][1] - line[i - 1][1]]
    const square = dx * dx + dy * dy
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square))
    const distance = (ax + t * dx) ** 2 + (ay + t * dy) ** 2
    if (distance < bestSquare) {
      bestSquare = distance
      best = [line[i - 1][0] + (t * dx) / scale, line[i - 1][1] + t * dy]
    }
  }
  return best
}
