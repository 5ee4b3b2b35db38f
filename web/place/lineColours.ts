import type { NearJourneys } from '../../server/contract/near.ts'

/** Dark enough for white words on them, and apart for colour-blind readers; the line's name stands beside each. */
const COLOURS = ['#9c3d00', '#5b2a86', '#00614f', '#8a1538', '#2b4a9b'] as const

/** A colour for each line of the journeys, in the order in which they are ridden. */
export function lineColours({ there, back }: Pick<NearJourneys, 'there' | 'back'>): Map<string, string> {
  const colours = new Map<string, string>()
  for (const journey of [there, back])
    for (const { properties } of journey?.legs ?? []) {
      const { route } = properties
      if (route !== undefined && !colours.has(route))
        colours.set(route, COLOURS[colours.size % COLOURS.length])
    }
  return colours
}
