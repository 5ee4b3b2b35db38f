import type { NoticeCatalogue } from '../notice.ts'

/** What the reader of OpenStreetMap extracts reports. Row numbers are ids of ways. */
export const OSM_NOTICES = {
  osm_missing_node: {
    severity: 'warning',
    en: 'The way names nodes that are not in the extract; it was cut there.',
    fr: "Le chemin mentionne des nœuds absents de l'extrait; il a été coupé à cet endroit.",
  },
  osm_way_too_short: {
    severity: 'info',
    en: 'The way has fewer than two different nodes; it was left out.',
    fr: 'Le chemin compte moins de deux nœuds différents; il a été écarté.',
  },
  osm_way_duplicate: {
    severity: 'warning',
    en: 'The way stands in the file twice; the first one was used.',
    fr: 'Le chemin figure deux fois dans le fichier; le premier a été utilisé.',
  },
  osm_class_unknown: {
    severity: 'info',
    en: 'The value of `highway` is not a street that this product knows; the way was left out.',
    fr: "La valeur de `highway` n'est pas une rue que ce produit connaît; le chemin a été écarté.",
  },
  osm_ferry_left_out: {
    severity: 'info',
    en: 'The way is a ferry; ferries are no streets and were left out.',
    fr: 'Le chemin est une traversée; les traversées ne sont pas des rues et ont été écartées.',
  },
  osm_one_way_unknown: {
    severity: 'info',
    en: 'The value of `oneway` is not known or depends on the time; traffic both ways was assumed.',
    fr: "La valeur de `oneway` est inconnue ou dépend de l'heure; la circulation dans les deux sens a été supposée.",
  },
  osm_speed_unreadable: {
    severity: 'info',
    en: 'The value of `maxspeed` is not a number; it was left out.',
    fr: "La valeur de `maxspeed` n'est pas un nombre; elle a été écartée.",
  },
  osm_restriction_unknown: {
    severity: 'info',
    en: 'The turn restriction is of a kind that this product does not know; it was left out.',
    fr: "L'interdiction de tourner est d'un type que ce produit ne connaît pas; elle a été écartée.",
  },
  osm_restriction_conditional: {
    severity: 'info',
    en: 'The turn restriction holds at certain times only; it was left out.',
    fr: "L'interdiction de tourner ne vaut qu'à certaines heures; elle a été écartée.",
  },
  osm_restriction_unusable: {
    severity: 'info',
    en: 'The turn restriction does not tell one way from one street into another; it was left out.',
    fr: "L'interdiction de tourner ne désigne pas un passage précis d'une rue à une autre; elle a été écartée.",
  },
} as const satisfies NoticeCatalogue
