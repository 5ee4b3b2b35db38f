import type { NoticeCatalogue } from '../notice.ts'

/** What building the street network of a region tells about its street file as a whole. */
export const STREET_NETWORK_NOTICES = {
  street_network_divided: {
    severity: 'warning',
    en: 'A large part of the streets is not joined to the rest on foot: nobody walks from one to the other. Check that lines meet at equal ends, and that bridges and ferries are as they should be.',
    fr: "Une grande partie des rues n'est pas reliée au reste à pied : personne ne passe de l'une à l'autre. Vérifiez que les lignes se rejoignent à des extrémités identiques et que les ponts et traversées sont corrects.",
  },
  street_component_isolated: {
    severity: 'info',
    en: 'These streets are not joined to the others on foot. Points near them are placed on other streets where there are any within the limit.',
    fr: "Ces rues ne sont pas reliées aux autres à pied. Les points voisins sont rattachés à d'autres rues s'il y en a dans la limite.",
  },
  street_without_length: {
    severity: 'info',
    en: 'Streets whose positions are all the same were left out of the network.',
    fr: 'Les rues dont toutes les positions sont identiques ont été écartées du réseau.',
  },
} as const satisfies NoticeCatalogue
