/**
 * The map of an answer as SVG: ground, areas by the share that is covered for certain, hatched where part of it is unknown, services and
 * the names of places. North is up. Text is text, so that PDF readers find it; whatever a colour says is in the legend beside it.
 */
import { geoMercator, geoPath } from 'd3-geo'
import type { Geometry, MultiPolygon } from 'geojson'
import { coverageColour, NOBODY_COLOUR } from '../../../core/figures/coverageColours.ts'

export interface MapArea {
  outline: MultiPolygon
  /** Covered for certain, 0 to 1; null = no figures. */
  share: number | null
  people: number | null
  /** Part of the people of whom it is not known, 0 to 1. */
  unknown: number
}

export interface MapData {
  areas: readonly MapArea[]
  water: readonly Geometry[]
  parks: readonly Geometry[]
  limits: readonly Geometry[]
  places: readonly { name: string; at: readonly [number, number] }[]
  services: readonly (readonly [number, number])[]
}

export interface MapSize {
  width: number
  height: number
}

/** A part this large of an area's people shows as hatching. */
export const HATCHED_FROM = 0.2
const MARGIN = 8
const LABEL_PX = 8.5
/** Of one letter, in parts of the size of the text. */
const LETTER_WIDTH = 0.56

export function mapSvg(data: MapData, { width, height }: MapSize): string {
  const outlines = data.areas.map(({ outline }) => windForD3(outline))
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    { type: 'GeometryCollection', geometries: outlines },
  )
  const path = geoPath(projection).digits(1)
  const draw = (geometry: Geometry) => path(windForD3(geometry)) ?? ''
  const shapes = outlines.map((outline) => path(outline) ?? '')
  const fills = data.areas.map(({ share, people }, k) => {
    const fill = share === null ? (people === 0 ? NOBODY_COLOUR : 'url(#withheld)') : coverageColour(share)
    return `<path d="${shapes[k]}" fill="${fill}"/>`
  })
  const hatched = data.areas.flatMap(({ share, unknown }, k) =>
    share !== null && unknown >= HATCHED_FROM ? [`<path d="${shapes[k]}" fill="url(#unknown)"/>`] : [],
  )
  const points = data.services.map((at) => {
    const [x, y] = projection([at[0], at[1]])!
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="#0d4f5c" stroke="#fff" stroke-width="1"/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Radio Canada Big">`,
    '<defs><clipPath id="frame"><rect width="100%" height="100%"/></clipPath>',
    '<pattern id="unknown" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 1 1-1M0 5 5 0M4 6 6 4" stroke="#2b3438" stroke-width=".7"/></pattern>',
    '<pattern id="withheld" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#f4f3f0"/><path d="M0 0 5 5M-1 4 1 6M4-1 6 1" stroke="#8d8a85" stroke-width=".8"/></pattern></defs>',
    '<g clip-path="url(#frame)">',
    `<rect width="${width}" height="${height}" fill="#eeece6"/>`,
    `<g fill="#cfdfe6">${data.water.map((each) => (isLine(each) ? `<path d="${draw(each)}" fill="none" stroke="#a9c3cf"/>` : `<path d="${draw(each)}"/>`)).join('')}</g>`,
    `<g>${fills.join('')}</g>`,
    `<g fill="#6f9a5a" fill-opacity=".22">${data.parks.map((each) => `<path d="${draw(each)}"/>`).join('')}</g>`,
    `<g>${hatched.join('')}</g>`,
    `<g fill="none" stroke="#4d4a4f" stroke-opacity=".55" stroke-width=".6" stroke-linejoin="round">${shapes.map((shape) => `<path d="${shape}"/>`).join('')}</g>`,
    `<g fill="none" stroke="#4d4a4f" stroke-width="1.2">${data.limits.map((each) => `<path d="${draw(each)}"/>`).join('')}</g>`,
    ...points,
    ...placeLabels(
      data.places.map(({ name, at }) => ({ name, at: projection([at[0], at[1]])! })),
      { width, height },
    ),
    scaleBar(projection, { width, height }),
    '</g></svg>',
  ].join('\n')
}

const isLine = ({ type }: Geometry) => type === 'LineString' || type === 'MultiLineString'

/** Names in the order given; one that would cover another or the edge is left out. */
function placeLabels(
  places: readonly { name: string; at: readonly [number, number] }[],
  { width, height }: MapSize,
): string[] {
  const taken: { x: number; y: number; w: number; h: number }[] = [
    { x: width - 120, y: height - 26, w: 120, h: 26 },
  ]
  return places.flatMap(({ name, at: [x, y] }) => {
    const w = name.length * LABEL_PX * LETTER_WIDTH + 4
    const box = { x: x - w / 2, y: y - LABEL_PX, w, h: LABEL_PX * 1.4 }
    const inside = box.x > 2 && box.y > 2 && box.x + box.w < width - 2 && box.y + box.h < height - 2
    const covers = taken.some(
      (other) =>
        box.x < other.x + other.w &&
        other.x < box.x + box.w &&
        box.y < other.y + other.h &&
        other.y < box.y + box.h,
    )
    if (!inside || covers) return []
    taken.push(box)
    const words = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-size="${LABEL_PX}" font-weight="600"`
    // The halo is a plate: a stroked copy of the text would be read twice.
    return [
      `<rect x="${box.x.toFixed(1)}" y="${(y - LABEL_PX * 0.85).toFixed(1)}" width="${w.toFixed(1)}" height="${(LABEL_PX * 1.15).toFixed(1)}" rx="2" fill="#fff" fill-opacity=".78"/>`,
      `<text ${words} fill="#2b3438">${escapeXml(name)}</text>`,
    ]
  })
}

const EARTH_METERS = 6_371_000

/** A round number of kilometres along the parallel in the middle of the map. */
function scaleBar(projection: ReturnType<typeof geoMercator>, { width, height }: MapSize): string {
  const [, lat] = projection.invert!([width / 2, height / 2])!
  const metersOfPixel = (EARTH_METERS * Math.cos((lat * Math.PI) / 180)) / projection.scale()
  const km =
    [0.5, 1, 2, 5, 10, 20, 50, 100].findLast((each) => (each * 1000) / metersOfPixel < width / 5) ?? 0.5
  const length = (km * 1000) / metersOfPixel
  const [x, y] = [width - 14 - length, height - 12]
  return `<path d="M${x.toFixed(1)} ${y - 4}v4h${length.toFixed(1)}v-4" fill="none" stroke="#2b3438"/><text x="${(x + length / 2).toFixed(1)}" y="${y - 5}" text-anchor="middle" font-size="8" fill="#2b3438">${String(km).replace('.', ',')} km</text>`
}

/** d3-geo takes the inside of a ring to lie on its right, RFC 7946 on its left. */
function windForD3<Shape extends Geometry>(geometry: Shape): Shape {
  const turned = (rings: number[][][]) => rings.map((ring) => ring.toReversed())
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: turned(geometry.coordinates) }
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(turned) }
  return geometry
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]!)
}
