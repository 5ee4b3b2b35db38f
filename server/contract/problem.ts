/** A problem document (RFC 9457) that names the field. */
import Type, { type Static } from 'typebox'

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  /** The parameter or field at fault. */
  field: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  /** Every fault, where there may be several. */
  faults: Type.Optional(
    Type.Array(
      Type.Object({
        code: Type.String(),
        field: Type.String(),
        value: Type.String(),
        meaning: Type.Object({ en: Type.String(), fr: Type.String() }),
      }),
    ),
  ),
})
export type Problem = Static<typeof Problem>
