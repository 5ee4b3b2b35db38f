import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { UnderWay } from '../../contract/travelQuery.ts'
import { LastWorksheet, WorksheetChanges, WorksheetUndo } from '../../contract/worksheet.ts'
import { UnsupportedBody } from '../../errors.ts'
import { Asks } from '../../jobs/asks.ts'
import type { StandardSource } from '../../jobs/standards/answerStandard.ts'
import { makeWorksheet, requireOwner } from '../../jobs/worksheet/makeWorksheet.ts'
import { type RankedRecords, rankByStandards } from '../../jobs/worksheet/rankByStandards.ts'
import { applyWorksheet, previewWorksheet, type ReadBack } from '../../jobs/worksheet/readBack.ts'
import { tellChanges } from '../../jobs/worksheet/tellChanges.ts'
import { tellNotices } from '../../jobs/worksheet/tellNotices.ts'
import { previewUndo, type Undo, undoWorksheet } from '../../jobs/worksheet/undoWorksheet.ts'
import { MOST_WORKSHEET_BYTES, withUploadedWorksheet } from '../../jobs/worksheet/uploadedWorksheet.ts'
import { worksheetToCsv, worksheetToWorkbook } from '../../reports/worksheetToFile.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv'
const PATIENCE_MS = 700
const BODY = `Body: the filled worksheet as it is, of type \`${CSV}\` or \`${XLSX}\`, at most ${MOST_WORKSHEET_BYTES / 1024 / 1024} MB`
const Who = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

/**
 * The verification worksheet, for the owner alone: the same as `reach worksheet`. None of the types that are taken here may be sent
 * from another site's page without asking, which is why a form's multipart is not among them.
 */
export async function worksheetRoutes(
  app: App,
  { db, pool, standards }: AppOptions & { standards: StandardSource },
): Promise<void> {
  const asks = new Asks()
  const path = '/api/regions/:region/worksheet'
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    [CSV, XLSX],
    { parseAs: 'buffer', bodyLimit: MOST_WORKSHEET_BYTES },
    (_request, body, done) => done(null, body),
  )
  app.addHook('preHandler', async (request) => requireOwner(request.access))

  app.get(
    path,
    {
      schema: {
        summary:
          'The verification worksheet to phone from, as a file (owner only). With a standard, 202 = still computing: ask again',
        params: RegionParams,
        querystring: Type.Object({
          format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
          lang: Type.Union([Type.Literal('en'), Type.Literal('fr')], { default: 'en' }),
          service: Type.Optional(
            Type.Union(
              SERVICE_TYPES.map((type) => Type.Literal(type.slug)),
              { description: 'Service type; its children count too' },
            ),
          ),
          standard: Type.Optional(
            Type.Array(Type.String({ minLength: 1, maxLength: 63 }), {
              maxItems: 20,
              description: 'Standards: the records whose answers would move the most people come first',
            }),
          ),
        }),
        response: { 200: Type.Null({ description: 'The table, as a file' }), 202: UnderWay },
      },
    },
    async (request, reply) => {
      const { format, lang, service, standard } = request.query
      const region = await getRegion(db, request.params.region)
      let ranked: Partial<RankedRecords> = {}
      if (standard?.length) {
        const found = await asks.ask(
          JSON.stringify([region.vintage.id, standard]),
          (how) => rankByStandards(db, standards, region, standard, how),
          PATIENCE_MS,
        )
        if (!('answer' in found))
          return reply.status(202).header('cache-control', 'no-store').header('retry-after', '1').send(found)
        ranked = found.answer
      }
      const table = await makeWorksheet(db, {
        regionId: region.id,
        access: request.access,
        serviceTypes: service === undefined ? (ranked.serviceTypes ?? null) : [service],
        lang,
        today: today(),
        people: ranked.people,
      })
      const name = `${lang === 'en' ? 'worksheet' : 'feuille'}-${region.id}-${today()}.${format}`
      reply
        .header('cache-control', 'no-store')
        .header('content-type', format === 'csv' ? `${CSV}; charset=utf-8` : XLSX)
        .header('content-disposition', `attachment; filename="${name}"`)
      return reply.send(
        (format === 'csv' ? worksheetToCsv(table) : await worksheetToWorkbook(table)) as never,
      )
    },
  )

  app.post(
    `${path}/preview`,
    {
      schema: {
        summary: `What a filled worksheet would change; nothing is saved (owner only). ${BODY}`,
        params: RegionParams,
        response: { 200: WorksheetChanges },
      },
    },
    async ({ params, body }) => {
      const found = await withUploadedWorksheet(bytesOf(body), (file) =>
        previewWorksheet(db, { ...file, regionId: params.region, now: now() }),
      )
      return tell(found, false)
    },
  )

  app.post(
    `${path}/apply`,
    {
      schema: {
        summary: `Saves the answers of a filled worksheet, all or none; where it has errors, \`saved\` is false (owner only). ${BODY}`,
        params: RegionParams,
        querystring: Type.Object({ who: Who }),
        response: { 200: WorksheetChanges },
      },
    },
    async ({ params, query, body }) => {
      let told: ReadBack | undefined
      try {
        const found = await withUploadedWorksheet(bytesOf(body), (file) =>
          applyWorksheet(pool, { ...file, regionId: params.region, now: now() }, query.who.trim(), (read) => {
            told = read
          }),
        )
        return tell(found, true)
      } catch (error) {
        if (told && told.log.count('error') > 0) return tell(told, false)
        throw error
      }
    },
  )

  app.get(
    `${path}/undo`,
    {
      schema: {
        summary: 'The last worksheet that was applied, and what taking it back would change (owner only)',
        params: RegionParams,
        response: { 200: LastWorksheet },
      },
    },
    async ({ params }, reply) => {
      const undo = await previewUndo(db, params.region)
      reply.header('cache-control', 'no-store')
      return { last: undo && tellUndo(undo) }
    },
  )

  app.post(
    `${path}/undo`,
    {
      schema: {
        summary: 'Takes the last worksheet back: what was known before holds again (owner only)',
        params: RegionParams,
        body: Type.Object(
          {
            who: Who,
            enteredAt: Type.Optional(
              Type.String({
                description: 'Of the worksheet that is meant; refused where it is not the last',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: WorksheetUndo },
      },
    },
    async ({ params, body }) =>
      tellUndo(
        await undoWorksheet(pool, {
          regionId: params.region,
          who: body.who.trim(),
          now: now(),
          meant: body.enteredAt,
        }),
      ),
  )
}

const now = () => new Date().toISOString()
const today = () => now().slice(0, 10)

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  throw new UnsupportedBody(`Send the worksheet itself as the body, with the content type ${CSV} or ${XLSX}.`)
}

function tell({ changes, log }: ReadBack, saved: boolean): WorksheetChanges {
  return { saved, errors: log.count('error'), notices: tellNotices(log), changes: tellChanges(changes) }
}

function tellUndo({ worksheet, changes }: Undo): WorksheetUndo {
  return { worksheet, changes: tellChanges(changes) }
}
