import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** Faults of a table of head-counts that is read back. One error refuses the whole table. */
export const HEAD_COUNT_NOTICES = {
  ...FILE_NOTICES,
  unknown_column: {
    severity: 'warning',
    en: 'The table has no such column; it was left out.',
    fr: 'Le tableau n’a pas cette colonne; elle a été écartée.',
  },
  missing_site: {
    severity: 'error',
    en: 'The row holds head-counts but no key of a site, so that nobody knows where they are.',
    fr: 'La ligne porte des effectifs, mais aucune clé de lieu : on ne sait pas de quel lieu il s’agit.',
  },
  unknown_site: {
    severity: 'error',
    en: 'No employer site of the region has this key: it may have left the list since the table was written.',
    fr: 'Aucun lieu de travail de la région ne porte cette clé : il a pu quitter la liste depuis l’écriture du tableau.',
  },
  repeated_site: {
    severity: 'error',
    en: 'Two rows are about the same site; put them into one.',
    fr: 'Deux lignes portent sur le même lieu; réunissez-les en une seule.',
  },
  workers_without_month: {
    severity: 'error',
    en: 'A number of workers says nothing without its month; write it into the columns of the months that it holds for.',
    fr: 'Un nombre de travailleurs ne dit rien sans son mois; inscrivez-le dans les colonnes des mois où il vaut.',
  },
  not_a_count: {
    severity: 'error',
    en: 'This is not a whole number of people; write 0 where there are none, and "unknown" where nobody knows.',
    fr: 'Ceci n’est pas un nombre entier de personnes; écrivez 0 s’il n’y a personne, et « inconnu » si personne ne le sait.',
  },
  missing_who: {
    severity: 'error',
    en: 'The row holds head-counts but does not say who gave them.',
    fr: 'La ligne porte des effectifs, mais ne dit pas qui les a donnés.',
  },
  missing_date: {
    severity: 'error',
    en: 'The row holds head-counts but does not say on which date they were given.',
    fr: 'La ligne porte des effectifs, mais ne dit pas à quelle date ils ont été donnés.',
  },
  not_a_date: {
    severity: 'error',
    en: 'This is not a date in the form 2026-01-31.',
    fr: 'Ceci n’est pas une date de la forme 2026-01-31.',
  },
  date_in_future: {
    severity: 'error',
    en: 'Nobody can have said so yet: the date lies in the future.',
    fr: 'Personne n’a encore pu le dire : la date est dans l’avenir.',
  },
  nothing_known: {
    severity: 'error',
    en: 'The cell says that nothing changed, but nothing was known.',
    fr: 'La cellule dit que rien n’a changé, mais rien n’était connu.',
  },
  older_than_known: {
    severity: 'warning',
    en: 'A later head-count of this month is known already; this one was left out.',
    fr: 'Un effectif plus récent est déjà connu pour ce mois; celui-ci a été écarté.',
  },
  row_without_counts: {
    severity: 'warning',
    en: 'The row says who was asked but changes no head-count; write "same" where what is known still holds.',
    fr: 'La ligne dit qui a été interrogé, mais ne change aucun effectif; écrivez « idem » là où ce qui est connu tient toujours.',
  },
} as const satisfies NoticeCatalogue
