/**
 * Kinds of single small changes: one trip home or there at another time, a class at another hour, longer hours, hours on a day without
 * any, a language, a rule on who may come, a price or coverage, free places.
 */
export const CHANGE_KINDS = [
  'trip-home',
  'trip-there',
  'session',
  'hours',
  'opening-day',
  'language',
  'rule',
  'cost',
  'places',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
