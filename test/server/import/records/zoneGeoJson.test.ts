import { describe, expect, it } from 'vitest'
import type { ZoneRecord } from '../../../../core/gaps/zoneRecord.ts'
import { checkZone } from '../../../../server/import/records/checkZone.ts'
import { readZones, zonesToGeoJson } from '../../../../server/import/records/zoneGeoJson.ts'

const ring = (...corners: [number, number][]) => [...corners, corners[0]]
const ZONE: ZoneRecord = {
  id: 'rural',
  name: { en: 'Rural', fr: 'Campagne' },
  hours: { en: 'Weekdays', fr: 'En semaine' },
  agency: null,
  toAnywhere: false,
  source: 'Invented',
  polygon: [ring([-80, 43], [-79, 43], [-79, 44], [-80, 44])],
}
const read = (data: unknown) =>
  readZones('zones.geojson', [{ rowNumber: null, record: data }]).map(({ record }) => record)

describe('zones as GeoJSON', () => {
  it('come back as they were written', () => {
    expect(read(JSON.parse(zonesToGeoJson([ZONE, { ...ZONE, id: 'b', toAnywhere: true }])))).toEqual([
      ZONE,
      { ...ZONE, id: 'b', toAnywhere: true },
    ])
  })

  it('take the English words where there are no French ones, and leave other shapes to be refused', () => {
    const properties = { id: 'a', name: 'A', hours: 'Mondays', source: 'S' }
    const [point] = read({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [0, 0] } }],
    }) as ZoneRecord[]
    expect(point).toMatchObject({ id: 'a', name: { en: 'A', fr: 'A' }, polygon: 'Point' })
    expect(() => read({ type: 'FeatureCollection', features: [] })).toThrow('no features')
  })
})

describe('the outline of a zone', () => {
  const faults = (polygon: ZoneRecord['polygon']) => checkZone({ ...ZONE, polygon }).map(({ code }) => code)
  it('is a closed ring on the globe that does not cross itself', () => {
    expect(faults(ZONE.polygon)).toEqual([])
    expect(faults([])).toEqual(['zone_ring_open'])
    expect(faults([ZONE.polygon[0].slice(0, 4)])).toEqual(['zone_ring_open'])
    expect(faults([ring([-80, 43], [-79, 43])])).toEqual(['zone_ring_open'])
    expect(faults([ring([43, -80], [43, 95], [44, 95])])).toEqual(['coordinates_out_of_range'])
    expect(faults([ring([0, 0], [1, 1], [1, 0], [0, 1])])).toEqual(['self_crossing'])
  })
  it('has a source', () => {
    expect(checkZone({ ...ZONE, source: ' ' })).toEqual([
      { code: 'source_missing', fieldName: 'source', value: '' },
    ])
  })
})
