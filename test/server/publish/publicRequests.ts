/** Every address of the API, with every parameter that changes what is told: what the public can ask. */
import type { InjectOptions } from 'fastify'
import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { latOf, lonOf } from '../../miniRegion.ts'
import { BUS_DATE } from '../../miniTransit.ts'
import { tilesAround } from '../api/tilesAround.ts'
import { attackStandards } from './attackStandards.ts'

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  payload?: InjectOptions['payload']
  headers?: Record<string, string>
}

const HERE = '/api/regions/mini'
export const GROUPS = [
  'population',
  'immigrants',
  'recent-immigrants',
  'claimants',
  'claimant-women',
  'claimant-men',
]
export const LIMITS = [5, 10, 20]
const SERVICES = ['language-training', 'library', 'housing', 'health']
const POINTS = [
  { id: 'a', lon: lonOf(0), lat: latOf(4) },
  { id: 'b', lon: lonOf(3), lat: latOf(1) },
]
const get = (url: string): Asked => ({ method: 'GET', url })
const post = (url: string, payload: Asked['payload']): Asked => ({ method: 'POST', url, payload })
const everyFormat = (payload: object) => ['csv', 'json'].map((format) => ({ ...payload, format }))

/** By path as the OpenAPI document names it. `standards`: ids of all standards of the region. */
export function publicRequests(standards: readonly string[]): Record<string, Asked[]> {
  return {
    '/api/health': [get('/api/health')],
    '/api/regions': [get('/api/regions')],
    '/api/regions/{region}': [get(HERE), get('/api/regions/nowhere')],
    '/api/regions/{region}/areas': [get(`${HERE}/areas`)],
    '/api/regions/{region}/services': [
      get(`${HERE}/services`),
      ...SERVICE_TYPES.map(({ slug }) => get(`${HERE}/services?type=${slug}`)),
    ],
    '/api/regions/{region}/services/week': [get(`${HERE}/services/week`)],
    '/api/regions/{region}/transit-frequency': [get(`${HERE}/transit-frequency`)],
    '/api/regions/{region}/employers': [get(`${HERE}/employers`)],
    '/api/regions/{region}/employer-sites': [get(`${HERE}/employer-sites`)],
    '/api/regions/{region}/demand-points.bin': [get(`${HERE}/demand-points.bin`)],
    '/api/regions/{region}/travel-times.bin': SERVICES.flatMap((service) =>
      ['', '&doubtful=false', `&mode=transit&date=${BUS_DATE}&session=18:00-19:00`].map((rest) =>
        get(`${HERE}/travel-times.bin?service=${service}${rest}`),
      ),
    ),
    '/api/regions/{region}/gaps': [
      get(`${HERE}/gaps?service=housing&group=nobody&max-minutes=20`),
      ...SERVICES.flatMap((service) =>
        GROUPS.flatMap((group) =>
          LIMITS.flatMap((limit) =>
            ['', '&target=0.5', `&mode=transit&date=${BUS_DATE}&session=18:00-19:00`].map((rest) =>
              get(`${HERE}/gaps?service=${service}&group=${group}&max-minutes=${limit}${rest}`),
            ),
          ),
        ),
      ),
    ],
    '/api/regions/{region}/standards/{id}/gaps': standards.flatMap((id) =>
      ['', '?explain=true'].map((rest) => get(`${HERE}/standards/${id}/gaps${rest}`)),
    ),
    '/api/regions/{region}/standards/{id}/steps.bin': standards.map((id) =>
      get(`${HERE}/standards/${id}/steps.bin`),
    ),
    ...Object.fromEntries(
      ['answer', 'steps.bin'].map((what) => [
        `/api/regions/{region}/standards/${what}`,
        attackStandards()
          .slice(-8)
          .map((standard) => post(`${HERE}/standards/${what}`, { standard })),
      ]),
    ),
    // PDF packs its text, with the hash of the import: its map is compared as the others are.
    '/api/regions/{region}/standards/{id}/brief': standards.flatMap((id) =>
      ['svg', 'png'].map((format) => get(`${HERE}/standards/${id}/brief?format=${format}`)),
    ),
    ...Object.fromEntries(
      [
        ['standards', 'women-20'],
        ['rules', 'no-such-rule'],
        ['profiles', 'recent-immigrants'],
        ['zones', 'no-such-zone'],
      ].flatMap(([kind, id]) => [
        [`/api/regions/{region}/${kind}`, [get(`${HERE}/${kind}`)]],
        [
          `/api/regions/{region}/${kind}/{id}`,
          [
            get(`${HERE}/${kind}/${id}`),
            { method: 'PUT' as const, url: `${HERE}/${kind}/${id}`, payload: { who: 'me', record: {} } },
            { method: 'DELETE' as const, url: `${HERE}/${kind}/${id}?who=me` },
          ],
        ],
        [`/api/regions/{region}/${kind}/{id}/undo`, [post(`${HERE}/${kind}/${id}/undo`, { who: 'me' })]],
      ]),
    ),
    '/api/regions/{region}/service-dates': [get(`${HERE}/service-dates`)],
    '/api/regions/{region}/notices': [
      get(`${HERE}/notices?limit=1000`),
      get(`${HERE}/notices?code=sensitive_site`),
      get(`${HERE}/notices?text=Row`),
    ],
    '/api/regions/{region}/notices.csv': [
      get(`${HERE}/notices.csv`),
      get(`${HERE}/notices.csv?severity=warning`),
    ],
    '/api/regions/{region}/imports': [get(`${HERE}/imports`), post(`${HERE}/imports`, {})],
    '/api/regions/{region}/corrections': [
      get(`${HERE}/corrections`),
      post(`${HERE}/corrections`, {
        who: 'me',
        service: 'services:class',
        changes: [{ field: 'phone', value: '1' }],
      }),
      { method: 'DELETE', url: `${HERE}/corrections?source=services&recordId=class&field=phone` },
    ],
    '/api/regions/{region}/matrix': everyFormat({ mode: 'walk', from: POINTS, to: POINTS }).map((body) =>
      post(`${HERE}/matrix`, body),
    ),
    '/api/regions/{region}/round-trips': [
      ...GROUPS.map((group) => ({ to: POINTS, session: '18:00-19:00', date: BUS_DATE, group })),
      { to: POINTS, session: '18:00-19:00', date: '2026-09-12', group: 'claimants' },
      { from: POINTS, to: POINTS, session: '18:00-19:00', date: BUS_DATE },
    ].flatMap((payload) => everyFormat(payload).map((body) => post(`${HERE}/round-trips`, body))),
    '/api/regions/{region}/isochrones': ['from', 'to'].flatMap((direction) =>
      ['walk', 'transit'].map((mode) =>
        post(`${HERE}/isochrones`, { lon: lonOf(4), lat: latOf(4), mode, direction, minutes: [5, 15] }),
      ),
    ),
    '/api/regions/{region}/journeys': [
      post(`${HERE}/journeys`, {
        from: [lonOf(4), latOf(0)],
        to: [lonOf(0), latOf(1)],
        date: BUS_DATE,
        departAt: '08:00',
      }),
    ],
    '/api/regions/{region}/near': [
      { area: 'SW' },
      { area: 'NE' },
      { lon: lonOf(3), lat: latOf(1) },
      { site: 1 },
      { site: 8 },
    ].flatMap((place) =>
      [['walk'], ['bicycle', 'transit']].map((modes) =>
        post(`${HERE}/near`, { ...place, services: SERVICES, modes, maxMinutes: 60, week: true }),
      ),
    ),
    '/api/regions/{region}/near/journeys': [{ area: 'SW' }, { area: 'NE' }, { site: 1 }].map((place) =>
      post(`${HERE}/near/journeys`, {
        ...{ ...place, service: 'test:clinic', mode: 'walk', date: BUS_DATE },
        ...{ arriveBySeconds: 64_800, visitMinutes: 60, maxMinutes: 60 },
      }),
    ),
    '/tiles/{layer}/{z}/{x}/{file}': ['areas', 'streets', 'context'].flatMap((layer) =>
      tilesAround(-79.988, 43.009, [0, 5, 10, 13, 14, 16]).map((tile) =>
        get(`/tiles/${layer}/${tile}.mvt?region=mini`),
      ),
    ),
    '/tiles/{file}': ['areas', 'streets', 'context', 'employers'].map((layer) => get(`/tiles/${layer}.json`)),
    '/api/regions/{region}/worksheet': ['csv', 'xlsx'].map((format) =>
      get(`${HERE}/worksheet?format=${format}`),
    ),
    '/api/regions/{region}/worksheet/preview': [worksheet(`${HERE}/worksheet/preview`)],
    '/api/regions/{region}/worksheet/apply': [worksheet(`${HERE}/worksheet/apply?who=me`)],
    '/api/regions/{region}/worksheet/undo': [
      get(`${HERE}/worksheet/undo`),
      post(`${HERE}/worksheet/undo?who=me`, undefined),
    ],
  }
}

function worksheet(url: string): Asked {
  return { method: 'POST', url, payload: 'source,record_id\n', headers: { 'content-type': 'text/csv' } }
}
