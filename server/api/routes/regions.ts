import { RegionDetail, RegionSummary } from '../../contract/region.ts'
import { NotFound } from '../../errors.ts'
import { describeRegion } from '../../jobs/describeRegion.ts'
import { listImportProgress } from '../../store/importProgress.ts'
import { findRegion, getRegion, listRegions } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, vintageKey } from './regionParams.ts'

export async function regionRoutes(app: App, { db, config }: AppOptions): Promise<void> {
  app.get(
    '/api/regions',
    {
      schema: {
        summary: 'All regions, and imports under way',
        response: { 200: Type.Object({ regions: Type.Array(RegionSummary) }) },
      },
    },
    async ({ access }) => {
      // Why an import failed may quote rows of its files.
      const tell = ({
        step,
        done,
        message,
      }: {
        step: { en: string; fr: string }
        done: number
        message: string | null
      }) => ({
        step,
        done,
        message: access === 'owner' ? message : null,
      })
      const underWay = new Map(
        (await listImportProgress(db)).map((progress) => [progress.regionId, progress]),
      )
      const regions = (await listRegions(db)).map((region): RegionSummary => {
        const progress = underWay.get(region.id)
        underWay.delete(region.id)
        return {
          id: region.id,
          name: region.name,
          madeUp: region.madeUp,
          status: region.vintage ? 'ready' : (progress?.status ?? 'failed'),
          vintage: region.vintage?.number ?? null,
          key: region.vintage ? vintageKey(region.vintage) : null,
          importedAt: region.vintage?.importedAt.toISOString() ?? null,
          progress: progress ? tell(progress) : null,
        }
      })
      for (const progress of underWay.values()) {
        regions.push({
          id: progress.regionId,
          name: progress.name,
          madeUp: false,
          status: progress.status,
          vintage: null,
          key: null,
          importedAt: null,
          progress: tell(progress),
        })
      }
      return { regions }
    },
  )

  app.get(
    '/api/regions/:region',
    {
      schema: {
        summary: 'One region: groups, service types, sources, notices',
        params: RegionParams,
        response: { 200: RegionDetail },
      },
    },
    async (request, reply) => {
      const region = await findRegion(db, request.params.region)
      if (!region?.vintage) {
        const progress = (await listImportProgress(db)).find(
          (each) => each.regionId === request.params.region,
        )
        if (progress?.status === 'importing')
          throw new NotFound('region', 'This region is being imported. Ask again in a moment.')
      }
      reply.header('cache-control', 'no-cache')
      return await describeRegion(
        db,
        await getRegion(db, request.params.region),
        request.access,
        config.basemapStyleUrl ?? null,
      )
    },
  )
}
