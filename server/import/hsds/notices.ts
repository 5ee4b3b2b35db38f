import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'
import { SCHEDULE_NOTICES } from '../serviceRow/scheduleNotices.ts'
import { SERVICE_TABLE_NOTICES } from '../serviceTable/notices.ts'

const { unknown_language, invalid_date, invalid_value } = SERVICE_TABLE_NOTICES

export const HSDS_NOTICES = {
  ...SERVICE_NOTICES,
  ...SCHEDULE_NOTICES,
  unknown_language,
  invalid_date,
  invalid_value,
  not_a_record: {
    severity: 'error',
    en: 'This member of the list is no service: it has neither `id` nor `name`. It was left out.',
    fr: "Cet élément de la liste n'est pas un service : il n'a ni `id` ni `name`. Il a été laissé de côté.",
  },
  page_of_many: {
    severity: 'error',
    en: 'The file holds some pages of an API only; the value says how many there are. Fetch the others, too, and put the pages into one list.',
    fr: "Le fichier ne contient que certaines pages d'une API; la valeur en donne le nombre. Récupérez aussi les autres et réunissez les pages dans une liste.",
  },
  repeated_row: {
    severity: 'error',
    en: 'Two rows of the table have the same `id`; the first was used. Give each an `id` of its own.',
    fr: 'Deux lignes de la table ont le même `id`; la première a été utilisée. Donnez à chacune son propre `id`.',
  },
  unknown_reference: {
    severity: 'error',
    en: 'The row belongs to nothing: it names no row of another table, or one that is not there. It was left out; mend the key.',
    fr: "La ligne ne se rattache à rien : elle ne nomme aucune ligne d'une autre table, ou une ligne absente. Elle a été laissée de côté; corrigez la clé.",
  },
  service_without_location: {
    severity: 'warning',
    en: 'The service names no place where it is offered, so nobody can be routed to it. Add a `service_at_location`, or a correction with its point.',
    fr: 'Le service ne nomme aucun lieu où il est offert; aucun trajet ne peut y mener. Ajoutez un `service_at_location`, ou une correction avec son point.',
  },
  schedules_over: {
    severity: 'warning',
    en: 'All opening hours of the service were over before the date of the list (the value is the last day); they count as unknown, not as closed.',
    fr: "Toutes les heures d'ouverture du service étaient échues avant la date de la liste (la valeur est le dernier jour); elles comptent comme inconnues, non comme fermées.",
  },
  service_not_active: {
    severity: 'info',
    en: 'The service is closed by its own `status`; it was left out.',
    fr: 'Le service est fermé selon son propre `status`; il a été laissé de côté.',
  },
  unread_cost: {
    severity: 'warning',
    en: 'This price cannot be read, or holds under conditions only; what the service costs counts as unknown. Write like "free (health card); 80 (no coverage)".',
    fr: 'Ce prix est illisible ou ne vaut que sous conditions; le coût du service compte comme inconnu. Écrivez comme « gratuit (carte Santé); 80 (sans couverture) ».',
  },
} as const satisfies NoticeCatalogue
