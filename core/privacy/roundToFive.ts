/**
 * Rounds a modelled number of people to the nearest 5, halves up: what public access shows of counts that were split by
 * a model, so that no slider tells more than the published counts did. Worked: 12.4 gives 10, 12.5 gives 15.
 */
export function roundToFive(people: number): number {
  return Math.floor(people / 5 + 0.5) * 5
}
