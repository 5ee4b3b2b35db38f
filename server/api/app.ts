/** The HTTP application as a function: plugins, then routes, one a line. */
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { openStandards } from '../jobs/standards/answerStandard.ts'
import { access } from './plugins/access.ts'
import { openApi } from './plugins/openApi.ts'
import { page } from './plugins/page.ts'
import { problems, sendProblem, toProblem } from './plugins/problems.ts'
import { securityHeaders } from './plugins/securityHeaders.ts'
import { areaRoutes } from './routes/areas.ts'
import { briefRoutes } from './routes/briefs.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { employerRoutes } from './routes/employers.ts'
import { gapRoutes } from './routes/gaps.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { isochroneRoutes } from './routes/isochrones.ts'
import { journeyRoutes } from './routes/journeys.ts'
import { matrixRoutes } from './routes/matrices.ts'
import { nearRoutes } from './routes/near.ts'
import { noticeRoutes } from './routes/notices.ts'
import { recordRoutes } from './routes/records.ts'
import { regionRoutes } from './routes/regions.ts'
import { roundTripRoutes } from './routes/roundTrips.ts'
import { serviceDateRoutes } from './routes/serviceDates.ts'
import { serviceRoutes } from './routes/services.ts'
import { standardRoutes } from './routes/standards.ts'
import { tileRoutes } from './routes/tiles.ts'
import { transitFrequencyRoutes } from './routes/transitFrequency.ts'
import { travelTimeRoutes } from './routes/travelTimes.ts'
import { worksheetRoutes } from './routes/worksheets.ts'
import type { App, AppOptions } from './routing.ts'

/** Text, JSON and what the map is made of: vector tiles and the binaries that the page computes from. */
const COMPRESSED = /^text\/|[+/](json|javascript|xml)(;|$)|octet-stream(;|$)|vector-tile(;|$)/

export async function buildApp(options: AppOptions): Promise<App> {
  const app: App = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, toProblem(error)),
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  await app.register(problems)
  await app.register(securityHeaders, options)
  await app.register(compress, { global: true, threshold: 1024, customTypes: COMPRESSED })
  await app.register(etag, { weak: true })
  await app.register(openApi)
  await app.register(access, options)

  // A parameter that nobody knows is a mistake of the asker's, whose answer would be to another question.
  app.addHook('onRoute', ({ schema }) => {
    const querystring = schema?.querystring as { additionalProperties?: boolean } | undefined
    if (querystring) querystring.additionalProperties ??= false
  })

  await app.register(healthRoutes, options)
  await app.register(regionRoutes, options)
  await app.register(areaRoutes, options)
  await app.register(serviceRoutes, options)
  await app.register(employerRoutes, options)
  await app.register(travelTimeRoutes, options)
  await app.register(gapRoutes, options)
  const standards = openStandards(options.db, options.travelTimes)
  await app.register(standardRoutes, { ...options, standards })
  await app.register(briefRoutes, { ...options, standards })
  await app.register(worksheetRoutes, { ...options, standards })
  await app.register(recordRoutes, options)
  await app.register(serviceDateRoutes, options)
  await app.register(transitFrequencyRoutes, options)
  await app.register(matrixRoutes, options)
  await app.register(roundTripRoutes, options)
  await app.register(isochroneRoutes, options)
  await app.register(journeyRoutes, options)
  await app.register(nearRoutes, options)
  await app.register(noticeRoutes, options)
  await app.register(importRoutes, options)
  await app.register(correctionRoutes, options)
  await app.register(tileRoutes, options)
  await app.register(page, options)
  await app.ready()
  return app
}
