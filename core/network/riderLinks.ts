/**
 * The walks from stops to points that are worth making after a ride, by where the ride ends: what listChanges.ts is for changes of
 * vehicle. Of all positions of a pattern from which one can walk to the same point, a walk is left out where staying aboard to a later
 * position gets there no later with less walking, on every run; and where alighting at an earlier position gets there sooner, on every
 * run, it is of use only to those who board no earlier than there.
 *
 * Arrivals are the same as with all links, to the second: whatever is left out is beaten by something that arrives sooner, or not later with
 * less walking, so that going from one to what beats it ends.
 *
 * Worked number: a line passes 300, 100 and 200 s of walking from a point, a minute of riding between its stops: only the second
 * walk stays for all (60 + 100 < 300); the third is for those who board at the second stop.
 */
import type { StopLinks } from './stopLinks.ts'
import type { RideRows } from './timetable.ts'

export interface RiderLinks {
  pointCount: number
  /** Links of position x of pattern p, by boarding, then nearest first: with at = patternStart[p] + x, start[at] to start[at + 1]. */
  start: Int32Array
  point: Int32Array
  seconds: Uint16Array
  /** Only for rides that begin at this position of the pattern or after. */
  boarding: Uint16Array
}

const BEATEN = 0xffff

/** @param links no longer than 65,535 s each. */
export function linkRiders(rows: RideRows, platformStop: Int32Array, links: StopLinks): RiderLinks {
  const { patternStart, platformAt, alightAt } = rows
  const start = new Int32Array(platformAt.length + 1)
  const parts: { point: Int32Array; seconds: Uint16Array; boarding: Uint16Array }[] = []
  /** By point: its last way within the pattern, or -1. */
  const lastWay = new Int32Array(links.pointCount).fill(-1)
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const first = patternStart[pattern]
    const length = patternStart[pattern + 1] - first
    const isAlighting = (position: number) => position > 0 && alightAt[first + position] === 1
    const rides = listRides(rows, pattern)
    const wayStart = new Int32Array(length + 1)
    const linkStart = new Int32Array(length)
    for (let position = 0; position < length; position++) {
      const stop = platformStop[platformAt[first + position]]
      linkStart[position] = links.start[stop]
      wayStart[position + 1] =
        wayStart[position] + (isAlighting(position) ? links.start[stop + 1] - links.start[stop] : 0)
    }
    const boarding = new Uint16Array(wayStart[length])
    const previousWay = new Int32Array(wayStart[length])
    const positionOfWay = new Uint16Array(wayStart[length])
    const kept = new Int32Array(length)
    for (let position = 0; position < length; position++) {
      for (let way = wayStart[position]; way < wayStart[position + 1]; way++) {
        const link = linkStart[position] + way - wayStart[position]
        const point = links.point[link]
        const walk = links.seconds[link]
        positionOfWay[way] = position
        kept[position] += 1
        let newest = lastWay[point]
        // Ways that are beaten by staying aboard until here are out of the chain, and need not be compared again.
        let above = -1
        let found = false
        for (let other = newest; other >= 0; other = previousWay[other]) {
          const earlier = positionOfWay[other]
          const otherWalk = links.seconds[linkStart[earlier] + other - wayStart[earlier]]
          const ride = earlier * length + position
          if (walk < otherWalk && rides.longest[ride] + walk <= otherWalk) {
            boarding[other] = BEATEN
            kept[earlier] -= 1
            if (above < 0) newest = previousWay[other]
            else previousWay[above] = previousWay[other]
            continue
          }
          if (!found && rides.shortest[ride] + walk > otherWalk) {
            boarding[way] = earlier
            found = true
          }
          above = other
        }
        previousWay[way] = newest
        lastWay[point] = way
      }
    }
    const part = {
      point: new Int32Array(sum(kept)),
      seconds: new Uint16Array(sum(kept)),
      boarding: new Uint16Array(sum(kept)),
    }
    let next = 0
    const countOf = new Int32Array(length + 1)
    for (let position = 0; position < length; position++) {
      // Sorted by boarding; links are nearest first already.
      countOf.fill(0)
      for (let way = wayStart[position]; way < wayStart[position + 1]; way++)
        if (boarding[way] !== BEATEN) countOf[boarding[way] + 1] += 1
      for (let from = 0; from < length; from++) countOf[from + 1] += countOf[from]
      for (let way = wayStart[position]; way < wayStart[position + 1]; way++) {
        const link = linkStart[position] + way - wayStart[position]
        lastWay[links.point[link]] = -1
        if (boarding[way] === BEATEN) continue
        const to = next + countOf[boarding[way]]
        countOf[boarding[way]] += 1
        part.point[to] = links.point[link]
        part.seconds[to] = links.seconds[link]
        part.boarding[to] = boarding[way]
      }
      next += kept[position]
      start[first + position + 1] = start[first + position] + kept[position]
    }
    parts.push(part)
  }
  const point = new Int32Array(start[platformAt.length])
  const seconds = new Uint16Array(point.length)
  const boarding = new Uint16Array(point.length)
  let at = 0
  for (const part of parts) {
    point.set(part.point, at)
    seconds.set(part.seconds, at)
    boarding.set(part.boarding, at)
    at += part.point.length
  }
  return { pointCount: links.pointCount, start, point, seconds, boarding }
}

/** Least and most seconds from arrival to arrival over all runs of a pattern, from position h to a later i at h * length + i. */
function listRides(
  { patternStart, timeStart, arrivals }: RideRows,
  pattern: number,
): { shortest: Int32Array; longest: Int32Array } {
  const length = patternStart[pattern + 1] - patternStart[pattern]
  const shortest = new Int32Array(length * length).fill(0x7fffffff)
  const longest = new Int32Array(length * length)
  for (let times = timeStart[pattern]; times < timeStart[pattern + 1]; times += length) {
    for (let from = 0; from < length; from++) {
      for (let to = from + 1; to < length; to++) {
        const seconds = arrivals[times + to] - arrivals[times + from]
        const ride = from * length + to
        if (seconds < shortest[ride]) shortest[ride] = seconds
        if (seconds > longest[ride]) longest[ride] = seconds
      }
    }
  }
  return { shortest, longest }
}

function sum(values: Int32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
