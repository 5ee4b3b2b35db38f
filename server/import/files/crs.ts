import proj4 from 'proj4'
import { RefusedInput } from '../../errors.ts'
import { findEpsg } from './epsgCodes.ts'

/** From a file's coordinates to WGS84 longitude and latitude in degrees; NaN where the projection has no answer. */
export type ToWgs84 = (x: number, y: number) => [lon: number, lat: number]

export interface Crs {
  /** null: the coordinates are WGS84 already. */
  toWgs84: ToWgs84 | null
  /** NAD27: proj4 has no grid for its shift. */
  oldDatum: boolean
}

/** NAD83 and its like differ from WGS84 by a metre or two, less than any outline here is worth. */
const SAME_AS_WGS84 = new Set([4326, 4269, 4617, 4674, 4258, 4979])

/**
 * A coordinate system by EPSG code ("EPSG:26917", "26917", "urn:ogc:def:crs:EPSG::26917"), "CRS84", PROJ string or WKT (a .prj).
 * Throws RefusedInput `unknown_crs`.
 */
export function parseCrs(definition: string, fileName: string): Crs {
  const text = definition.trim()
  if (/CRS:?84$/i.test(text) || /^wgs ?84$/i.test(text)) return { toWgs84: null, oldDatum: false }
  const code =
    /^(?:EPSG:+|urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/\d+\/)?(\d{4,6})$/i.exec(
      text,
    )?.[1]
  if (code && SAME_AS_WGS84.has(Number(code))) return { toWgs84: null, oldDatum: false }
  const known = code ? (findEpsg(Number(code)) ?? `EPSG:${code}`) : text
  try {
    const projection = proj4(known, 'WGS84')
    const probe = projection.forward([0, 0])
    if (!Array.isArray(probe)) throw new Error('no projection')
    return {
      toWgs84: (x, y) => {
        try {
          return projection.forward([x, y]) as [number, number]
        } catch {
          return [Number.NaN, Number.NaN]
        }
      },
      oldDatum: /NAD_?(19)?27|North_American_(Datum_)?1927/i.test(known),
    }
  } catch {
    const shown = text.length > 80 ? `${text.slice(0, 80)}...` : text
    throw new RefusedInput(
      'unknown_crs',
      `"${fileName}": the coordinate system "${shown}" is not known here. Give \`crs\` in the manifest as a PROJ string, such as "+proj=utm +zone=17 +datum=NAD83".`,
      'crs',
    )
  }
}
