/** All files of data/sample by their path in it. The same code gives the same bytes: no clock, no chance outside of random.ts. */
import { gzipSync } from 'node:zlib'
import { areaTable } from './areaTable.ts'
import { buildCounty, type County } from './buildCounty.ts'
import { countColumnsText, countsText } from './censusCounts.ts'
import { countyFacilities } from './countyFacilities.ts'
import { csvText } from './csvText.ts'
import { employersText } from './employerFile.ts'
import { hsdsFiles } from './hsdsFiles.ts'
import { toLonLat } from './lattice.ts'
import { manifestText } from './manifestText.ts'
import {
  areasText,
  boundaryText,
  municipalitiesText,
  parksText,
  placesText,
  streetsText,
  waterText,
} from './mapLayers.ts'
import { placeServices } from './placeServices.ts'
import { correctionsText, countyLayerText, servicesText } from './serviceFiles.ts'
import { streetPieces } from './streetPieces.ts'
import { transitFeed } from './transitFeed.ts'
import { zipArchive } from './zipArchive.ts'

/** Areas whose dwellings are left out of the dwellings file: too new for the list. By rank among the city's areas. */
const WITHOUT_DWELLINGS = [11, 47]

export function buildSample(): Map<string, Buffer> {
  const county = buildCounty()
  const areas = areaTable(county)
  const pieces = streetPieces(county)
  const services = placeServices(pieces)
  const files = new Map<string, Buffer>()
  const put = (path: string, content: string | Buffer) => files.set(path, Buffer.from(content as string))
  put('region.json', manifestText())
  put('boundaries/areas_2021.geojson', areasText(county, areas))
  put('census/da_2021.csv', countsText(areas))
  put('census/da_2021_columns.csv', countColumnsText())
  put(
    'census/da_zones_2021.csv',
    csvText(
      ['DAUID', 'zone_id'],
      areas.map(({ code, zone }) => [code, zone]),
    ),
  )
  put(
    'dwellings/dwellings.csv.gz',
    gzipSync(
      dwellingsText(
        county,
        new Map(areas.map(({ index, code }) => [index, code])),
        WITHOUT_DWELLINGS.map((i) => areas[i].code),
      ),
      { level: 9 },
    ),
  )
  put('streets/centreline.geojson', streetsText(pieces))
  put('services/services.csv', servicesText(services))
  put('services/county_facilities.geojson', countyLayerText(countyFacilities(pieces), services))
  for (const [name, text] of Object.entries(hsdsFiles(services))) put(`hsds/${name}`, text)
  put('employers/employers.csv', employersText(pieces))
  put('map/county.geojson', boundaryText(county))
  put('map/municipalities.geojson', municipalitiesText(county))
  put('map/parks.geojson', parksText(county))
  put('map/water.geojson', waterText())
  put('map/places.geojson', placesText())
  put('transit/tamarisk_gtfs.zip', zipArchive(transitFeed(pieces)))
  put('corrections.csv', correctionsText(services))
  return files
}

function dwellingsText({ dwellings, areaOf }: County, codes: Map<number, string>, without: string[]): string {
  const rows = dwellings
    .map(({ at, block, weight }) => [...toLonLat(at), codes.get(areaOf[block])!, weight])
    .filter(([, , code]) => !without.includes(String(code)))
  return csvText(['lon', 'lat', 'DAUID', 'dwellings'], rows)
}
