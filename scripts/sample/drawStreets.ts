/** Draws every street of the county in lattice units: survey roads, city fabric, towns, shore and river roads, one old diagonal. */
import { type CityCell, planCity } from './cityPlan.ts'
import { curve } from './curve.ts'
import {
  clip,
  type DrawnStreet,
  densify,
  inland,
  offExpressway,
  offRiver,
  type StreetClass,
} from './drawnStreet.ts'
import { fabricStreets } from './fabricStreets.ts'
import {
  COUNTY_DEPTH,
  COUNTY_WIDTH,
  EAST_OFFSET,
  expresswayT,
  type Lattice,
  riverBank,
  riverS,
  shoreRoadT,
  TOWN_LINE,
} from './lattice.ts'
import { randomStream } from './random.ts'
import { SETTLEMENTS, type Settlement } from './settlements.ts'

/** Sideroads with an interchange. */
export const INTERCHANGES: readonly number[] = [4, 12, 20, 28, 38]
/** How far from the expressway the ramps meet the crossing road. */
export const RAMP_REACH = 0.13
const CITY_BRIDGES = [2, 4]
const COUNTRY_BRIDGES = [10, 14, 18, COUNTY_DEPTH]
const EAST_GAPS = [8, 18, 24, 32]

interface StreetDrawing {
  streets: DrawnStreet[]
  cells: Map<string, CityCell>
}

export function drawStreets(): StreetDrawing {
  const cells = planCity()
  const streets = [
    ...surveyRoads(cells),
    ...cityStreets(cells),
    ...SETTLEMENTS.filter(({ kind }) => kind !== 'city').flatMap(settlementStreets),
    ...shoreAndRiverRoads(cells),
    ...diagonalRoad(),
  ]
  return { streets, cells }
}

function isCity(cells: Map<string, CityCell>, s: number, t: number): boolean {
  return cells.has(`${s},${t}`)
}

function surveyRoads(cells: Map<string, CityCell>): DrawnStreet[] {
  const streets: DrawnStreet[] = []
  const nearSettlement = (s: number, t: number) =>
    SETTLEMENTS.some(
      ({ at, kind }) => kind !== 'city' && Math.abs(at[0] - s) <= 1.4 && Math.abs(at[1] - t) <= 1.7,
    )
  const add = (
    points: Lattice[],
    name: string,
    streetClass: StreetClass,
    allowed: (p: Lattice) => boolean,
  ) => {
    for (const part of clip(points, (p) => inland(p) && allowed(p)))
      streets.push({ points: part, name, streetClass, oneWay: 0 })
  }
  for (let s = 0; s < COUNTY_WIDTH; s++)
    for (let t = -1; t <= COUNTY_DEPTH; t++) {
      const inCity = isCity(cells, s, t) || isCity(cells, s, t - 1)
      const survey = t % 2 === 0 && s < TOWN_LINE
      if (!inCity && !survey) continue
      const bridge = CITY_BRIDGES.includes(t) || COUNTRY_BRIDGES.includes(t)
      const random = randomStream(`row ${s >> 1} ${t}`)
      if (!inCity && t !== COUNTY_DEPTH && !bridge && random() < 0.06 && !nearSettlement(s + 0.5, t)) continue
      const streetClass = inCity
        ? t % 2 === 0
          ? 'Arterial'
          : 'Collector'
        : t % 4 === 2
          ? 'County Road'
          : 'Rural Road'
      add(
        [
          [s, t],
          [s + 1, t],
        ],
        inCity ? `city row ${t}` : `row ${t}`,
        streetClass,
        (p) => (bridge || offRiver(p)) && offExpressway(p),
      )
    }
  for (let s = TOWN_LINE; s < COUNTY_WIDTH; s += 2)
    for (let t = EAST_OFFSET; t < COUNTY_DEPTH; t += 2) {
      const random = randomStream(`east row ${s} ${t}`)
      if (random() < 0.07 && !nearSettlement(s + 1, t)) continue
      add(
        [
          [s, t],
          [s + 2, t],
        ],
        `east row ${Math.round((t - EAST_OFFSET) / 2)}`,
        Math.round((t - EAST_OFFSET) / 2) % 3 === 0 ? 'County Road' : 'Rural Road',
        offExpressway,
      )
    }
  for (let s = TOWN_LINE; s < COUNTY_WIDTH; s++)
    add(
      [
        [s, COUNTY_DEPTH],
        [s + 1, COUNTY_DEPTH],
      ],
      `row ${COUNTY_DEPTH}`,
      'County Road',
      () => true,
    )
  for (let s = 0; s <= COUNTY_WIDTH; s++)
    for (let t = -2; t < COUNTY_DEPTH; t++) {
      const inCity = isCity(cells, s, t) || isCity(cells, s - 1, t)
      if (!inCity && s % 2 === 1) continue
      const keep =
        s === 0 ||
        s === COUNTY_WIDTH ||
        s === TOWN_LINE ||
        INTERCHANGES.includes(s) ||
        s === 10 ||
        s === 36 ||
        s === 34
      const random = randomStream(`column ${s} ${t >> 1}`)
      if (!inCity && !keep && random() < 0.17 && !nearSettlement(s, t + 0.5)) continue
      const crosses = s % 2 === 0 && !EAST_GAPS.includes(s)
      const streetClass = inCity
        ? s % 2 === 0
          ? 'Arterial'
          : 'Collector'
        : s % 6 === 4 || keep
          ? 'County Road'
          : 'Rural Road'
      const name = inCity ? `city column ${s}` : `column ${s}`
      const line: Lattice[] = [
        [s, t],
        [s, t + 1],
      ]
      const river = (p: Lattice) => offRiver(p)
      if (INTERCHANGES.includes(s)) {
        add(line, name, streetClass, (p) => river(p) && p[1] < expresswayT(p[0]) - RAMP_REACH)
        add(line, name, streetClass, (p) => river(p) && Math.abs(p[1] - expresswayT(p[0])) <= RAMP_REACH)
        add(line, name, streetClass, (p) => river(p) && p[1] > expresswayT(p[0]) + RAMP_REACH)
      } else add(line, name, streetClass, (p) => river(p) && (crosses || offExpressway(p)))
    }
  return streets
}

