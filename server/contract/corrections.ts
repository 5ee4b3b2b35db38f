/** Corrections of services, as their owner enters and sees them. */
import Type, { type Static } from 'typebox'
import { Bilingual } from './region.ts'

const maybeText = Type.Union([Type.String(), Type.Null()])

export const CorrectionRecord = Type.Object({
  source: Type.String(),
  recordId: Type.String(),
  field: Type.String(),
  /** Null: the field is empty. */
  value: maybeText,
  who: Type.String(),
  date: Type.String(),
  /** Id and name of the service, where it is in the import in force. */
  service: Type.Union([Type.Object({ id: Type.String(), name: Bilingual }), Type.Null()]),
  /** Whether the import in force has it. */
  inForce: Type.Boolean(),
})

export const CorrectionList = Type.Object({
  corrections: Type.Array(CorrectionRecord),
  /** Entered or taken back since the import in force: they hold from the next one on. */
  waiting: Type.Integer(),
})

export const SaveCorrections = Type.Object(
  {
    who: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    /** Id of the service. */
    service: Type.String({ minLength: 1, maxLength: 300 }),
    changes: Type.Array(
      Type.Object(
        {
          field: Type.String({ minLength: 1, maxLength: 60 }),
          value: Type.Union([Type.String({ maxLength: 1000 }), Type.Null()]),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { additionalProperties: false },
)

export type CorrectionRecord = Static<typeof CorrectionRecord>
export type CorrectionList = Static<typeof CorrectionList>
export type SaveCorrections = Static<typeof SaveCorrections>
