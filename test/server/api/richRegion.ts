/**
 * The mini region with everything that must not get out: employers with names that occur nowhere else, a shelter with an
 * address and a point, counts that are small, withheld and not rounded; and a service whose address disagrees with its point.
 */
import { collection, feature, latOf, lonOf, miniFiles, miniManifest } from '../../miniRegion.ts'

/** Words that no answer may hold. */
export const EMPLOYER_NAMES = ['Zzqworth', 'Qvexley', 'Brumplequist', 'Yarnackle', 'Xoltani']
/** Of the shelter: street, postal code, note, and its digits of longitude and latitude. */
export const SHELTER_SECRETS = ['Hushaby', 'L8P 9Z9', 'L8P9Z9', 'backdoor', '79.98777', '43.00888']
export const SHELTER_PHONE = '905-555-0123'

/** By area: counts of recent immigrants as published. SE is withheld, NW is under 5. */
export const RECENT: Record<string, string> = { SW: '903', SE: 'x', NW: '3', NE: '404' }

const services = [
  'id,name,type,address,city,postal,lon,lat,phone,note',
  `class,Evening class,language-training,,Mini,,${lonOf(0)},${latOf(0)},,`,
  `far class,Far class,adult-esl-fsl,5 Row 4 Street,Mini,,${lonOf(4)},${latOf(0)},,`,
  `clinic,Clinic,primary-care,,Mini,L8P 1A1,${lonOf(4)},${latOf(4)},,`,
  `library,Library,library,,Mini,L8P 2B2,${lonOf(1)},${latOf(1)},,`,
  `shelter,Women's emergency shelter,housing,99 Hushaby Lane,Mini,L8P 9Z9,-79.98777,43.00888,${SHELTER_PHONE},Knock at the backdoor`,
  'nowhere,Class without a point,language-training,,Mini,,,,,',
].join('\n')

const employers = [
  'Province/Territory,Program Stream,Employer,Address,Occupation,Approved LMIAs,Approved Positions',
  'Ontario,Agricultural Stream,Zzqworth Orchards,"Mini, ON L8P 1A1",8431-General farm workers,1,12',
  'Ontario,Agricultural Stream,Qvexley Farms Ltd.,"Mini, ON L8P 1A1",8431-General farm workers,1,7',
  'Ontario,Agricultural Stream,Brumplequist Growers,"Mini, ON L8P 1A1",8431-General farm workers,1,31',
  'Ontario,High Wage,Yarnackle Holdings,"Mini, ON L8P 2B2",0016-Senior managers,1,3',
  'Ontario,Low Wage,Xoltani Motel,"Mini, ON L8P 2B",6731-Light duty cleaners,1,not a number',
  'Quebec,Low Wage,Xoltani Nord,"Laval, QC H7A 1A1",6731-Light duty cleaners,1,5',
].join('\n')

/** Streets with house numbers, so that addresses can be found: "Row 4 Street" has 1 to 9 at its western end. */
function streets(): string {
  const features = JSON.parse(miniFiles()['streets.geojson'].toString()).features as {
    properties: { name: string }
    geometry: { coordinates: [number, number][] }
  }[]
  return collection(
    features.map(({ properties, geometry }) => {
      const column = Math.round((geometry.coordinates[0][0] - lonOf(0)) / (lonOf(1) - lonOf(0)))
      const numbers = { from: 1 + 100 * column, to: 9 + 100 * column }
      return feature(
        { ...properties, name: `${properties.name} Street`, class: 'residential', town: 'Mini', ...numbers },
        'LineString',
        geometry.coordinates,
      )
    }),
  )
}

export function richFiles(): Record<string, string> {
  const manifest = miniManifest()
  const mapping = {
    ...(manifest.services[0].mapping as object),
    postalCode: 'postal',
    phone: 'phone',
    note: 'note',
  }
  return {
    'region.json': JSON.stringify({
      ...manifest,
      streets: {
        file: 'streets.geojson',
        format: 'centreline',
        source: 'test',
        mapping: { name: 'name', class: 'class', community: 'town', leftNumbers: ['from', 'to'] },
      },
      services: [{ ...manifest.services[0], mapping }],
      employers: [{ file: 'employers.csv', format: 'lmia', quarter: '2024Q1', source: 'test' }],
      context: [{ file: 'parks.geojson', kind: 'park', name: 'name' }],
    }),
    'services.csv': `${services}\n`,
    'employers.csv': `${employers}\n`,
    'counts.csv': `code,T1,T1536\n${Object.entries(RECENT)
      .map(([code, recent], index) => `${code},${3001 + index},${recent}`)
      .join('\n')}\n`,
    'streets.geojson': streets(),
    'parks.geojson': collection([
      feature({ name: 'Green' }, 'Polygon', [
        [
          [lonOf(0), latOf(0)],
          [lonOf(1), latOf(0)],
          [lonOf(1), latOf(1)],
          [lonOf(0), latOf(1)],
          [lonOf(0), latOf(0)],
        ],
      ]),
    ]),
  }
}
