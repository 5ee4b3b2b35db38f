import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** Faults of a worksheet that is read back. One error refuses the whole worksheet; a warning leaves something out. */
export const WORKSHEET_NOTICES = {
  ...FILE_NOTICES,
  unknown_column: {
    severity: 'warning',
    en: 'The worksheet has no such column; it was left out.',
    fr: "La feuille de vérification n'a pas cette colonne; elle a été écartée.",
  },
  missing_record: {
    severity: 'error',
    en: 'The row has answers but no source or record id, so that nobody knows what they are about.',
    fr: 'La ligne porte des réponses, mais ni source ni identifiant : on ne sait pas de quoi elles parlent.',
  },
  unknown_record: {
    severity: 'error',
    en: 'No record of this source has this identifier: it may have left the list since the worksheet was written.',
    fr: "Aucun enregistrement de cette source ne porte cet identifiant : il a pu quitter la liste depuis l'écriture de la feuille.",
  },
  repeated_record: {
    severity: 'error',
    en: 'Two rows with answers are about the same record; put them into one.',
    fr: 'Deux lignes remplies portent sur le même enregistrement; réunissez-les en une seule.',
  },
  missing_who: {
    severity: 'error',
    en: 'The row has answers but does not say who gave them.',
    fr: 'La ligne porte des réponses, mais ne dit pas qui les a données.',
  },
  missing_date: {
    severity: 'error',
    en: 'The row has answers but does not say on which date they were given.',
    fr: 'La ligne porte des réponses, mais ne dit pas à quelle date elles ont été données.',
  },
  not_a_date: {
    severity: 'error',
    en: 'This is not a date in the form 2026-01-31.',
    fr: "Ceci n'est pas une date de la forme 2026-01-31.",
  },
  date_in_future: {
    severity: 'error',
    en: 'Nobody can have said so yet: the date lies in the future.',
    fr: "Personne n'a encore pu le dire : la date est dans l'avenir.",
  },
  row_without_answers: {
    severity: 'warning',
    en: 'The row says who was asked but holds no answer; write "same" into a column whose known value still holds.',
    fr: 'La ligne dit qui a été interrogé, mais ne porte aucune réponse; écrivez « idem » dans une colonne dont la valeur connue tient toujours.',
  },
  nothing_known: {
    severity: 'error',
    en: 'The cell says that nothing changed, but nothing was known.',
    fr: "La cellule dit que rien n'a changé, mais rien n'était connu.",
  },
  older_than_known: {
    severity: 'warning',
    en: 'A later answer about this field is known already; this one was kept as history only.',
    fr: "Une réponse plus récente à ce sujet est déjà connue; celle-ci n'est gardée que pour mémoire.",
  },
  years_without_statuses: {
    severity: 'warning',
    en: 'Years since landing count only where it is known who may come; fill in that column too.',
    fr: "Les années depuis l'établissement ne comptent que si l'on sait qui peut venir; remplissez aussi cette colonne.",
  },
  unreadable_hours: {
    severity: 'error',
    en: 'These hours cannot be read; write them like "Mo-Fr 09:00-17:00; Sa 10:00-13:00".',
    fr: 'Ces heures sont illisibles; écrivez-les comme « Mo-Fr 09:00-17:00; Sa 10:00-13:00 ».',
  },
  hours_read_loosely: {
    severity: 'info',
    en: 'The hours were not written as OpenStreetMap does; check how they were understood.',
    fr: "Les heures ne suivent pas l'écriture d'OpenStreetMap; vérifiez comment elles ont été comprises.",
  },
  doubtful_hours: {
    severity: 'error',
    en: 'Open through the night for more than 16 hours: write the afternoon as 17:00, not 5; what is meant so in two parts, as "09:00-24:00,00:00-05:00".',
    fr: "Ouvert la nuit pendant plus de 16 heures : écrivez l'après-midi 17:00, non 5; si c'est voulu, en deux parties, comme « 09:00-24:00,00:00-05:00 ».",
  },
  no_hours: {
    severity: 'error',
    en: 'The cell names days but no hours, or words alone; write "unknown" where nobody knows them.',
    fr: 'La cellule donne des jours sans heures, ou des mots seuls; écrivez « inconnu » si personne ne les connaît.',
  },
  no_days: {
    severity: 'error',
    en: 'The cell names hours but no days.',
    fr: 'La cellule donne des heures sans jours.',
  },
  contradictory_rules: {
    severity: 'error',
    en: 'The cell gives different hours for the same days.',
    fr: 'La cellule donne des heures différentes pour les mêmes jours.',
  },
  school_holidays_not_known: {
    severity: 'error',
    en: 'School holidays (SH) are not known here; write their dates.',
    fr: 'Les vacances scolaires (SH) ne sont pas connues ici; écrivez leurs dates.',
  },
  sun_times_not_known: {
    severity: 'error',
    en: 'Hours by sunrise or sunset cannot be used; write clock times.',
    fr: 'Les heures selon le lever ou le coucher du soleil ne conviennent pas; écrivez des heures précises.',
  },
  holiday_rule_not_supported: {
    severity: 'error',
    en: 'This rule about holidays cannot be used; write PH alone, or the dates.',
    fr: 'Cette règle sur les jours fériés ne convient pas; écrivez PH seul, ou les dates.',
  },
  unreadable_session: {
    severity: 'error',
    en: 'This session cannot be read; write it like "Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24".',
    fr: 'Cette séance est illisible; écrivez-la comme « ma,je 18:00-21:00 du 2026-09-08 au 2027-06-24 ».',
  },
  session_ends_before_it_starts: {
    severity: 'error',
    en: 'The session ends before it starts.',
    fr: 'La séance finit avant de commencer.',
  },
  valid_to_before_valid_from: {
    severity: 'error',
    en: 'The term ends before it starts.',
    fr: 'La session finit avant de commencer.',
  },
  impossible_time: {
    severity: 'error',
    en: 'There is no such time of the day.',
    fr: "Cette heure n'existe pas.",
  },
  impossible_date: {
    severity: 'error',
    en: 'There is no such date.',
    fr: "Cette date n'existe pas.",
  },
  impossible_recurrence: {
    severity: 'error',
    en: 'The session never takes place between these dates.',
    fr: "La séance n'a jamais lieu entre ces dates.",
  },
  unknown_language: {
    severity: 'error',
    en: 'This language is not known; write its English or French name or its ISO 639-3 code.',
    fr: "Cette langue n'est pas connue; écrivez son nom français ou anglais ou son code ISO 639-3.",
  },
  unknown_language_kind: {
    severity: 'error',
    en: 'In parentheses stands staff, interpreter or telephone.',
    fr: 'Entre parenthèses, on écrit personnel, interprète ou téléphone.',
  },
  unknown_status: {
    severity: 'error',
    en: 'This is not one of the statuses; the notes of the worksheet list them.',
    fr: "Ceci n'est pas un des statuts; les notes de la feuille les énumèrent.",
  },
  unreadable_ages: {
    severity: 'error',
    en: 'These ages cannot be read; write them like "18+" or "16 to 24".',
    fr: 'Ces âges sont illisibles; écrivez-les comme « 18+ » ou « 16 à 24 ».',
  },
  ages_reversed: {
    severity: 'error',
    en: 'The youngest age is above the oldest.',
    fr: "L'âge minimal dépasse l'âge maximal.",
  },
  unreadable_years: {
    severity: 'error',
    en: 'This is not a number of years; write "6", "6 (economic class)" or "no limit".',
    fr: "Ceci n'est pas un nombre d'années; écrivez « 6 », « 6 (catégorie économique) » ou « sans limite ».",
  },
  unknown_coverage: {
    severity: 'error',
    en: 'This is not a kind of health coverage; the notes of the worksheet list them.',
    fr: "Ceci n'est pas une couverture santé; les notes de la feuille les énumèrent.",
  },
  unreadable_cost: {
    severity: 'error',
    en: 'This is not a price in dollars; write "free", "80" or "80 (no coverage)".',
    fr: "Ceci n'est pas un prix en dollars; écrivez « gratuit », « 80 » ou « 80 (sans couverture) ».",
  },
  unreadable_level: {
    severity: 'error',
    en: 'This is not a level from 1 to 12; write "CLB 1-4" or "NCLC 5".',
    fr: "Ceci n'est pas un niveau de 1 à 12; écrivez « CLB 1-4 » ou « NCLC 5 ».",
  },
  not_yes_or_no: {
    severity: 'error',
    en: 'Write yes or no.',
    fr: 'Écrivez oui ou non.',
  },
  not_a_count: {
    severity: 'error',
    en: 'This is not a whole number of people or seats.',
    fr: "Ceci n'est pas un nombre entier de personnes ou de places.",
  },
  unknown_delivery: {
    severity: 'error',
    en: 'Write in person, online or hybrid.',
    fr: 'Écrivez en personne, en ligne ou hybride.',
  },
} as const satisfies NoticeCatalogue
