import { NotFound } from '../../errors.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { getBounds } from '../../store/areas.ts'
import { listRegions } from '../../store/regions.ts'
import { getTile, TILE_LAYERS } from '../../store/tiles.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, VintageQuery, vintageKey } from './regionParams.ts'

const Layer = Type.Enum(TILE_LAYERS as unknown as [string, ...string[]])
const RegionQuery = Type.Object({
  ...VintageQuery,
  region: Type.Optional(Type.String({ description: 'Id of the region; the first one if it is left out' })),
})

export async function tileRoutes(app: App, { db }: AppOptions): Promise<void> {
  async function findTheRegion(
    { region: id, v }: { region?: string; v?: number },
    access: 'owner' | 'public',
  ) {
    const chosen = id ?? (await listRegions(db)).find((region) => region.vintage)?.id
    if (chosen === undefined) throw new NotFound('region', 'No region has been added yet.')
    return await getShownRegion(db, chosen, v, access)
  }

  app.get(
    '/tiles/:layer/:z/:x/:file',
    {
      schema: {
        summary: 'A vector tile (Mapbox Vector Tile); `file` is "{y}.mvt"',
        params: Type.Object({
          layer: Layer,
          z: Type.Integer({ minimum: 0, maximum: 22 }),
          x: Type.Integer({ minimum: 0 }),
          file: Type.String({ pattern: '^\\d{1,7}\\.mvt$' }),
        }),
        querystring: RegionQuery,
      },
    },
    async (request, reply) => {
      const { layer, z, x, file } = request.params
      const y = Number.parseInt(file, 10)
      if (x >= 2 ** z || y >= 2 ** z) throw new NotFound('tile', `There is no tile ${z}/${x}/${y}.`)
      const region = await findTheRegion(request.query, request.access)
      const tag = `W/"${region.id}-${region.vintage.number}-${layer}-${z}-${x}-${y}-${region.vintage.hash.slice(0, 12)}"`
      reply
        .header('etag', tag)
        .header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      if (request.headers['if-none-match'] === tag) return reply.status(304).send()
      const tile = await getTile(db, region.vintage.id, layer as (typeof TILE_LAYERS)[number], z, x, y)
      return reply.header('content-type', 'application/vnd.mapbox-vector-tile').send(tile)
    },
  )

  app.get(
    '/tiles/:file',
    {
      schema: {
        summary: 'TileJSON of a layer; `file` is "{layer}.json"',
        params: Type.Object({ file: Type.String({ pattern: '^[a-z]+\\.json$' }) }),
        querystring: RegionQuery,
      },
    },
    async (request, reply) => {
      const layer = request.params.file.replace(/\.json$/, '')
      if (!TILE_LAYERS.includes(layer as (typeof TILE_LAYERS)[number]))
        throw new NotFound('layer', `There is no layer "${layer}". There are: ${TILE_LAYERS.join(', ')}.`)
      const region = await findTheRegion(request.query, request.access)
      reply.header('cache-control', 'no-cache')
      return {
        tilejson: '3.0.0',
        name: `${region.name.en}: ${layer}`,
        tiles: [
          `${request.protocol}://${request.host}/tiles/${layer}/{z}/{x}/{y}.mvt?region=${region.id}&v=${region.vintage.number}&key=${vintageKey(region.vintage)}`,
        ],
        minzoom: 0,
        maxzoom: 16,
        bounds: await getBounds(db, region.vintage.id),
        vector_layers: [{ id: layer, fields: {} }],
      }
    },
  )
}
