import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'

export const ODCAF_NOTICES = {
  ...SERVICE_NOTICES,
  subdivision_disagrees_with_postal_code: {
    severity: 'warning',
    en: 'The record has no point, and its census subdivision is not one in which the other facilities of its postal area lie: the place name may have been mistaken for another place of the same name.',
    fr: "L'enregistrement n'a pas de point et sa subdivision de recensement n'est pas celle des autres établissements de la même zone postale : le nom du lieu a pu être pris pour un homonyme.",
  },
} as const satisfies NoticeCatalogue
