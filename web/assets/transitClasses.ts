/** Departures an hour in one direction: from a ride an hour to one every ten minutes. Colour and width both tell. */
export interface TransitClass {
  from: number
  /** Included; null = or more. */
  to: number | null
  colour: string
  /** Pixels. */
  width: number
}

export const TRANSIT_CLASSES: readonly TransitClass[] = [
  { from: 1, to: 1, colour: '#c58ab9', width: 1.5 },
  { from: 2, to: 3, colour: '#a2559a', width: 2.5 },
  { from: 4, to: 5, colour: '#742a78', width: 4 },
  { from: 6, to: null, colour: '#3d0c4b', width: 6 },
]

export function transitClass(departures: number): TransitClass | undefined {
  return TRANSIT_CLASSES.findLast(({ from }) => departures >= from)
}
