/** Standards, eligibility rules and profiles as records that a region keeps: what is saved, listed and asked for. */
import Type, { type Static } from 'typebox'
import { PROFILE_SUBJECTS } from '../../core/match/profileRecord.ts'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Words = Type.Object({ en: Type.String(), fr: Type.String() })
const Id = Type.String({ minLength: 1, maxLength: 63 })
const Names = Type.Array(Type.String())
const Dates = Type.Object({
  from: Nullable(Type.String({ description: 'ISO date, inclusive; null = open' })),
  to: Nullable(Type.String()),
})
const Years = Type.Object({ from: Nullable(Type.Number()), to: Nullable(Type.Number()) })
const RuleSource = Type.Object({
  publisher: Type.String(),
  title: Type.String(),
  url: Nullable(Type.String()),
  verified: Type.Boolean({ description: 'Whether somebody has read the text at its publisher' }),
  note: Nullable(Words),
})

/** `EligibilityRule` of core/match, its codes as text: core/match/checkEligibility.ts says which are unknown. */
export const RuleRecord = Type.Object({
  id: Id,
  name: Words,
  serviceTypes: Names,
  services: Nullable(Names),
  funder: Nullable(Type.String()),
  inForce: Dates,
  admits: Names,
  sometimes: Names,
  excludes: Names,
  admissionClasses: Nullable(Names),
  landed: Dates,
  yearsSinceLandingAtMost: Nullable(Type.Number()),
  toEndOfMonth: Type.Boolean(),
  age: Years,
  residence: Nullable(Names),
  source: RuleSource,
})

/** `ProfileRecord` of core/match, its codes as text: core/match/checkProfile.ts says which are unknown. */
export const ProfileRecord = Type.Object({
  id: Id,
  name: Words,
  of: Type.Unsafe<(typeof PROFILE_SUBJECTS)[number]>({ type: 'string', enum: [...PROFILE_SUBJECTS] }),
  person: Type.Object({
    languages: Nullable(Names),
    status: Nullable(Type.String()),
    admissionClass: Nullable(Type.String()),
    landed: Nullable(Dates),
    age: Nullable(Years),
    gender: Nullable(Type.String()),
    residence: Nullable(Names),
    healthCoverage: Nullable(Type.String()),
    needsChildMinding: Nullable(Type.Boolean()),
  }),
  freeTime: Nullable(
    Type.Object({
      free: Type.Array(
        Type.Object({ weekdays: Names, startSeconds: Type.Number(), endSeconds: Type.Number() }),
      ),
      modes: Names,
      season: Nullable(Type.Object({ from: Type.String({ description: 'MM-DD' }), to: Type.String() })),
    }),
  ),
  assumption: Words,
  assumed: Type.Boolean(),
  sources: Type.Array(RuleSource),
})

export const RECORD_CHANGES = [
  'new',
  'changed',
  'same',
  'starter-replaced',
  'removed',
  'starter-back',
  'starter-off',
] as const
export type RecordChange = (typeof RECORD_CHANGES)[number]

/** Where a record of a region comes from. */
const Origin = Type.Unsafe<'starter' | 'saved' | 'off'>({
  type: 'string',
  enum: ['starter', 'saved', 'off'],
  description: 'Shipped with the product; saved for the region; shipped, and switched off in the region',
})

const RecordProblem = Type.Object({
  code: Type.String(),
  fieldName: Type.String(),
  value: Type.String(),
})

/** Beside the record itself. */
export const listedFields = {
  origin: Origin,
  replacesStarter: Type.Boolean({
    description: 'Saved under the id of a starter, which removing it brings back',
  }),
  version: Type.String({ description: 'Sent as If-Match by whoever changes it' }),
  problems: Type.Array(RecordProblem),
}

/** `ZoneRecord` of core/gaps: served on demand, not modelled. */
export const ZoneRecord = Type.Object({
  id: Id,
  name: Words,
  hours: Type.Object(
    { en: Type.String(), fr: Type.String() },
    { description: 'When it is served, in words: shown, not used' },
  ),
  agency: Nullable(Type.String()),
  toAnywhere: Type.Boolean({ description: 'It takes people out of the zone too' }),
  source: Type.String({ description: 'Where one can read about it' }),
  polygon: Type.Array(
    Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 3 }), { maxItems: 5000 }),
    {
      description: 'Rings of longitude and latitude, as in GeoJSON',
      maxItems: 50,
    },
  ),
})

export const RuleList = Type.Object({
  region: Type.String(),
  rules: Type.Array(Type.Object({ rule: RuleRecord, ...listedFields })),
})

export const ProfileList = Type.Object({
  region: Type.String(),
  profiles: Type.Array(Type.Object({ profile: ProfileRecord, ...listedFields })),
})

export const ZoneList = Type.Object({
  region: Type.String(),
  zones: Type.Array(Type.Object({ zone: ZoneRecord, ...listedFields })),
})
export type ZoneList = Static<typeof ZoneList>

/** Versions, the newest first; null for the public. */
export const RecordHistory = Nullable(
  Type.Array(
    Type.Object({
      action: Type.Unsafe<'saved' | 'removed' | 'off'>({ type: 'string', enum: ['saved', 'removed', 'off'] }),
      who: Nullable(Type.String()),
      savedAt: Type.String(),
      record: Type.Unknown({ description: 'As it was saved; null where it was not' }),
    }),
  ),
)
export type RecordHistory = Static<typeof RecordHistory>

export const SaveRecord = Type.Object({
  who: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'Who saves it' }),
  record: Type.Unsafe<unknown>({ type: 'object', description: 'The whole record, as GET gives it' }),
})

export const RecordChanged = Type.Object({
  id: Type.String(),
  change: Type.Unsafe<RecordChange>({ type: 'string', enum: [...RECORD_CHANGES] }),
  version: Nullable(Type.String({ description: 'The new version; null where the record is gone' })),
})
