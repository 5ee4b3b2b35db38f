import type { Geometry } from 'geojson'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { type Crs, parseCrs } from './crs.ts'
import { normalizeGeometry } from './normalizeGeometry.ts'
import { type RawFeature, readGeoJson, surveyGeoJson } from './readGeoJson.ts'
import { openShapefile, readShapefile, type ShapefileParts } from './readShapefile.ts'
import type { SourceFile } from './sourceFile.ts'

export interface FeatureOptions {
  /** Used where the file does not say its coordinate system: EPSG code or PROJ string. */
  crs?: string
  /** Overrides detection. */
  encoding?: string
}

export interface SourceFeature {
  /** 1 is the first feature of the file. */
  rowNumber: number
  properties: Record<string, unknown>
  /** WGS84, two dimensions, outer rings counter-clockwise; null where the file gives none that can be used. */
  geometry: Geometry | null
}

/**
 * The features of a GeoJSON file (.geojson .json, their .gz, newline-delimited too) or of a zipped shapefile.
 * Throws RefusedInput where the file cannot be used; one whose coordinates are all outside the degrees is `wrong_crs`.
 */
export async function* readFeatures(
  source: SourceFile,
  options: FeatureOptions,
  report: ReportNotice,
): AsyncGenerator<SourceFeature> {
  const { crs, features } = await openFeatures(source, options, report)
  if (crs.oldDatum) report('datum_shift_missing')
  let shapes = 0
  let outOfRange = 0
  let example = ''
  const watch: ReportNotice = (code, fields) => {
    if (code === 'coordinates_out_of_range') {
      outOfRange += 1
      example ||= String(fields?.value)
    }
    report(code, fields)
  }
  for await (const { rowNumber, properties, geometry } of features) {
    const normal = normalizeGeometry(geometry, crs.toWgs84, rowNumber, watch)
    if (normal) shapes += 1
    yield { rowNumber, properties, geometry: normal }
  }
  if (shapes === 0 && outOfRange > 0) {
    throw new RefusedInput(
      'wrong_crs',
      `"${source.name}": no coordinates are degrees of longitude and latitude (${example}). Are they metres? State \`crs\` in the manifest.`,
      'crs',
    )
  }
}

async function openFeatures(
  source: SourceFile,
  options: FeatureOptions,
  report: ReportNotice,
): Promise<{ crs: Crs; features: AsyncIterable<RawFeature> }> {
  if (/\.zip$/i.test(source.path)) {
    const parts = await openShapefile(source, options.encoding, report)
    return {
      crs: shapefileCrs(source, parts, options.crs, report),
      features: readShapefile(source, parts, report),
    }
  }
  if (/\.(geojson|json|geojsonl|ndjson|geojsons)(\.gz)?$/i.test(source.path)) {
    const { crs } = await surveyGeoJson(source, options.encoding, report)
    return {
      crs: parseCrs(crs ?? options.crs ?? 'CRS84', source.name),
      features: readGeoJson(source, options.encoding),
    }
  }
  throw new RefusedInput(
    'unsupported_format',
    `"${source.name}" holds no shapes that can be read here. Use .geojson, .json, or a .zip with a shapefile (.shp, .dbf, .prj).`,
    source.name,
  )
}

/** The .prj, else the manifest, else degrees if the extent allows it. */
function shapefileCrs(
  source: SourceFile,
  parts: ShapefileParts,
  declared: string | undefined,
  report: ReportNotice,
): Crs {
  if (parts.prj?.trim()) {
    try {
      return parseCrs(parts.prj, source.name)
    } catch (error) {
      if (declared === undefined) throw error
    }
  }
  if (declared !== undefined) return parseCrs(declared, source.name)
  const extent = [36, 44, 52, 60].map((offset) => parts.shp.readDoubleLE(offset))
  const degrees = extent.every((value, index) => Math.abs(value) <= (index % 2 ? 90 : 180))
  if (!degrees) {
    throw new RefusedInput(
      'missing_crs',
      `"${source.name}" has no .prj and its coordinates are not degrees (${extent.map(Math.round).join(', ')}). State \`crs\` in the manifest, such as "EPSG:26917".`,
      'crs',
    )
  }
  report('crs_guessed', { value: 'WGS84' })
  return parseCrs('CRS84', source.name)
}
