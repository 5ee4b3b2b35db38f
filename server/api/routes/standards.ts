import type { FastifyReply } from 'fastify'
import { ChangedStandard, StandardGaps, StandardList } from '../../contract/standards.ts'
import { UnderWay } from '../../contract/travelQuery.ts'
import { Asks } from '../../jobs/asks.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import type { LiveQuestion, StandardQuestion, StandardSource } from '../../jobs/standards/answerStandard.ts'
import { getStandard, listStandards } from '../../jobs/standards/listStandards.ts'
import { readStandard } from '../../jobs/standards/readStandard.ts'
import { getRegion, type Region, type Vintage } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, VintageQuery } from './regionParams.ts'

const Binary = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })
const StandardParams = Type.Object({
  ...RegionParams.properties,
  id: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the standard' }),
})
const STILL_COMPUTING = '202 = still computing: ask again; it is given up when nobody asks for ten seconds'
/** The usual check of bodies makes 0 of a null; `readStandard` checks them as they are. */
const UNBENT = { validatorCompiler: () => (value: unknown) => ({ value }) }

type ShownRegion = Region & { vintage: Vintage }

/** Who asks waits this long before hearing how far it is. */
const PATIENCE_MS = 700

/** Standards of a region and their answers: the same as `reach standards` and `reach gaps --standard --format json`. */
export async function standardRoutes(
  app: App,
  { db, standards: source }: AppOptions & { standards: StandardSource },
): Promise<void> {
  const asks = new Asks()

  app.get(
    '/api/regions/:region/standards',
    {
      schema: {
        summary: 'Standards of a region: those that every region starts with, and its own',
        params: RegionParams,
        response: { 200: StandardList },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-cache')
      return { region: region.id, standards: await listStandards(db, region) } as unknown as StandardList
    },
  )

  app.get(
    '/api/regions/:region/standards/:id/gaps',
    {
      schema: {
        summary: `Who falls short of a standard, which barriers they meet and what would fix it. ${STILL_COMPUTING}`,
        params: StandardParams,
        querystring: Type.Object({
          ...VintageQuery,
          explain: Type.Boolean({
            default: false,
            description:
              'Also what each area misses by least, and which single small changes would cover most',
          }),
        }),
        response: { 200: StandardGaps, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const standard = await getStandard(db, region, request.params.id)
      return await sendGaps(reply, region, {
        standard,
        access: request.access,
        explain: request.query.explain,
      })
    },
  )

  app.post(
    '/api/regions/:region/standards/answer',
    {
      ...UNBENT,
      schema: {
        summary: `The answer to a standard that nobody has saved: other hours, sessions, modes, services or people. ${STILL_COMPUTING}`,
        params: RegionParams,
        body: ChangedStandard,
        response: { 200: StandardGaps, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const { standard, person, explain = false } = readStandard(request.body)
      const region = await getRegion(db, request.params.region)
      return await sendGaps(reply, region, { standard, person, access: request.access, explain })
    },
  )

  app.get(
    '/api/regions/:region/standards/:id/steps.bin',
    {
      schema: {
        summary: `What answers changes of a standard's limit, languages, eligibility and cost without the server (binary; server/contract/liveStandard.ts). ${STILL_COMPUTING}`,
        params: StandardParams,
        querystring: Type.Object(VintageQuery),
        response: { 200: Binary, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const standard = await getStandard(db, region, request.params.id)
      return await sendSteps(reply, region, { standard, access: request.access })
    },
  )

  app.post(
    '/api/regions/:region/standards/steps.bin',
    {
      ...UNBENT,
      schema: {
        summary: `The same for a standard that nobody has saved (binary). ${STILL_COMPUTING}`,
        params: RegionParams,
        body: ChangedStandard,
        response: { 200: Binary, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const { standard } = readStandard(request.body)
      const region = await getRegion(db, request.params.region)
      return await sendSteps(reply, region, { standard, access: request.access })
    },
  )

  async function sendGaps(reply: FastifyReply, region: ShownRegion, question: StandardQuestion) {
    const found = await asks.ask(
      JSON.stringify(['gaps', region.vintage.id, question]),
      (how) => source.answer(region, question, how),
      PATIENCE_MS,
    )
    if (!('answer' in found)) return sendUnderWay(reply, found)
    reply.header('cache-control', 'no-cache')
    return found.answer
  }

  async function sendSteps(reply: FastifyReply, region: ShownRegion, question: LiveQuestion) {
    const found = await asks.ask(
      JSON.stringify(['steps', region.vintage.id, question]),
      (how) => source.live(region, question, how),
      PATIENCE_MS,
    )
    if (!('answer' in found)) return sendUnderWay(reply, found)
    reply.header('content-type', 'application/octet-stream').header('cache-control', 'no-cache')
    return reply.send(Buffer.from(found.answer.buffer, found.answer.byteOffset, found.answer.byteLength))
  }
}

function sendUnderWay(reply: FastifyReply, underWay: UnderWay) {
  return reply.status(202).header('cache-control', 'no-store').header('retry-after', '1').send(underWay)
}
