/** The verification worksheet over HTTP: what reading one back would change or changed, and what an undo would take back. */
import Type, { type Static } from 'typebox'
import { Bilingual } from './region.ts'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const oneOf = <Value extends string>(values: readonly Value[]) =>
  Type.Unsafe<Value>({ type: 'string', enum: [...values] })

export const AnswerChange = Type.Object({
  kind: oneOf(['new', 'changed', 'confirmed', 'withdrawn', 'asked', 'history', 'undone']),
  rowNumber: Nullable(Type.Integer()),
  source: Type.String(),
  recordId: Type.String(),
  name: Bilingual,
  field: Bilingual,
  before: Nullable(Bilingual),
  after: Nullable(Bilingual),
  who: Type.String({ description: 'Who gave the answer' }),
  date: Type.String(),
})
export type AnswerChange = Static<typeof AnswerChange>

export const WorksheetNotice = Type.Object({
  severity: oneOf(['error', 'warning', 'info']),
  code: Type.String(),
  rowNumber: Nullable(Type.Integer()),
  field: Nullable(Bilingual),
  value: Nullable(Type.String()),
  meaning: Bilingual,
})
export type WorksheetNotice = Static<typeof WorksheetNotice>

export const WorksheetChanges = Type.Object({
  saved: Type.Boolean(),
  errors: Type.Integer({ description: 'One refuses the whole worksheet' }),
  notices: Type.Array(WorksheetNotice),
  changes: Type.Array(AnswerChange),
})
export type WorksheetChanges = Static<typeof WorksheetChanges>

export const WorksheetUndo = Type.Object({
  worksheet: Type.Object({
    enteredBy: Type.String(),
    enteredAt: Type.String(),
    answers: Type.Integer(),
  }),
  changes: Type.Array(AnswerChange),
})
export type WorksheetUndo = Static<typeof WorksheetUndo>

/** Null = no worksheet was applied yet, or all were taken back. */
export const LastWorksheet = Type.Object({ last: Nullable(WorksheetUndo) })
export type LastWorksheet = Static<typeof LastWorksheet>
