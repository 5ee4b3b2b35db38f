import type { StreetsSpec } from '../server/import/manifest/regionManifest.ts'

/** How the manifest of Hamilton reads the city's street centrelines, for tests and benches. */
export const HAMILTON_STREETS: StreetsSpec = {
  file: 'streets/street_centreline.zip',
  format: 'centreline',
  vintage: 2020,
  mapping: {
    id: 'SEGID',
    name: 'STREET_NAM',
    class: 'ROAD_CLASS',
    type: 'ROAD_TYPE',
    oneWay: 'ONE_WAY_CO',
    leftNumbers: 'LEFT_NUM_R',
    rightNumbers: 'RIGHT_NU_2',
    community: 'COMMUNITY_',
    bridgeOrTunnel: ['IS_BRIDGE', 'IS_TUNNEL'],
  },
  classes: {
    Divided: 'motorway',
    'Access Ramp': 'motorway_link',
    Pedestrian: 'pedestrian',
    Private: 'service',
    'Provincial Highway': 'primary',
    Parkway: 'secondary',
    Arterial: 'secondary',
    Collector: 'tertiary',
    Local: 'residential',
  },
  oneWayValues: {
    both: ['2-way traffic flow'],
    along: ['1-way traffic with the direction of digitization'],
    against: ['1-way traffic flow against direction of digitization'],
    closed: ['no traffic permitted'],
  },
  noWalkWhen: [{ field: 'ROAD_TYPE', equals: ['Access Ramp', 'Divided'] }],
  skipWhen: [{ field: 'CONSTRUCTI', equals: 'Under-construction' }],
}
