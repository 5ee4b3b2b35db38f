/** What routes are made of: the application's type, what it is given, and the builder of schemas. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Config } from '../config.ts'
import type { TravelTimeSource } from '../jobs/travelTimes.ts'
import type { Db, Pool } from '../store/db.ts'

export interface AppOptions {
  db: Db
  /** Of the same database, for what is saved whole or not at all. */
  pool: Pool
  config: Config
  travelTimes: TravelTimeSource
  /** Folder of the built page. */
  webFolder: string
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export { Type } from '@fastify/type-provider-typebox'
