import type { TSchema } from 'typebox'
import {
  listedFields,
  ProfileList,
  ProfileRecord,
  RecordChanged,
  RecordHistory,
  RuleList,
  RuleRecord,
  SaveRecord,
  ZoneList,
  ZoneRecord,
} from '../../contract/savedRecords.ts'
import { StandardRecord } from '../../contract/standards.ts'
import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { type Change, removeRecord, saveRecords, undoRecord } from '../../jobs/records/changeRecords.ts'
import { listHistory } from '../../jobs/records/listHistory.ts'
import { findListed, listRecords } from '../../jobs/records/listRecords.ts'
import { type EditedKind, RECORD_KINDS } from '../../jobs/records/recordKinds.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

const SCHEMAS = {
  standard: StandardRecord,
  rule: RuleRecord,
  profile: ProfileRecord,
  zone: ZoneRecord,
} as const
const LISTS = { rule: RuleList, profile: ProfileList, zone: ZoneList } as const
const LIST_SUMMARIES = {
  rule: 'Rules on who may come to services: those of the province to start with, and the region’s own',
  profile:
    'Who the people of groups and the workers of sites are taken to be, and when they are free: assumptions, every one',
  zone: 'Zones that are served on demand and in no timetable: served, not modelled',
} as const

const Params = Type.Object({
  ...RegionParams.properties,
  id: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the record' }),
})
const Who = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'Who makes the change' })
/** A header of our own is also what another site's page may not send. */
const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ description: '`ETag` of the record as it was read; left out for a new one' }),
  ),
})

/** Standards, rules, profiles and zones, one by one: the same as `reach standards`, `reach rules`, `reach profiles` and `reach zones`. */
export async function recordRoutes(app: App, { db, pool }: AppOptions): Promise<void> {
  for (const kind of ['rule', 'profile', 'zone'] as const) listRoute(kind)
  for (const kind of ['standard', 'rule', 'profile', 'zone'] as const) oneRoutes(kind)

  function listRoute(kind: 'rule' | 'profile' | 'zone'): void {
    const { plural } = RECORD_KINDS[kind]
    app.get(
      `/api/regions/:region/${plural}`,
      {
        schema: {
          summary: LIST_SUMMARIES[kind],
          params: RegionParams,
          response: { 200: LISTS[kind] as TSchema },
        },
      },
      async (request, reply) => {
        const region = await getRegion(db, request.params.region)
        const listed = await listRecords(db, region, kind)
        reply.header('cache-control', 'no-cache')
        return {
          region: region.id,
          [plural]: listed.map(({ record, ...rest }) => ({ [kind]: record, ...rest })),
        }
      },
    )
  }

  function oneRoutes(kind: EditedKind): void {
    const path = `/api/regions/:region/${RECORD_KINDS[kind].plural}/:id`
    const changeOf = async (
      { params, headers }: { params: { region: string; id: string }; headers: Record<string, unknown> },
      who: string | null,
    ): Promise<Change> => ({
      region: await getRegion(db, params.region),
      kind,
      who: who?.trim() ?? null,
      now: new Date().toISOString(),
      expected: { id: params.id, version: versionOf(headers['if-match']) },
    })

    app.get(
      path,
      {
        schema: {
          summary: `One ${kind}, with its history for the owner; \`ETag\` is its version`,
          params: Params,
          response: {
            200: Type.Object({ [kind]: SCHEMAS[kind] as TSchema, ...listedFields, history: RecordHistory }),
          },
        },
      },
      async (request, reply) => {
        const region = await getRegion(db, request.params.region)
        const { record, ...listed } = findListed(kind, await listRecords(db, region, kind), request.params.id)
        const history =
          request.access === 'owner' ? await listHistory(db, region.id, kind, request.params.id) : null
        reply.header('cache-control', 'private, no-cache').header('etag', `"${listed.version}"`)
        return { [kind]: record, ...listed, history }
      },
    )

    app.put(
      path,
      {
        schema: {
          summary: `Saves a ${kind} (owner only), if nothing is wrong with it: 422 names every fault by field, 412 = somebody has changed it meanwhile, 428 = it is there and \`If-Match\` is missing`,
          params: Params,
          headers: IfMatch,
          body: SaveRecord,
          response: { 200: RecordChanged },
        },
        onRequest: async ({ access }) => refuseToPublic(access, 'changingRecords'),
      },
      async (request) => {
        const { who, record } = request.body
        const change = await changeOf(request, who)
        const [changed] = await saveRecords(pool, change, [{ rowNumber: null, record }])
        return changed
      },
    )

    app.delete(
      path,
      {
        schema: {
          summary: `Removes a saved ${kind}, so that the starter of its id is back; switches a starter off (owner only)`,
          params: Params,
          headers: IfMatch,
          querystring: Type.Object({ who: Who }),
          response: { 200: RecordChanged },
        },
        onRequest: async ({ access }) => refuseToPublic(access, 'changingRecords'),
      },
      async (request) =>
        await removeRecord(pool, await changeOf(request, request.query.who), request.params.id),
    )

    app.post(
      `${path}/undo`,
      {
        schema: {
          summary: `Brings back what held before the last change of a ${kind} (owner only)`,
          params: Params,
          headers: IfMatch,
          body: Type.Object({ who: Who }),
          response: { 200: RecordChanged },
        },
        onRequest: async ({ access }) => refuseToPublic(access, 'changingRecords'),
      },
      async (request) => await undoRecord(pool, await changeOf(request, request.body.who), request.params.id),
    )
  }
}

/** The version of an ETag such as `"0123abcd"`, also as a proxy that compresses has weakened it; null = none was sent. */
function versionOf(ifMatch: unknown): string | null {
  if (typeof ifMatch !== 'string') return null
  return ifMatch.trim().replace(/^(?:W\/)?"(.*)"$/, '$1')
}