function cityStreets(cells: Map<string, CityCell>): DrawnStreet[] {
  const streets: DrawnStreet[] = []
  for (const { s, t, fabric } of cells.values()) {
    const random = randomStream(`fabric ${s} ${t}`)
    for (const street of fabricStreets(fabric, s, t, random)) {
      const placed = street.points.map(([u, v]): Lattice => [s + u, t + v])
      const oneWay = street.key === 'u:18.43' || street.key === 'u:18.57' ? 1 : 0
      const points = street.key === 'u:18.57' ? [...placed].reverse() : placed
      for (const part of clip(points, (p) => inland(p) && offRiver(p) && offExpressway(p)))
        streets.push({
          points: part,
          name: `${street.kind} ${street.key}`,
          streetClass: street.streetClass,
          oneWay,
        })
    }
  }
  return streets
}

const BLOCK_S = 0.145
const BLOCK_T = 0.165

/** A grid of blocks around the main crossing, with a ragged edge. */
function settlementStreets({ name, at, reach, kind }: Settlement): DrawnStreet[] {
  const random = randomStream(`settlement ${name}`)
  const phase = random() * 6
  const chosen = new Set<string>()
  for (let i = -9; i < 9; i++)
    for (let j = -9; j < 9; j++) {
      const [x, y] = [i + 0.5, (j + 0.5) * 1.15]
      const angle = Math.atan2(y, x)
      if (
        Math.hypot(x, y) <
        reach * (1 + 0.22 * Math.sin(2 * angle + phase) + 0.14 * Math.sin(5 * angle + 2 * phase))
      )
        chosen.add(`${i},${j}`)
    }
  const streets: DrawnStreet[] = []
  const add = (points: Lattice[], key: string, streetClass: StreetClass) => {
    for (const part of clip(points, (p) => inland(p) && offRiver(p) && offExpressway(p)))
      streets.push({ points: part, name: key, streetClass, oneWay: 0 })
  }
  const onRow =
    Math.abs(at[1] - Math.round(at[1])) < 1e-9 ||
    Math.abs((at[1] - EAST_OFFSET) % 2) < 1e-6 ||
    Math.abs(((at[1] - EAST_OFFSET) % 2) - 2) < 1e-6
  for (let i = -9; i <= 9; i++)
    for (let j = -9; j <= 9; j++) {
      const [x, y] = [at[0] + i * BLOCK_S, at[1] + j * BLOCK_T]
      const right = chosen.has(`${i},${j}`)
      if ((right || chosen.has(`${i},${j - 1}`)) && !(j === 0 && onRow)) {
        const skip =
          j !== 0 &&
          right &&
          chosen.has(`${i},${j - 1}`) &&
          (random() < 0.16 || (j % 2 !== 0 && kind === 'town' && random() < 0.25))
        if (!skip)
          add(
            [
              [x, y],
              [x + BLOCK_S, y],
            ],
            `avenue ${name} ${j}`,
            j === 0 ? 'Arterial' : 'Local',
          )
      }
      if ((right || chosen.has(`${i - 1},${j}`)) && i !== 0) {
        const skip = right && chosen.has(`${i - 1},${j}`) && random() < 0.14
        if (!skip)
          add(
            [
              [x, y],
              [x, y + BLOCK_T],
            ],
            `street ${name} ${i}`,
            Math.abs(i) === 3 ? 'Collector' : 'Local',
          )
      }
    }
  return streets
}

