import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import type { TransitFrequency } from '../../../server/contract/transitFrequency.ts'
import { EMPTY } from '../../map/layers/isochroneLayers.ts'
import { useAssets } from '../AssetsContext.tsx'
import { TRANSIT_CLASSES, transitClass } from '../transitClasses.ts'

const RIDES = 'asset-rides'
const STOPS = 'asset-stops'
/** Names and services stand above. An outside basemap has no such names. */
const ABOVE = ['street-name', 'other-services-cluster']

const byClass = (value: (one: (typeof TRANSIT_CLASSES)[number]) => string | number) =>
  [
    'match',
    ['get', 'class'],
    ...TRANSIT_CLASSES.flatMap((one) => [one.from, value(one)]),
    value(TRANSIT_CLASSES[0]),
  ] as unknown as ExpressionSpecification

/** Rides from stop to stop and stops, by departures in the hour; the busiest on top. */
export function TransitLines({ map }: { map: MapLibreMap }) {
  const { asked, transit } = useAssets()
  const told = transit?.value ?? null
  const { hour } = asked
  const { rides, stops } = useMemo(() => features(told, hour), [told, hour])

  useEffect(() => {
    const before = ABOVE.find((layer) => map.getLayer(layer))
    map.addSource(RIDES, { type: 'geojson', data: EMPTY })
    map.addSource(STOPS, { type: 'geojson', data: EMPTY })
    const sorted = { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': ['get', 'class'] } as const
    map.addLayer(
      {
        id: `${RIDES}-casing`,
        type: 'line',
        source: RIDES,
        layout: sorted as never,
        paint: { 'line-color': '#ffffff', 'line-width': ['+', 2, byClass(({ width }) => width)] },
      },
      before,
    )
    map.addLayer(
      {
        id: RIDES,
        type: 'line',
        source: RIDES,
        layout: sorted as never,
        paint: { 'line-color': byClass(({ colour }) => colour), 'line-width': byClass(({ width }) => width) },
      },
      before,
    )
    map.addLayer(
      {
        id: STOPS,
        type: 'circle',
        source: STOPS,
        minzoom: 12.5,
        layout: { 'circle-sort-key': ['get', 'class'] },
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 12.5, 2.5, 16, 6],
          'circle-color': '#ffffff',
          'circle-stroke-color': byClass(({ colour }) => colour),
          'circle-stroke-width': 2,
        },
      },
      before,
    )
    return () => {
      // The map may be gone already when the page is left.
      if (!map.style) return
      for (const layer of [`${RIDES}-casing`, RIDES, STOPS]) map.removeLayer(layer)
      for (const source of [RIDES, STOPS]) map.removeSource(source)
    }
  }, [map])

  useEffect(() => {
    map.getSource<GeoJSONSource>(RIDES)?.setData(rides)
    map.getSource<GeoJSONSource>(STOPS)?.setData(stops)
  }, [map, rides, stops])
  return null
}

function features(
  told: TransitFrequency | null,
  hour: number | null,
): Record<'rides' | 'stops', FeatureCollection> {
  if (!told || hour === null) return { rides: EMPTY, stops: EMPTY }
  const at = (stop: number) => [told.stops[stop].lon, told.stops[stop].lat]
  const feature = (hours: readonly number[], geometry: Feature['geometry']): Feature[] => {
    const found = transitClass(hours[hour])
    return found ? [{ type: 'Feature', geometry, properties: { class: found.from } }] : []
  }
  return {
    rides: {
      type: 'FeatureCollection',
      features: told.rides.flatMap(({ from, to, hours }) =>
        feature(hours, { type: 'LineString', coordinates: [at(from), at(to)] }),
      ),
    },
    stops: {
      type: 'FeatureCollection',
      features: told.stops.flatMap(({ hours }, stop) =>
        feature(hours, { type: 'Point', coordinates: at(stop) }),
      ),
    },
  }
}
