import { UnderWay } from '../../contract/travelQuery.ts'
import { Asks } from '../../jobs/asks.ts'
import { BRIEF_FORMATS, type BriefFormat, makeBrief } from '../../jobs/makeBrief.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import type { StandardSource } from '../../jobs/standards/answerStandard.ts'
import { getStandard } from '../../jobs/standards/listStandards.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, VintageQuery } from './regionParams.ts'

const PATIENCE_MS = 700
const MEDIA_TYPES: Readonly<Record<BriefFormat, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
}

/** The printed brief about a standard: the same as `reach brief`, with what the asker may see. */
export async function briefRoutes(
  app: App,
  { db, standards: source }: AppOptions & { standards: StandardSource },
): Promise<void> {
  const asks = new Asks()
  app.get(
    '/api/regions/:region/standards/:id/brief',
    {
      schema: {
        summary:
          'The two-page brief about a standard (PDF), or its map (PNG, SVG). 202 = still computing: ask again',
        params: Type.Object({
          ...RegionParams.properties,
          id: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the standard' }),
        }),
        querystring: Type.Object({
          ...VintageQuery,
          lang: Type.Enum(['en', 'fr'] as const, { default: 'en' }),
          format: Type.Enum(BRIEF_FORMATS, { default: 'pdf' }),
        }),
        response: { 200: Type.Any({ description: 'The file' }), 202: UnderWay },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const standard = await getStandard(db, region, request.params.id)
      const { access } = request
      const { lang: language, format } = request.query
      const date = new Date().toISOString().slice(0, 10)
      const found = await asks.ask(
        JSON.stringify([region.vintage.id, access, language, format, date, standard]),
        (how) => makeBrief(db, source, region, { standard, access, language, format, date }, how),
        PATIENCE_MS,
      )
      if (!('answer' in found))
        return reply.status(202).header('cache-control', 'no-store').header('retry-after', '1').send(found)
      return reply
        .header('cache-control', 'no-cache')
        .header(
          'content-disposition',
          `attachment; filename="${region.id}-${standard.id}-${language}.${format}"`,
        )
        .type(MEDIA_TYPES[format])
        .send(found.answer)
    },
  )
}
