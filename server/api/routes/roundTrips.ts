import { RoundTripRequest } from '../../contract/travelRequests.ts'
import { RefusedInput } from '../../errors.ts'
import { areaRows, pointRows, roundTripColumns } from '../../jobs/roundTripRows.ts'
import { answerDate } from '../../jobs/transit/chooseDate.ts'
import { rideLimits } from '../../jobs/travelWanted.ts'
import { renderRows } from '../../reports/renderRows.ts'
import { getRegion } from '../../store/regions.ts'
import type { App, AppOptions } from '../routing.ts'
import { columnsOf, dateHeaders, MOST_BODY_BYTES, mostPairs, signalOf } from './pointRequests.ts'
import { RegionParams } from './regionParams.ts'
import { legsOf } from './travelLegs.ts'
import { spanOf, timeOf } from './travelQuestion.ts'

export async function roundTripRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.post(
    '/api/regions/:region/round-trips',
    {
      bodyLimit: MOST_BODY_BYTES,
      schema: {
        summary:
          'Who can attend a session by transit and be home again, from points or from every area, as CSV or JSON',
        params: RegionParams,
        body: RoundTripRequest,
      },
    },
    async (request, reply) => {
      const { vintage } = await getRegion(db, request.params.region)
      const { session, maxMinutes = 60, latestHome, group = 'population', format = 'csv' } = request.body
      const { from: startSeconds, to: endSeconds } = spanOf(session, 'session')
      if (latestHome !== undefined && timeOf(latestHome)! < endSeconds)
        throw new RefusedInput(
          'home_before_end',
          'latestHome is before the session ends: nobody could be home by then.',
          'latestHome',
        )
      const to = columnsOf(request.body.to, 'to')
      const homes = request.body.from && columnsOf(request.body.from, 'from')
      const { snapLimitMeters } = vintage.settings
      const date = answerDate(await travelTimes.transit(vintage), request.body.date)
      const legs = legsOf(request.body, vintage)
      mostPairs(homes, to, request.access)
      const day =
        date.trips === 0 ? null : await travelTimes.transitDay(vintage, { serviceDate: date.date, ...legs })
      const question = {
        session: { startSeconds, endSeconds },
        limits: {
          maxSeconds: Math.floor(maxMinutes * 60),
          latestHomeSeconds: timeOf(latestHome),
          rides: rideLimits(request.body),
          snapLimitMeters,
          signal: signalOf(reply),
        },
      }
      const rows = homes
        ? await pointRows(travelTimes, vintage, day, homes, to, question)
        : await areaRows(db, travelTimes, vintage, day, to, question, {
            group,
            access: request.access,
          })
      return reply
        .headers(dateHeaders(date))
        .header('cache-control', 'no-store')
        .type(format === 'json' ? 'application/json' : 'text/csv; charset=utf-8')
        .send(renderRows(format, roundTripColumns(!homes), rows))
    },
  )
}
