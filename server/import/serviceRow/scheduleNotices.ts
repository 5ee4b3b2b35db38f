import type { ScheduleCode } from '../../../core/schedule/schedule.ts'
import type { NoticeMeaning } from '../notice.ts'

/** What may be wrong with hours that a list publishes. They are kept as published, and count as unknown, never as open. */
export const SCHEDULE_NOTICES = {
  no_hours: {
    severity: 'warning',
    en: 'The hours name days but no times, or words alone; they count as unknown. A phone call can tell them (`npx reach worksheet`).',
    fr: 'Les heures donnent des jours sans heures, ou des mots seuls; elles comptent comme inconnues. Un appel peut les établir (`npx reach worksheet`).',
  },
  no_days: {
    severity: 'warning',
    en: 'The schedule names times but no days; it counts as unknown.',
    fr: "L'horaire donne des heures sans jours; il compte comme inconnu.",
  },
  unreadable_hours: {
    severity: 'warning',
    en: 'These hours cannot be read and count as unknown; write them like "Mo-Fr 09:00-17:00; Sa 10:00-13:00".',
    fr: 'Ces heures sont illisibles et comptent comme inconnues; écrivez-les comme « Mo-Fr 09:00-17:00; Sa 10:00-13:00 ».',
  },
  hours_read_loosely: {
    severity: 'info',
    en: 'The hours were not written as OpenStreetMap does; the value shows how they were understood.',
    fr: "Les heures ne suivent pas l'écriture d'OpenStreetMap; la valeur montre comment elles ont été comprises.",
  },
  contradictory_rules: {
    severity: 'warning',
    en: 'Different hours are given for the same days; which are right is unknown.',
    fr: 'Des heures différentes sont données pour les mêmes jours; on ne sait pas lesquelles sont justes.',
  },
  contradictory_exceptions: {
    severity: 'warning',
    en: 'The date is said to be closed and to have hours; it counts as unknown.',
    fr: 'La date est donnée comme fermée et avec des heures; elle compte comme inconnue.',
  },
  school_holidays_not_known: {
    severity: 'warning',
    en: 'School holidays (SH) are not known here, so the hours count as unknown; write the dates.',
    fr: 'Les vacances scolaires (SH) ne sont pas connues ici et les heures comptent comme inconnues; écrivez les dates.',
  },
  sun_times_not_known: {
    severity: 'warning',
    en: 'Hours by sunrise or sunset count as unknown; write clock times.',
    fr: 'Les heures selon le lever ou le coucher du soleil comptent comme inconnues; écrivez des heures précises.',
  },
  holiday_rule_not_supported: {
    severity: 'warning',
    en: 'This rule about holidays cannot be used, so the hours count as unknown; write PH alone, or the dates.',
    fr: 'Cette règle sur les jours fériés ne convient pas et les heures comptent comme inconnues; écrivez PH seul, ou les dates.',
  },
  impossible_recurrence: {
    severity: 'warning',
    en: 'The recurrence is not allowed by RFC 5545, or never takes place; the row was left out and the rest is partly unknown.',
    fr: "La récurrence n'est pas permise par la RFC 5545, ou n'a jamais lieu; la ligne a été écartée et le reste est en partie inconnu.",
  },
  impossible_date: {
    severity: 'warning',
    en: 'There is no such date; the row was left out and the rest is partly unknown.',
    fr: "Cette date n'existe pas; la ligne a été écartée et le reste est en partie inconnu.",
  },
  impossible_time: {
    severity: 'warning',
    en: 'There is no such time of the day; the row was left out and the rest is partly unknown.',
    fr: "Cette heure n'existe pas; la ligne a été écartée et le reste est en partie inconnu.",
  },
  unknown_time_zone: {
    severity: 'warning',
    en: 'The time zone is not known; the row was left out and the rest is partly unknown.',
    fr: "Le fuseau horaire n'est pas connu; la ligne a été écartée et le reste est en partie inconnu.",
  },
  valid_to_before_valid_from: {
    severity: 'warning',
    en: 'The hours end before they begin; the row was left out and the rest is partly unknown.',
    fr: 'La validité finit avant de commencer; la ligne a été écartée et le reste est en partie inconnu.',
  },
  session_ends_before_it_starts: {
    severity: 'warning',
    en: 'The session ends before it starts; it was left out and the rest is partly unknown.',
    fr: 'La séance finit avant de commencer; elle a été écartée et le reste est en partie inconnu.',
  },
} as const satisfies Readonly<Record<ScheduleCode, NoticeMeaning>>