function shoreAndRiverRoads(cells: Map<string, CityCell>): DrawnStreet[] {
  const along = (from: number, to: number, at: (k: number) => Lattice): Lattice[] => {
    const steps = Math.round((to - from) / 0.05)
    return Array.from({ length: steps + 1 }, (_, i) => at(from + ((to - from) * i) / steps))
  }
  const streets: DrawnStreet[] = []
  const nearCity = ([s, t]: Lattice) =>
    isCity(cells, Math.floor(s), Math.floor(t)) || isCity(cells, Math.floor(s), Math.floor(t) + 1)
  const shore = along(0, COUNTY_WIDTH, (s) => [s, shoreRoadT(s)])
  for (const part of clip(shore, offRiver)) {
    const pieces: { points: Lattice[]; city: boolean }[] = []
    for (const p of part) {
      const city = nearCity(p)
      const last = pieces[pieces.length - 1]
      if (last && last.city === city) last.points.push(p)
      else {
        if (last) last.points.push(p)
        pieces.push({ points: [p], city })
      }
    }
    for (const { points, city } of pieces)
      if (points.length > 1)
        streets.push({
          points,
          name: city ? 'city shore' : 'shore',
          streetClass: city ? 'Arterial' : 'County Road',
          oneWay: 0,
        })
  }
  for (const side of [-1, 1]) {
    const bank = along(0, 7, (t) => [riverS(t) + side * (riverBank(t) + 0.002), t])
    for (const part of clip(
      bank,
      (p) => inland(p) && offExpressway(p) && isCity(cells, Math.floor(p[0]), Math.floor(p[1])),
    ))
      streets.push({ points: part, name: `river ${side}`, streetClass: 'Collector', oneWay: 0 })
  }
  return streets
}

/** Older than the survey: it leaves the city aslant and runs to Quillan. */
function diagonalRoad(): DrawnStreet[] {
  const points = curve(
    [
      [19, 2.41],
      [20, 3.3],
      [21.6, 4.4],
      [23.3, 5.5],
      [24.6, 6.6],
      [26, 8],
      [29, 9.3],
      [32.6, 11],
      [34.8, 12.1],
      [36, 12.6],
    ],
    12,
  )
  const city = clip(densify(points), ([s]) => s < 23.4)
  const country = clip(densify(points), ([s]) => s >= 23.4)
  return [
    ...city.map(
      (part): DrawnStreet => ({ points: part, name: 'diagonal city', streetClass: 'Arterial', oneWay: 0 }),
    ),
    ...country.map(
      (part): DrawnStreet => ({ points: part, name: 'diagonal', streetClass: 'County Road', oneWay: 0 }),
    ),
  ]
}
