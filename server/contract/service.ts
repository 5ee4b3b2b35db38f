/** Services at locations and employer sites, as the API tells them. */
import Type, { type Static } from 'typebox'
import { Bilingual } from './region.ts'

const maybeText = Type.Union([Type.String(), Type.Null()])
const maybePoint = Type.Union([Type.Tuple([Type.Number(), Type.Number()]), Type.Null()])

export const Service = Type.Object({
  /** Unique in the region: source and record id. */
  id: Type.String(),
  name: Bilingual,
  organization: maybeText,
  serviceTypes: Type.Array(Type.String()),
  attributes: Type.Array(Type.String()),
  sourceKind: maybeText,
  address: maybeText,
  city: maybeText,
  postalCode: maybeText,
  /** longitude, latitude in use; null = unplaced or sensitive. */
  point: maybePoint,
  place: Type.Union([Type.Literal('in-region'), Type.Literal('in-buffer'), Type.Literal('unplaced')]),
  phone: maybeText,
  website: maybeText,
  note: Type.Union([Bilingual, Type.Null()]),
  languages: Type.Array(Type.String()),
  openingHours: maybeText,
  /** What else its list says (HSDS: price, ages, sessions ...), by field of the worksheet; an answer about the same field wins. */
  stated: Type.Array(Type.Object({ field: Type.String(), name: Bilingual, value: Bilingual })),
  listDate: maybeText,
  verifiedDate: maybeText,
  siteConfirmed: Type.Union([Type.Boolean(), Type.Null()]),
  sensitive: Type.Boolean(),
  /** What was said on the phone, the latest of each field: it wins over the list. Null = asked, and nobody knows. */
  answers: Type.Array(
    Type.Object({
      field: Type.String(),
      name: Bilingual,
      value: Type.Union([Bilingual, Type.Null()]),
      date: Type.String(),
      /** Who said so; null for the public. */
      who: maybeText,
    }),
  ),
  source: Type.String(),
  publisher: maybeText,
  /** The address disagrees with the point: where the address would be, and how far that is. */
  doubtful: Type.Union([
    Type.Object({ addressPoint: maybePoint, distanceMeters: Type.Number() }),
    Type.Null(),
  ]),
  /** Published values that a correction replaced: field to value, when, and who (null to the public). */
  corrected: Type.Array(
    Type.Object({ field: Type.String(), published: maybeText, who: maybeText, date: Type.String() }),
  ),
  /** Ids of records that look like the same service in another (or the same) source. */
  possibleDuplicates: Type.Array(
    Type.Object({ id: Type.String(), distanceMeters: Type.Number(), similarity: Type.Number() }),
  ),
})
export const Services = Type.Object({
  region: Type.String(),
  vintage: Type.Integer(),
  services: Type.Array(Service),
})

/** Employers as HTTP shows them: census areas (or cells) with at least three employers, no names. */
export const EmployerCell = Type.Object({
  id: Type.String(),
  /** An area of the region, a cell, or a part of the region that no point could be given for. */
  label: Bilingual,
  center: maybePoint,
  employers: Type.Integer(),
  /** Null = some, and either they or the others are fewer than three. */
  agriculturalEmployers: Type.Union([Type.Integer(), Type.Null()]),
  /** Approved positions by decision quarter; null = withheld: few, of few employers, or not known. Never summed over quarters. */
  positionsByQuarter: Type.Record(Type.String(), Type.Union([Type.Integer(), Type.Null()])),
  precision: Type.Union([
    Type.Literal('point'),
    Type.Literal('postal-code'),
    Type.Literal('place'),
    Type.Literal('fsa'),
  ]),
})
export const EmployerCells = Type.Object({
  region: Type.String(),
  vintage: Type.Integer(),
  cells: Type.Array(EmployerCell),
  /** In no cell; null = some, withheld from the public because they may be few. */
  hiddenEmployers: Type.Union([Type.Integer(), Type.Null()]),
})

export type Service = Static<typeof Service>
export type Services = Static<typeof Services>
export type EmployerCell = Static<typeof EmployerCell>
export type EmployerCells = Static<typeof EmployerCells>
