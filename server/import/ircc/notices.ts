import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'

export const IRCC_NOTICES = {
  ...SERVICE_NOTICES,
  empty_flag: {
    severity: 'warning',
    en: 'A service flag is neither "yes" nor "no"; it counts as not stated, so the service is not listed.',
    fr: "Un indicateur de service n'est ni « yes » ni « no »; il est considéré comme non précisé et le service n'est pas inscrit.",
  },
  unused_flag: {
    severity: 'info',
    en: 'This flag is empty for every site of the list; it was ignored.',
    fr: 'Cet indicateur est vide pour tous les lieux de la liste; il a été ignoré.',
  },
  no_service_flag: {
    severity: 'warning',
    en: 'No flag says which service is offered here; the site counts as "other".',
    fr: 'Aucun indicateur ne précise le service offert; le lieu est classé « autre ».',
  },
  broken_site: {
    severity: 'error',
    en: 'The entry of the list is not a site; it was left out.',
    fr: "L'élément de la liste n'est pas un lieu; il a été écarté.",
  },
} as const satisfies NoticeCatalogue
