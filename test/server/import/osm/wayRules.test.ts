import { describe, expect, test } from 'vitest'
import { readWayRules } from '../../../../server/import/osm/wayRules.ts'

function rules(tags: Record<string, string>) {
  const codes: string[] = []
  const found = readWayRules(tags, (code) => codes.push(code))
  return { found, codes }
}

/** Who may use the way: "wbc" for walking, bicycle and car. */
function who(tags: Record<string, string>): string {
  const { found } = rules(tags)
  return found ? `${found.walk ? 'w' : ''}${found.bicycle ? 'b' : ''}${found.car ? 'c' : ''}` : ''
}

describe('who may use a way of OpenStreetMap', () => {
  test('the class decides where nothing else is said', () => {
    expect(who({ highway: 'residential' })).toBe('wbc')
    expect(who({ highway: 'motorway' })).toBe('c')
    expect(who({ highway: 'footway' })).toBe('w')
    expect(who({ highway: 'steps' })).toBe('w')
    expect(who({ highway: 'cycleway' })).toBe('wb')
    expect(who({ railway: 'platform' })).toBe('w')
  })
  test('access closes for all, and the particular keys open again', () => {
    expect(who({ highway: 'residential', access: 'private' })).toBe('')
    expect(who({ highway: 'service', access: 'no', foot: 'yes' })).toBe('w')
    expect(who({ highway: 'service', access: 'private', motor_vehicle: 'yes' })).toBe('c')
    expect(who({ highway: 'service', access: 'private', vehicle: 'yes', motorcar: 'no' })).toBe('b')
    expect(who({ highway: 'residential', vehicle: 'no' })).toBe('w')
    expect(who({ highway: 'residential', motor_vehicle: 'no' })).toBe('wb')
    expect(who({ highway: 'residential', vehicle: 'no', bicycle: 'yes' })).toBe('wb')
    expect(who({ highway: 'residential', foot: 'no' })).toBe('bc')
    expect(who({ highway: 'trunk', motorroad: 'yes' })).toBe('c')
    expect(who({ highway: 'footway', bicycle: 'designated' })).toBe('wb')
    expect(who({ highway: 'cycleway', bicycle: 'dismount' })).toBe('w')
    expect(who({ highway: 'motorway', access: 'yes' })).toBe('c')
  })
  test('what is no street is left out, unknown classes and ferries with a notice', () => {
    expect(rules({ highway: 'construction' })).toEqual({ found: null, codes: [] })
    expect(rules({ building: 'yes' })).toEqual({ found: null, codes: [] })
    expect(rules({ highway: 'teleporter' })).toEqual({ found: null, codes: ['osm_class_unknown'] })
    expect(rules({ route: 'ferry', name: 'Anderson Ferry' })).toEqual({
      found: null,
      codes: ['osm_ferry_left_out'],
    })
  })
})

describe('one-way', () => {
  test('is read along and against, and implied by roundabouts and motorways', () => {
    expect(rules({ highway: 'primary', oneway: 'yes' }).found?.oneWay).toBe(1)
    expect(rules({ highway: 'primary', oneway: '-1' }).found?.oneWay).toBe(-1)
    expect(rules({ highway: 'primary', junction: 'roundabout' }).found?.oneWay).toBe(1)
    expect(rules({ highway: 'motorway' }).found?.oneWay).toBe(1)
    expect(rules({ highway: 'motorway', oneway: 'no' }).found?.oneWay).toBe(0)
    expect(rules({ highway: 'primary' }).found?.oneWay).toBe(0)
    expect(rules({ highway: 'primary', oneway: 'reversible' })).toMatchObject({
      found: { oneWay: 0 },
      codes: ['osm_one_way_unknown'],
    })
  })
  test('may differ for bicycles', () => {
    expect(rules({ highway: 'primary', oneway: 'yes', 'oneway:bicycle': 'no' }).found?.oneWayBicycle).toBe(0)
    expect(rules({ highway: 'primary', oneway: 'yes', cycleway: 'opposite_lane' }).found?.oneWayBicycle).toBe(
      0,
    )
    expect(rules({ highway: 'primary', oneway: 'yes' }).found?.oneWayBicycle).toBeUndefined()
  })
})

test('speeds are read in km/h and mph; what is no number is a notice or says nothing', () => {
  expect(rules({ highway: 'primary', maxspeed: '50' }).found?.maxSpeedKmh).toBe(50)
  expect(rules({ highway: 'primary', maxspeed: '30 mph' }).found?.maxSpeedKmh).toBeCloseTo(48.28, 2)
  expect(rules({ highway: 'primary', maxspeed: 'none' })).toMatchObject({
    found: { maxSpeedKmh: null },
    codes: [],
  })
  expect(rules({ highway: 'primary', maxspeed: 'BR:urban' })).toMatchObject({
    found: { maxSpeedKmh: null },
    codes: ['osm_speed_unreadable'],
  })
})

test('names, bridges and tunnels are kept', () => {
  expect(rules({ highway: 'primary', ref: '17', bridge: 'yes' }).found).toMatchObject({
    name: '17',
    bridgeOrTunnel: true,
  })
  expect(rules({ highway: 'primary', name: 'Main', ref: '17', tunnel: 'no' }).found).toMatchObject({
    name: 'Main',
    bridgeOrTunnel: false,
  })
})
