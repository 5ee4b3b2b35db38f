/** What the comparison of addresses with points can say. */
import type { NoticeCatalogue } from '../notice.ts'

export const ADDRESS_NOTICES: NoticeCatalogue = {
  address_disagrees_with_point: {
    severity: 'warning',
    en: 'The published point lies far from the street address. The point is used until a correction is accepted; check which of the two is right.',
    fr: "Le point publié est loin de l'adresse. Le point est utilisé jusqu'à ce qu'une correction soit acceptée; vérifiez lequel des deux est exact.",
  },
}
