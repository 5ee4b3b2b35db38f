/** Complaints about the data one by one, as the owner may see them. */
import Type, { type Static } from 'typebox'
import { Bilingual, NoticeCount } from './region.ts'

const maybe = <T extends Type.TSchema>(what: T) => Type.Union([what, Type.Null()])

/** What of the region a notice speaks of, so that the map can show it. */
export const NoticePlace = Type.Union([
  Type.Object({ kind: Type.Literal('service'), id: Type.String() }),
  Type.Object({ kind: Type.Literal('area'), id: Type.String() }),
  Type.Object({ kind: Type.Literal('point'), lon: Type.Number(), lat: Type.Number() }),
])

export const SingleNotice = Type.Object({
  severity: NoticeCount.properties.severity,
  code: Type.String(),
  file: Type.String(),
  /** As a person counts rows in a spreadsheet: the header is 1. */
  rowNumber: maybe(Type.Integer()),
  fieldName: maybe(Type.String()),
  value: maybe(Type.String()),
  lon: maybe(Type.Number()),
  lat: maybe(Type.Number()),
  detail: maybe(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
  ),
  meaning: Bilingual,
  /** Null: it names nothing that the map can show. */
  place: maybe(NoticePlace),
})
export const SingleNotices = Type.Object({ total: Type.Integer(), notices: Type.Array(SingleNotice) })

export type NoticePlace = Static<typeof NoticePlace>
export type SingleNotice = Static<typeof SingleNotice>
export type SingleNotices = Static<typeof SingleNotices>
