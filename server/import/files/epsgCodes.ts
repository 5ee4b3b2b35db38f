/**
 * PROJ strings of EPSG codes that Canadian and neighbouring publishers use, beyond those that proj4 knows (WGS84, its UTM
 * zones, web Mercator). Parameters after https://epsg.org. NAD83, NAD83(CSRS), ETRS89 and SIRGAS 2000 are taken as WGS84: they
 * differ by one or two metres. A code that is not here can be given as a PROJ string or by a .prj file.
 */
const NAD83 = '+datum=NAD83 +units=m +no_defs'
const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const US_FOOT = '+datum=NAD83 +units=us-ft +no_defs'

const lambert = (
  lat1: number,
  lat2: number,
  lat0: number,
  lon0: number,
  x: number,
  y: number,
  rest: string,
) => `+proj=lcc +lat_1=${lat1} +lat_2=${lat2} +lat_0=${lat0} +lon_0=${lon0} +x_0=${x} +y_0=${y} ${rest}`
const utm = (zone: number, rest: string) => `+proj=utm +zone=${zone} ${rest}`
const mtm = (lon0: number, rest: string) =>
  `+proj=tmerc +lat_0=0 +lon_0=${lon0} +k=0.9999 +x_0=304800 +y_0=0 ${rest}`

const CODES = new Map<number, string>([
  [3347, lambert(49, 77, 63.390675, -91.8666666666667, 6200000, 3000000, NAD83)],
  [3348, lambert(49, 77, 63.390675, -91.8666666666667, 6200000, 3000000, GRS80)],
  [3978, lambert(49, 77, 49, -95, 0, 0, NAD83)],
  [3979, lambert(49, 77, 49, -95, 0, 0, GRS80)],
  [3161, lambert(44.5, 53.5, 0, -85, 930000, 6430000, NAD83)],
  [3162, lambert(44.5, 53.5, 0, -85, 930000, 6430000, GRS80)],
  [32198, lambert(60, 46, 44, -68.5, 0, 0, NAD83)],
  [6622, lambert(60, 46, 44, -68.5, 0, 0, GRS80)],
  [3005, `+proj=aea +lat_0=45 +lon_0=-126 +lat_1=50 +lat_2=58.5 +x_0=1000000 +y_0=0 ${NAD83}`],
  [3400, `+proj=tmerc +lat_0=0 +lon_0=-115 +k=0.9992 +x_0=500000 +y_0=0 ${NAD83}`],
  [5070, `+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +x_0=0 +y_0=0 ${NAD83}`],
  [2246, lambert(37.9666666666667, 38.9666666666667, 37.5, -84.25, 500000.0001016, 0, US_FOOT)],
  [
    3089,
    lambert(37.0833333333333, 38.6666666666667, 36.3333333333333, -85.75, 1500000, 999999.9998984, US_FOOT),
  ],
])

/** Central meridians of NAD83 / MTM zones 1 to 17 (EPSG:26898, 26899, 32180 to 32197 in parts). */
const MTM: [code: number, lon0: number][] = [
  [32182, -53],
  [32183, -56],
  [32184, -58.5],
  [32185, -61.5],
  [32186, -64.5],
  [32187, -67.5],
  [32188, -70.5],
  [32189, -73.5],
  [32190, -76.5],
  [32191, -79.5],
  [32192, -82.5],
  [32193, -81],
  [32194, -84],
  [32195, -87],
  [32196, -90],
  [32197, -93],
]
for (const [code, lon0] of MTM) CODES.set(code, mtm(lon0, NAD83))
for (const [index, code] of [2945, 2946, 2947, 2948, 2949, 2950, 2951, 2952].entries()) {
  CODES.set(code, mtm(-58.5 - 3 * index, GRS80))
}

const CSRS_UTM: Record<number, number> = {
  2955: 11,
  2956: 12,
  2957: 13,
  2958: 17,
  2959: 18,
  2960: 19,
  2961: 20,
  2962: 21,
  3154: 7,
  3155: 8,
  3156: 9,
  3157: 10,
  3158: 14,
  3159: 15,
  3160: 16,
}
for (const [code, zone] of Object.entries(CSRS_UTM)) CODES.set(Number(code), utm(zone, GRS80))

/** The PROJ string of an EPSG code, or undefined. */
export function findEpsg(code: number): string | undefined {
  if (code > 26900 && code <= 26923) return utm(code - 26900, NAD83)
  if (code >= 25828 && code <= 25838) return utm(code - 25800, GRS80)
  if (code >= 31978 && code <= 31985) return `${utm(code - 31960, GRS80)} +south`
  return CODES.get(code)
}
