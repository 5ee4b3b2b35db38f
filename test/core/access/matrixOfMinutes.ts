import { type TravelTimeMatrix, toTravelTimeMatrix } from '../../../core/access/travelTimeMatrix.ts'

/** A matrix written as a table of minutes, one row an origin, null = unreachable. Ids are o0, o1 ... and d0, d1 ... */
export function matrixOfMinutes(rows: readonly (readonly (number | null)[])[]): TravelTimeMatrix {
  const originIndices: number[] = []
  const destinationIndices: number[] = []
  const seconds: number[] = []
  rows.forEach((row, o) => {
    row.forEach((minutes, d) => {
      if (minutes === null) return
      originIndices.push(o)
      destinationIndices.push(d)
      seconds.push(minutes * 60)
    })
  })
  const origins = rows.map((_, o) => `o${o}`)
  const destinations = rows[0].map((_, d) => `d${d}`)
  return toTravelTimeMatrix({ origins, destinations, originIndices, destinationIndices, seconds })
}
