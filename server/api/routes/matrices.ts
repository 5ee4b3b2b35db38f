import { Readable } from 'node:stream'
import { MatrixRequest } from '../../contract/travelRequests.ts'
import { RefusedInput } from '../../errors.ts'
import { answerMatrix } from '../../jobs/answerMatrix.ts'
import { rideLimits } from '../../jobs/travelWanted.ts'
import { matrixToText } from '../../reports/matrixToText.ts'
import { getRegion } from '../../store/regions.ts'
import type { App, AppOptions } from '../routing.ts'
import {
  columnsOf,
  dateHeaders,
  MOST_BODY_BYTES,
  mostPairs,
  onlyForTransit,
  signalOf,
} from './pointRequests.ts'
import { RegionParams } from './regionParams.ts'
import { legsOf } from './travelLegs.ts'
import { spanOf, timeOf } from './travelQuestion.ts'

/** Times of all pairs, sent as they are found: memory stays bounded, and who goes away stops the work. */
export async function matrixRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.post(
    '/api/regions/:region/matrix',
    {
      bodyLimit: MOST_BODY_BYTES,
      schema: {
        summary: 'Travel times from every point to every other as CSV or JSON; every pair has a row',
        params: RegionParams,
        body: MatrixRequest,
      },
    },
    async (request, reply) => {
      const { vintage } = await getRegion(db, request.params.region)
      const {
        mode,
        maxMinutes = 120,
        percentiles = [50],
        date,
        depart,
        arriveBy,
        format = 'csv',
      } = request.body
      const from = columnsOf(request.body.from, 'from')
      const to = columnsOf(request.body.to, 'to')
      mostPairs(from, to, request.access)
      onlyForTransit(mode, { date, depart, arriveBy })
      if (depart !== undefined && arriveBy !== undefined)
        throw new RefusedInput('one_time_only', 'Give one of depart and arriveBy.', 'depart')
      const answer = await answerMatrix(travelTimes, vintage, from, to, {
        mode,
        maxSeconds: Math.floor(maxMinutes * 60),
        percentiles: [...new Set(percentiles)].sort((a, b) => a - b),
        date,
        depart: depart === undefined ? undefined : spanOf(depart, 'depart'),
        arriveBy: timeOf(arriveBy),
        ...legsOf(request.body, vintage),
        rides: rideLimits(request.body),
        signal: signalOf(reply),
      })
      return reply
        .headers(dateHeaders(answer.date))
        .header('cache-control', 'no-store')
        .type(format === 'json' ? 'application/json' : 'text/csv; charset=utf-8')
        .send(Readable.from(matrixToText(answer.matrix, format)))
    },
  )
}
