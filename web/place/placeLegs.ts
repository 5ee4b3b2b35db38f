import type { FeatureCollection } from 'geojson'
import type { NearJourneys } from '../../server/contract/near.ts'
import { lineColours } from './lineColours.ts'

export const EMPTY_LEGS: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Legs of the way there and back as the map draws them: the kind, and of rides the line with its colour. */
export function placeLegs(journeys: NearJourneys | null): FeatureCollection {
  if (!journeys) return EMPTY_LEGS
  const colours = lineColours(journeys)
  const features = [journeys.there, journeys.back].flatMap((journey) =>
    (journey?.legs ?? []).map(({ geometry, properties: { kind, route } }) => ({
      type: 'Feature' as const,
      geometry,
      properties: { kind, ...(route === undefined ? {} : { route, colour: colours.get(route) }) },
    })),
  )
  return { type: 'FeatureCollection', features }
}
