/** Walks between a root and stops, as walks to every platform of those stops. */
import type { PlatformWalks } from './raptorSearch.ts'
import type { StopWalks } from './stopLinks.ts'
import type { Timetable } from './timetable.ts'

export function toPlatformWalks(
  timetable: Pick<Timetable, 'platformStart'>,
  { stops, seconds }: StopWalks,
): PlatformWalks {
  const platforms: number[] = []
  const walks: number[] = []
  for (let i = 0; i < stops.length; i++) {
    for (let p = timetable.platformStart[stops[i]]; p < timetable.platformStart[stops[i] + 1]; p++) {
      platforms.push(p)
      walks.push(seconds[i])
    }
  }
  return { platforms: Int32Array.from(platforms), seconds: Int32Array.from(walks) }
}
