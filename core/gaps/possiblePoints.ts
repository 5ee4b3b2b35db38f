/**
 * Steps of sites of which only the area of possible points is known (method, section 2): a step is yes where it is yes at every point, no
 * where it is no at every one, else unknown; without any point it is unknown. So a site is covered for certain only if one service covers
 * all its possible points, and certainly not only if each service fails everywhere at one same step: rather too often unknown than wrong.
 * Worked: a farm somewhere on three roads, a clinic within the limit of two of them: `too-far` unknown.
 */

/**
 * @param steps one byte a location and service (`packPointSteps`), all services of the first location first.
 * @param members locations of each site or group of sites.
 */
export function stepsOfPossiblePoints(
  steps: Uint8Array,
  serviceCount: number,
  members: readonly (readonly number[])[],
): Uint8Array {
  const result = new Uint8Array(members.length * serviceCount)
  for (const [group, locations] of members.entries())
    for (let s = 0; s < serviceCount; s++) {
      let no = 15
      let open = locations.length === 0 ? 15 : 0
      for (const location of locations) {
        const byte = steps[location * serviceCount + s]
        no &= byte
        open |= (byte | (byte >> 4)) & 15
      }
      if (locations.length === 0) no = 0
      result[group * serviceCount + s] = no | ((open & ~no) << 4)
    }
  return result
}
