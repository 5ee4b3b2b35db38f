import { findClassAccess } from '../../../core/network/streetClass.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { Tags } from './readPrimitiveBlock.ts'

export type WayRules = Omit<StreetSegment, 'id' | 'coordinates'>
type Report = (code: string, fieldName: string, value: string) => void

/** Values of `highway` that are no streets for anybody: left out without a word. */
const NO_STREETS = new Set(
  'abandoned bus_guideway bus_stop construction crossing disused emergency_access_point emergency_bay escape milestone no planned proposed raceway razed rest_area services street_lamp traffic_signals via_ferrata'.split(
    ' ',
  ),
)
const CLOSED = new Set(
  'no private agricultural forestry delivery emergency military use_sidepath dismount psv bus'.split(' '),
)
const OPEN = new Set('yes designated permissive destination customers official public permit'.split(' '))

/**
 * Who may use a way, after https://wiki.openstreetmap.org/wiki/Key:access: the class's default, then `access`, then the more particular keys,
 * the most particular last. Private ways are closed: people who live on one start at the nearest public street. null = not a street.
 */
export function readWayRules(tags: Tags, report: Report): WayRules | null {
  const highway = tags.highway ?? (isPlatform(tags) ? 'platform' : undefined)
  if (highway === undefined) {
    if (tags.route === 'ferry') report('osm_ferry_left_out', 'route', tags.name ?? 'ferry')
    return null
  }
  const access = findClassAccess(highway)
  if (!access) {
    if (!NO_STREETS.has(highway)) report('osm_class_unknown', 'highway', highway)
    return null
  }
  const motorroad = tags.motorroad === 'yes'
  const walk = allowed(access.walk && !motorroad, tags.access, tags.foot)
  const bicycle = allowed(access.bicycle && !motorroad, tags.access, tags.vehicle, tags.bicycle)
  const car = allowed(access.car, tags.access, tags.vehicle, tags.motor_vehicle, tags.motorcar)
  if (!walk && !bicycle && !car) return null

  const oneWay = readOneWay(tags, highway, report)
  const oneWayBicycle = readBicycleOneWay(tags, oneWay)
  return {
    name: tags.name ?? tags.ref ?? null,
    streetClass: highway,
    oneWay,
    ...(oneWayBicycle === oneWay ? {} : { oneWayBicycle }),
    walk,
    bicycle,
    car,
    bridgeOrTunnel: isSet(tags.bridge) || isSet(tags.tunnel),
    maxSpeedKmh: readSpeed(tags.maxspeed, report),
    leftNumbers: null,
    rightNumbers: null,
    community: null,
  }
}

function isPlatform(tags: Tags): boolean {
  return tags.railway === 'platform' || tags.public_transport === 'platform'
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'no'
}

/** @param general the key for everybody. @param particular keys from the more general to the most particular: the last one present decides. */
function allowed(
  byClass: boolean,
  general: string | undefined,
  ...particular: (string | undefined)[]
): boolean {
  // `access=yes` alone does not open a motorway to people on foot.
  let answer = byClass && !(general !== undefined && CLOSED.has(general))
  for (const value of particular) {
    if (value === undefined) continue
    if (CLOSED.has(value)) answer = false
    else if (OPEN.has(value)) answer = true
  }
  return answer
}

function readOneWay(tags: Tags, highway: string, report: Report): 0 | 1 | -1 {
  const value = tags.oneway
  if (value === 'yes' || value === 'true' || value === '1') return 1
  if (value === '-1' || value === 'reverse') return -1
  if (value === 'no' || value === 'false' || value === '0') return 0
  if (value !== undefined) {
    report('osm_one_way_unknown', 'oneway', value)
    return 0
  }
  const implied = tags.junction === 'roundabout' || tags.junction === 'circular' || highway === 'motorway'
  return implied ? 1 : 0
}

function readBicycleOneWay(tags: Tags, oneWay: 0 | 1 | -1): 0 | 1 | -1 {
  const value = tags['oneway:bicycle']
  if (value === 'no') return 0
  if (value === 'yes') return 1
  if (value === '-1') return -1
  const contraflow = [
    tags.cycleway,
    tags['cycleway:left'],
    tags['cycleway:right'],
    tags['cycleway:both'],
  ].some((lane) => lane?.startsWith('opposite'))
  return contraflow ? 0 : oneWay
}

/** km/h of "50", "30 mph", "50 km/h"; "none", "walk" and zone codes ("BR:urban") say nothing that can be used. */
function readSpeed(value: string | undefined, report: Report): number | null {
  if (
    value === undefined ||
    value === 'none' ||
    value === 'signals' ||
    value === 'variable' ||
    value === 'walk'
  )
    return null
  const match = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh|kph)?$/.exec(value.split(';')[0].trim())
  const speed = match ? Number(match[1]) * (match[2] === 'mph' ? 1.609344 : 1) : Number.NaN
  if (speed >= 1 && speed <= 200) return speed
  report('osm_speed_unreadable', 'maxspeed', value)
  return null
}
