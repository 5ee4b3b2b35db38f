/** Zones as GeoJSON, one feature each: written for a map program, and read back as the same zones. */
import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import { RefusedInput } from '../../errors.ts'
import type { ReadRecord } from './readRecords.ts'

export function zonesToGeoJson(zones: readonly ZoneRecord[]): string {
  const features = zones.map(({ id, name, hours, agency, toAnywhere, source, polygon }) => ({
    type: 'Feature',
    id,
    properties: {
      name: name.en,
      name_fr: name.fr,
      hours: hours.en,
      hours_fr: hours.fr,
      agency,
      to_anywhere: toAnywhere,
      source,
    },
    geometry: { type: 'Polygon', coordinates: polygon },
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
}

type Properties = Record<string, unknown>
interface Feature {
  type?: unknown
  id?: unknown
  properties?: Properties | null
  geometry?: { type?: unknown; coordinates?: unknown } | null
}

/**
 * What a file holds as records not yet checked: features of a collection, or plain records. The id is that of the feature or its property; a
 * French text that is missing is the English one. @throws RefusedInput where the file has no features
 */
export function readZones(file: string, read: readonly ReadRecord[]): ReadRecord[] {
  const [{ rowNumber, record }] = read
  const whole = record as { type?: unknown; features?: unknown } | null
  if (rowNumber !== null || whole?.type !== 'FeatureCollection')
    return read.map((each) =>
      (each.record as Feature | null)?.type === 'Feature'
        ? { ...each, record: toRecord(each.record as Feature) }
        : each,
    )
  const features = Array.isArray(whole.features) ? whole.features : []
  if (features.length === 0) throw new RefusedInput('no_records', `${file} holds no features.`)
  return features.map((feature, k) => ({ rowNumber: k + 1, record: toRecord(feature as Feature) }))
}

function toRecord(feature: Feature): unknown {
  const { id, properties, geometry } = feature ?? {}
  const told: Properties = properties ?? {}
  const words = (name: string) => ({ en: told[name] ?? '', fr: told[`${name}_fr`] ?? told[name] ?? '' })
  return {
    id: id ?? told.id,
    name: words('name'),
    hours: words('hours'),
    agency: told.agency ?? null,
    toAnywhere: told.to_anywhere ?? false,
    source: told.source ?? '',
    polygon: geometry?.type === 'Polygon' ? geometry.coordinates : (geometry?.type ?? null),
  }
}
