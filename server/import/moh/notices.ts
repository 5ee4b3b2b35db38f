import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'

export const MOH_NOTICES = {
  ...SERVICE_NOTICES,
  administrative_office: {
    severity: 'warning',
    en: 'The address is an administrative office, where nobody is served: the site counts as unconfirmed.',
    fr: "L'adresse est celle d'un bureau administratif qui ne reçoit personne : le lieu n'est pas confirmé.",
  },
  dispensary_of_a_home: {
    severity: 'info',
    en: 'The pharmacy is registered at a care home and may serve its residents only: the site counts as unconfirmed.',
    fr: "La pharmacie est inscrite à l'adresse d'un foyer et ne sert peut-être que ses résidents : le lieu n'est pas confirmé.",
  },
} as const satisfies NoticeCatalogue
