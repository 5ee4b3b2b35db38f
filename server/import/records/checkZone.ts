import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import { findSelfCrossing } from '../files/findSelfCrossing.ts'

export interface ZoneProblem {
  code: 'zone_ring_open' | 'coordinates_out_of_range' | 'self_crossing' | 'source_missing'
  fieldName: string
  value: string
}

/** What is wrong with the outline of a zone, all at once. */
export function checkZone({ polygon, source }: ZoneRecord): ZoneProblem[] {
  const problems: ZoneProblem[] = []
  if (source.trim() === '') problems.push({ code: 'source_missing', fieldName: 'source', value: '' })
  if (polygon.length === 0) problems.push({ code: 'zone_ring_open', fieldName: 'polygon', value: '' })
  for (const [k, ring] of polygon.entries()) {
    const fieldName = `polygon.${k}`
    const wrong = ring.find(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    if (wrong) problems.push({ code: 'coordinates_out_of_range', fieldName, value: wrong.join(', ') })
    const [first, last] = [ring.at(0), ring.at(-1)]
    if (ring.length < 4 || first![0] !== last![0] || first![1] !== last![1])
      problems.push({ code: 'zone_ring_open', fieldName, value: String(ring.length) })
  }
  const crossing = problems.length === 0 && findSelfCrossing(polygon.map((ring) => ring.map((at) => [...at])))
  if (crossing) problems.push({ code: 'self_crossing', fieldName: 'polygon', value: crossing.join(', ') })
  return problems
}
