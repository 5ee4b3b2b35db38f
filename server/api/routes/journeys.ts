import { JourneyRequest } from '../../contract/travelRequests.ts'
import { answerJourney } from '../../jobs/answerJourney.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'
import { legsOf } from './travelLegs.ts'
import { timeOf } from './travelQuestion.ts'

export async function journeyRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.post(
    '/api/regions/:region/journeys',
    {
      schema: {
        summary: 'The way by transit and on foot from one place to another, as GeoJSON, a feature a leg',
        params: RegionParams,
        body: JourneyRequest,
        response: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }) },
      },
    },
    async (request, reply) => {
      const { vintage } = await getRegion(db, request.params.region)
      const { from, to, date, departAt, arriveBy, maxMinutes = 120 } = request.body
      const {
        journey,
        legs,
        date: answered,
      } = await answerJourney(travelTimes, vintage, {
        ...{ from, to, date },
        departAt: timeOf(departAt),
        arriveBy: timeOf(arriveBy),
        maxSeconds: Math.floor(maxMinutes * 60),
        ...legsOf(request.body, vintage),
      })
      reply.header('cache-control', 'no-store')
      return {
        ...legs,
        service_date: answered.date,
        trips: answered.trips,
        reason: journey ? null : answered.trips === 0 ? 'no_service_on_date' : 'beyond_limit',
        rides: journey?.rides ?? null,
        depart_seconds: journey?.departSeconds ?? null,
        arrive_seconds: journey?.arriveSeconds ?? null,
      }
    },
  )
}
