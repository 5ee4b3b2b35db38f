import { Resvg } from '@resvg/resvg-js'
import type { Access } from '../../core/gaps/gapResult.ts'
import type { StandardRecord } from '../../core/gaps/standardRecord.ts'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import type { StandardGaps } from '../contract/standards.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import { FONT_FILES } from '../reports/brief/fontFiles.ts'
import { type MapData, mapSvg } from '../reports/brief/mapSvg.ts'
import { renderBrief } from '../reports/brief/renderBrief.ts'
import { writeBrief } from '../reports/brief/writeBrief.ts'
import { type AreaWithShape, listAreaOutlines, listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import { listMapContext } from '../store/mapShapes.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import { showGroups } from './publish/showGroups.ts'
import type { StandardSource } from './standards/answerStandard.ts'
import type { HowToWork } from './travelTimes.ts'

export const BRIEF_FORMATS = ['pdf', 'png', 'svg'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

export interface BriefWanted {
  standard: StandardRecord
  access: Access
  language: 'en' | 'fr'
  /** The whole brief, or its map alone as a picture. */
  format: BriefFormat
  /** ISO date that it bears. */
  date: string
}

/** Of the map, in the points of a printed page. */
const MAP_SIZE = { width: 520, height: 330 }
const PICTURE_SCALE = 3
/** Finer than a picture of a region shows. */
const SHAPES_IN_A_REGION = 2000
const MOST_PLACES = 24

/** The brief about a standard as a file: what the same access sees on the page, in print. */
export async function makeBrief(
  db: Db,
  source: StandardSource,
  region: Region & { vintage: Vintage },
  { standard, access, language, format, date }: BriefWanted,
  how: HowToWork = {},
): Promise<Buffer> {
  const answer = await source.answer(region, { standard, access, explain: true }, how)
  const map = mapSvg(await mapOf(db, region, answer, language), MAP_SIZE)
  if (format === 'svg') return Buffer.from(map)
  if (format === 'png') return toPicture(map)
  const { vintage } = region
  const groups = await showGroups(db, vintage, answer.areas.length, access)
  const { brief, pictures } = writeBrief(
    answer,
    { name: region.name, madeUp: (vintage.manifest as RegionManifest).madeUp === true, groups },
    language,
    date,
  )
  return renderBrief(brief, { ...pictures, 'map.svg': map })
}

function toPicture(svg: string): Buffer {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PICTURE_SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Radio Canada Big' },
  })
    .render()
    .asPng()
}

async function mapOf(
  db: Db,
  { vintage }: Region & { vintage: Vintage },
  { areas: answered, standard }: StandardGaps,
  language: 'en' | 'fr',
): Promise<MapData> {
  const areas = await listAreas(db, vintage.id)
  const outlines = await listAreaOutlines(db, vintage.id)
  const byId = new Map(answered.map((area) => [area.id, area]))
  const [west, south, east, north] = areas.reduce(
    (all, { bounds }) => [
      Math.min(all[0], bounds[0]),
      Math.min(all[1], bounds[1]),
      Math.max(all[2], bounds[2]),
      Math.max(all[3], bounds[3]),
    ],
    [180, 90, -180, -90],
  )
  const context = await listMapContext(
    db,
    vintage.id,
    Math.max(east - west, north - south) / SHAPES_IN_A_REGION,
  )
  const of = (...kinds: string[]) =>
    context.filter(({ kind }) => kinds.includes(kind)).map(({ geometry }) => geometry)
  const places = context.flatMap(({ kind, name, geometry }) =>
    kind === 'place' && name && geometry.type === 'Point'
      ? [{ name: name[language], at: geometry.coordinates as [number, number] }]
      : [],
  )
  const services =
    standard.destination.kind === 'services'
      ? await listServices(db, vintage.id, standard.destination.serviceTypes.flatMap(serviceTypesAnswering))
      : []
  return {
    areas: areas.map(({ code }, index) => {
      const area = byId.get(code)
      return {
        outline: outlines[index],
        share: area?.coverage?.lower ?? null,
        people: area?.people ?? null,
        unknown: area?.coverage ? area.coverage.upper - area.coverage.lower : 0,
      }
    }),
    water: of('water'),
    parks: of('park'),
    limits: of('municipal-limit'),
    places: (places.length > 0 ? places : communityNames(areas)).slice(0, MOST_PLACES),
    services: services.flatMap(({ record: { lon, lat } }) =>
      lon !== null && lat !== null ? [[lon, lat] as [number, number]] : [],
    ),
  }
}

/** "Ancaster 0053" and "Ancaster 0052" are of Ancaster, which stands in the middle of its areas. */
function communityNames(areas: readonly AreaWithShape[]): MapData['places'] {
  const members = Map.groupBy(areas, ({ name }) => /^(.*\p{L})\s+\d+$/u.exec(name.en)?.[1] ?? '')
  return [...members]
    .filter(([name, of]) => name !== '' && of.length > 1)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, of]) => ({
      name,
      at: [0, 1].map((axis) => of.reduce((sum, { center }) => sum + center[axis], 0) / of.length) as [
        number,
        number,
      ],
    }))
}
