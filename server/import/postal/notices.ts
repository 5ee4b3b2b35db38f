/** What can be wrong with postal codes and with the places of employers. No value carries an employer's name. */
import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

export const POSTAL_NOTICES: NoticeCatalogue = {
  ...FILE_NOTICES,
  invalid_fsa: {
    severity: 'warning',
    en: 'The forward sortation area is not written like "L8P"; the row is left out.',
    fr: "La région de tri d'acheminement n'a pas la forme « L8P »; la ligne n'est pas retenue.",
  },
  invalid_fsa_point: {
    severity: 'warning',
    en: 'The forward sortation area has no readable point; the row is left out.',
    fr: "La région de tri d'acheminement n'a pas de point lisible; la ligne n'est pas retenue.",
  },
  duplicate_fsa: {
    severity: 'warning',
    en: 'The forward sortation area stands twice; the first row is used.',
    fr: "La région de tri d'acheminement figure deux fois; la première ligne est retenue.",
  },
  postal_code_points_disagree: {
    severity: 'info',
    en: 'Records with this postal code lie more than 1 km apart, so the code gives no point.',
    fr: 'Des fiches portant ce code postal sont à plus de 1 km les unes des autres; le code ne donne donc aucun point.',
  },
  place_and_postal_code_disagree: {
    severity: 'warning',
    en: 'Place name and postal code of the address belong to different parts of the country. The place name decides.',
    fr: "Le nom de lieu et le code postal de l'adresse désignent des endroits différents. Le nom de lieu l'emporte.",
  },
  place_not_known: {
    severity: 'info',
    en: 'No layer of the region knows this place name, so the employer is placed by its postal code. Name it under `places` in the manifest if it is a village of the region.',
    fr: "Aucune couche de la région ne connaît ce nom de lieu; l'employeur est situé par son code postal. Ajoutez-le à `places` dans le manifeste s'il s'agit d'un village de la région.",
  },
  employers_outside_region: {
    severity: 'info',
    en: 'This many rows are of employers outside the region and are left out.',
    fr: 'Ce nombre de lignes concerne des employeurs hors de la région; elles ne sont pas retenues.',
  },
}
