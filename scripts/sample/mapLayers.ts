/** The layers of the map as GeoJSON texts: areas, boundary, municipalities, parks, water, place names, streets. */
import type { Feature } from 'geojson'
import { MERGED_ZONE, NEIGHBOURHOODS, type SampleArea } from './areaTable.ts'
import { simplify } from './arrange.ts'
import type { County } from './buildCounty.ts'
import { featureText, pointFeature, polygonFeature } from './featureText.ts'
import { lakePolygon, riverPolygon } from './landscape.ts'
import { type Meters, toLonLat, toMeters } from './lattice.ts'
import { outlineAreas } from './outlineAreas.ts'
import { CITY, COUNTY, LAKE, postalPlace, RIVER, SETTLEMENTS } from './settlements.ts'
import type { StreetPiece } from './streetPieces.ts'

export function areasText(county: County, areas: readonly SampleArea[]): string {
  const zones = [...new Set(areas.map(({ zone }) => zone))]
  const zoneOf = new Map(areas.map(({ index, zone }) => [index, zones.indexOf(zone)]))
  const outlines = outlineAreas(county, (block) => zoneOf.get(county.areaOf[block])!)
  return featureText(
    zones.map((zone, z) => {
      const members = areas.filter((area) => area.zone === zone)
      const merged = zone === MERGED_ZONE
      const properties = {
        zone_id: zone,
        name: merged ? `${members[0].municipality}: three areas whose codes changed` : members[0].name,
        name_fr: merged
          ? `${members[0].municipality} : trois aires dont les codes ont changé`
          : townshipFr(members[0].name),
        municipality: members[0].municipality,
        DAUID_2021: members.map(({ code }) => code).join(';'),
      }
      return polygonFeature(properties, outlines.get(z)!)
    }),
  )
}

function townshipFr(name: string): string {
  return name.replace(/^(.*) Township(.*)$/, 'Canton de $1$2')
}

export function boundaryText(county: County): string {
  const outline = outlineAreas(county, () => 0).get(0)!
  return featureText([polygonFeature({ name: COUNTY.en, name_fr: COUNTY.fr }, outline)])
}

export function municipalitiesText(county: County): string {
  const names = [...new Set(county.blocks.flatMap((block) => (block ? [block.municipality] : [])))].sort()
  const outlines = outlineAreas(county, (block) => names.indexOf(county.blocks[block]!.municipality))
  const kind = (name: string) => (name === CITY ? 'city' : name.includes('Township') ? 'township' : 'town')
  return featureText(
    names.map((name, i) =>
      polygonFeature({ name, name_fr: townshipFr(name), kind: kind(name) }, outlines.get(i)!),
    ),
  )
}

export function parksText(county: County): string {
  const parks = county.blocks.filter((block) => block?.fabric === 'park').map((block) => block!)
  const groups = new Map<string, number[]>()
  for (const block of parks)
    groups.set(block.parkName ?? 'Park', [...(groups.get(block.parkName ?? 'Park') ?? []), block.id])
  const names = [...groups.keys()].sort()
  const nameOf = new Map(names.flatMap((name, i) => groups.get(name)!.map((id) => [id, i])))
  const outlines = outlineAreas(county, (block) => nameOf.get(block) ?? -1)
  return featureText(
    names.map((name, i) =>
      polygonFeature({ name: `${name} Park`, name_fr: `Parc ${name}` }, outlines.get(i)!),
    ),
  )
}

export function waterText(): string {
  const ring = (points: Meters[]) => [[simplify(points.slice(0, -1), 3).concat([points[0]])]]
  return featureText([
    polygonFeature({ name: LAKE.en, name_fr: LAKE.fr }, ring(lakePolygon())),
    polygonFeature({ name: RIVER.en, name_fr: RIVER.fr }, ring(riverPolygon())),
  ])
}

export function placesText(): string {
  const settlements = SETTLEMENTS.map(({ name, kind, at, population }) =>
    pointFeature({ name, name_fr: name, kind, population }, toMeters(at)),
  )
  const parts = NEIGHBOURHOODS.map(({ name, at }) =>
    pointFeature({ name, name_fr: name, kind: 'neighbourhood', population: null }, toMeters(at)),
  )
  return featureText([...settlements, ...parts])
}

export function streetsText(pieces: readonly StreetPiece[]): string {
  const range = (numbers: [number, number] | null) => (numbers ? `${numbers[0]}-${numbers[1]}` : '')
  return featureText(
    pieces.map(
      (piece): Feature => ({
        type: 'Feature',
        properties: {
          ID: piece.id,
          NAME: piece.name,
          CLASS: piece.streetClass,
          ONEWAY: { '0': 'Both', '1': 'Along', '-1': 'Against' }[piece.oneWay],
          LEFT: range(piece.left),
          RIGHT: range(piece.right),
          COMMUNITY: postalPlace(piece.community),
          STRUCTURE: piece.bridge ? 'Bridge' : '',
          KMH: piece.speedKmh,
        },
        geometry: { type: 'LineString', coordinates: piece.points.map(toLonLat) },
      }),
    ),
  )
}
