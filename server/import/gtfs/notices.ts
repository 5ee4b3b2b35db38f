/**
 * What can be wrong with a GTFS feed, as far as routing depends on it. Codes are those of the canonical GTFS Schedule validator
 * (https://gtfs-validator.mobilitydata.org/rules.html) wherever it has one; those below "Our own" are ours.
 */
import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

export const GTFS_NOTICES: NoticeCatalogue = {
  encoding_guessed: FILE_NOTICES.encoding_guessed,
  duplicate_key: {
    severity: 'error',
    en: 'A row repeats the key of an earlier row; the earlier one holds.',
    fr: "Une ligne répète la clé d'une ligne précédente; la première est retenue.",
  },
  duplicated_column: {
    severity: 'error',
    en: 'Two columns have the same name; the first one is read.',
    fr: 'Deux colonnes portent le même nom; la première est lue.',
  },
  empty_file: {
    severity: 'error',
    en: 'The table is empty, without even a header; the feed was read as if it were not there.',
    fr: "La table est vide, sans même un en-tête; le jeu de données a été lu comme si elle n'y était pas.",
  },
  expired_calendar: {
    severity: 'warning',
    en: 'The timetable has expired: its last service date, given here, has passed. Results still rest on it.',
    fr: "L'horaire est expiré : sa dernière date de service, indiquée ici, est passée. Les résultats reposent tout de même sur lui.",
  },
  fast_travel_between_consecutive_stops: {
    severity: 'warning',
    en: 'Between two neighbouring stops the vehicle is faster than its kind can be; a stop or a time may be mistaken. Times are used as published.',
    fr: 'Entre deux arrêts voisins, le véhicule roule plus vite que son type ne le permet; un arrêt ou une heure est peut-être erroné. Les heures publiées sont utilisées.',
  },
  fast_travel_between_far_stops: {
    severity: 'warning',
    en: 'Between two stops more than 10 km apart the vehicle is faster than its kind can be; a stop or a time may be mistaken. Times are used as published.',
    fr: 'Entre deux arrêts distants de plus de 10 km, le véhicule roule plus vite que son type ne le permet; un arrêt ou une heure est peut-être erroné. Les heures publiées sont utilisées.',
  },
  foreign_key_violation: {
    severity: 'error',
    en: 'The row names a stop, route, trip, service or agency that the feed does not have. The row is left out; a trip of an unknown service stays, and runs on no day; a stop stays without its station, a route without its agency.',
    fr: "La ligne nomme un arrêt, une ligne, un voyage, un service ou une agence absents du jeu de données. Elle est écartée; un voyage d'un service inconnu reste, mais ne circule aucun jour; un arrêt reste sans sa station, une ligne sans son agence.",
  },
  inconsistent_agency_timezone: {
    severity: 'error',
    en: 'The agencies of the feed have different time zones; the first one holds for the whole feed.',
    fr: "Les agences du jeu de données ont des fuseaux horaires différents; le premier vaut pour l'ensemble.",
  },
  invalid_date: {
    severity: 'error',
    en: 'The value is not a date written YYYYMMDD; the row adds no service date.',
    fr: "La valeur n'est pas une date écrite AAAAMMJJ; la ligne n'ajoute aucune date de service.",
  },
  invalid_float: {
    severity: 'error',
    en: 'The value is not a number of degrees, with a point as the decimal mark.',
    fr: "La valeur n'est pas un nombre de degrés, avec un point décimal.",
  },
  invalid_input_files_in_subfolder: {
    severity: 'warning',
    en: 'The tables lie in a folder inside the feed, given here; they were read all the same.',
    fr: "Les tables se trouvent dans un dossier à l'intérieur du jeu de données, indiqué ici; elles ont été lues malgré tout.",
  },
  invalid_integer: {
    severity: 'error',
    en: 'The value is not a whole number; the row, or a minimum transfer time, is left out.',
    fr: "La valeur n'est pas un nombre entier; la ligne, ou le temps minimal de correspondance, est écartée.",
  },
  invalid_row_length: {
    severity: 'error',
    en: 'The row has more or fewer cells than the header; missing cells count as blank, surplus ones are ignored.',
    fr: "La ligne compte plus ou moins de cellules que l'en-tête; les cellules manquantes sont considérées comme vides, celles en trop sont ignorées.",
  },
  invalid_time: {
    severity: 'error',
    en: 'The value is not a time written HH:MM:SS of at most 168 hours; it counts as blank.',
    fr: "La valeur n'est pas une heure écrite HH:MM:SS d'au plus 168 heures; elle est considérée comme vide.",
  },
  invalid_timezone: {
    severity: 'error',
    en: "The time zone is not known; another agency's, or that of the region, is used.",
    fr: "Le fuseau horaire est inconnu; celui d'une autre agence ou de la région est utilisé.",
  },
  leading_or_trailing_whitespaces: {
    severity: 'info',
    en: 'The value has blanks before or after it; they were taken away.',
    fr: 'La valeur est précédée ou suivie de blancs; ils ont été retirés.',
  },
  location_with_unexpected_stop_time: {
    severity: 'warning',
    en: 'A trip calls at a station, an entrance or a node instead of a stop; riders are taken to board at its point.',
    fr: "Un voyage dessert une station, une entrée ou un nœud au lieu d'un arrêt; on suppose que la montée se fait à ce point.",
  },
  location_without_parent_station: {
    severity: 'warning',
    en: 'An entrance, node or boarding area names no station.',
    fr: "Une entrée, un nœud ou une zone d'embarquement ne nomme aucune station.",
  },
  missing_required_field: {
    severity: 'error',
    en: 'A required value is missing. A row without ids, dates or times is left out; a route without a type counts as a bus; a weekday that is blank counts as no service; a missing time zone is that of the region.',
    fr: "Une valeur obligatoire manque. Une ligne sans identifiants, dates ou heures est écartée; une ligne de transport sans type est considérée comme une ligne d'autobus; un jour vide, comme un jour sans service; le fuseau horaire manquant est celui de la région.",
  },
  missing_required_file: {
    severity: 'error',
    en: "The feed has no such table, though GTFS requires it; the region's time zone is used and agencies stay unnamed.",
    fr: "Le jeu de données n'a pas cette table, pourtant obligatoire; le fuseau horaire de la région est utilisé et les agences restent sans nom.",
  },
  missing_trip_edge: {
    severity: 'error',
    en: 'The first or the last stops of a trip have no time; the trip is used between the stops that have one.',
    fr: "Les premiers ou les derniers arrêts d'un voyage n'ont pas d'heure; le voyage est utilisé entre les arrêts qui en ont une.",
  },
  number_out_of_range: {
    severity: 'error',
    en: 'The number is impossible for its column; a coordinate or minimum transfer time counts as missing, a frequency is left out.',
    fr: 'Le nombre est impossible pour sa colonne; une coordonnée ou un temps minimal de correspondance compte comme manquant, une fréquence est écartée.',
  },
  overlapping_frequency: {
    severity: 'error',
    en: 'Two frequencies of a trip overlap; the one that starts first holds until it ends.',
    fr: "Deux fréquences d'un voyage se chevauchent; celle qui commence la première vaut jusqu'à sa fin.",
  },
  point_near_origin: {
    severity: 'error',
    en: 'The stop lies near longitude 0, latitude 0, where points land that were never set; its point is not used.',
    fr: "L'arrêt se trouve près de la longitude 0 et de la latitude 0, là où aboutissent les points jamais saisis; son point n'est pas utilisé.",
  },
  point_near_pole: {
    severity: 'error',
    en: 'The stop lies near a pole; its point is not used.',
    fr: "L'arrêt se trouve près d'un pôle; son point n'est pas utilisé.",
  },
  route_both_short_and_long_name_missing: {
    severity: 'warning',
    en: 'The route has neither a short nor a long name; its id is all there is to show.',
    fr: "La ligne n'a ni nom court ni nom long; seul son identifiant peut être affiché.",
  },
  service_extends_far_in_the_future: {
    severity: 'warning',
    en: 'The calendar lasts for more than 50 years; it was cut to 50.',
    fr: "Le calendrier s'étend sur plus de 50 ans; il a été limité à 50 ans.",
  },
  service_has_no_active_day_of_the_week: {
    severity: 'info',
    en: 'The service runs on no day of the week; only dates of calendar_dates.txt can make it run.',
    fr: 'Le service ne circule aucun jour de la semaine; seules les dates de calendar_dates.txt peuvent le faire circuler.',
  },
  service_window_outside_feed_period: {
    severity: 'info',
    en: 'The calendars run beyond the dates that the publisher vouches for in feed_info.txt; the calendars hold.',
    fr: "Les calendriers dépassent les dates garanties par l'éditeur dans feed_info.txt; les calendriers sont retenus.",
  },
  start_and_end_range_equal: {
    severity: 'warning',
    en: 'A frequency starts and ends at the same time; it is left out.',
    fr: 'Une fréquence commence et se termine à la même heure; elle est écartée.',
  },
  start_and_end_range_out_of_order: {
    severity: 'error',
    en: 'An end comes before its start: the calendar adds no date, the frequency is left out, the trip that departs before it arrives does not run.',
    fr: "Une fin précède son début : le calendrier n'ajoute aucune date, la fréquence est écartée, le voyage qui part avant d'arriver ne circule pas.",
  },
  station_with_parent_station: {
    severity: 'error',
    en: 'A station names another station as its own; that is ignored.',
    fr: 'Une station en nomme une autre comme sienne; cette mention est ignorée.',
  },
  stop_time_with_arrival_before_previous_departure_time: {
    severity: 'error',
    en: 'The trip arrives before it has left the stop before; which time is mistaken cannot be known, so the trip does not run.',
    fr: "Le voyage arrive avant d'avoir quitté l'arrêt précédent; on ne peut savoir quelle heure est erronée, donc le voyage ne circule pas.",
  },
  stop_time_with_only_arrival_or_departure_time: {
    severity: 'warning',
    en: 'Only one of arrival and departure is given; the other is taken to be the same.',
    fr: "Seule l'arrivée ou le départ est indiqué; l'autre heure est supposée identique.",
  },
  stop_without_location: {
    severity: 'error',
    en: 'The stop has no usable point. It is placed at its station where it has one, else left out, and trips pass it without stopping.',
    fr: "L'arrêt n'a pas de point utilisable. Il est placé à sa station s'il en a une; sinon il est écarté et les voyages le passent sans s'arrêter.",
  },
  stop_without_stop_time: {
    severity: 'info',
    en: 'No trip calls at the stop.',
    fr: "Aucun voyage ne dessert l'arrêt.",
  },
  transfer_with_invalid_stop_location_type: {
    severity: 'error',
    en: 'A transfer names an entrance, a node or a boarding area; it is left out.',
    fr: "Une correspondance nomme une entrée, un nœud ou une zone d'embarquement; elle est écartée.",
  },
  unexpected_enum_value: {
    severity: 'warning',
    en: 'The code is not one that GTFS knows. The usual one is assumed (a bus, a stop, boarding allowed, headway not exact, no service on the weekday); a transfer or a single date is left out.',
    fr: "Le code n'est pas défini par GTFS. La valeur usuelle est supposée (autobus, arrêt, montée permise, intervalle non exact, aucun service ce jour-là); une correspondance ou une date isolée est écartée.",
  },
  unusable_trip: {
    severity: 'warning',
    en: 'The trip has fewer than two stops with usable times: nobody can ride it, and it is not counted.',
    fr: "Le voyage compte moins de deux arrêts avec une heure utilisable : personne ne peut l'emprunter et il n'est pas compté.",
  },
  unused_trip: {
    severity: 'warning',
    en: 'The trip has no stop times: it does not run.',
    fr: "Le voyage n'a aucune heure de passage : il ne circule pas.",
  },
  wrong_parent_location_type: {
    severity: 'error',
    en: 'A stop names as its station what is none, or a boarding area names what is no platform; that is ignored.',
    fr: "Un arrêt nomme comme station ce qui n'en est pas une, ou une zone d'embarquement ce qui n'est pas un quai; cette mention est ignorée.",
  },

  // Our own
  interpolated_stop_times: {
    severity: 'info',
    en: 'So many stop times are blank and were interpolated between the stated ones, at constant speed along straight lines from stop to stop.',
    fr: "Ce nombre d'heures de passage sont vides et ont été interpolées entre les heures indiquées, à vitesse constante, en ligne droite d'un arrêt à l'autre.",
  },
  no_service_dates: {
    severity: 'error',
    en: 'No trip of the feed runs on any date.',
    fr: 'Aucun voyage du jeu de données ne circule à aucune date.',
  },
  on_demand_stop_times: {
    severity: 'info',
    en: 'So many rows belong to zones served on demand, not to stops; they are not part of the timetable.',
    fr: "Ce nombre de lignes relèvent de zones desservies sur demande et non d'arrêts; elles ne font pas partie de l'horaire.",
  },
  overlapping_feeds: {
    severity: 'warning',
    en: 'Two feeds of the region look like two editions of one timetable and run on the same dates, on which their trips count twice. Keep one of them in the manifest.',
    fr: "Deux jeux de données de la région semblent être deux éditions d'un même horaire et circulent aux mêmes dates, où leurs voyages comptent double. N'en gardez qu'un dans le manifeste.",
  },
  stop_far_from_others: {
    severity: 'warning',
    en: 'The stop lies far away from all others of the feed, in an ocean perhaps; its point may be mistaken. It is used as published.',
    fr: "L'arrêt est très éloigné de tous les autres du jeu de données, peut-être en mer; son point est peut-être erroné. Il est utilisé tel que publié.",
  },
  timezone_differs_from_region: {
    severity: 'warning',
    en: "The agency's clocks do not go as those of the region; the times of the feed are in its own time zone, given here.",
    fr: "Les horloges de l'agence ne suivent pas celles de la région; les heures du jeu de données sont dans son propre fuseau horaire, indiqué ici.",
  },
  trip_beyond_two_days: {
    severity: 'warning',
    en: 'The trip ends more than 48 hours after its service date begins; a time may be mistaken. Times are used as published.',
    fr: 'Le voyage se termine plus de 48 heures après le début de sa date de service; une heure est peut-être erronée. Les heures publiées sont utilisées.',
  },
  trips_past_midnight: {
    severity: 'info',
    en: 'So many trips run past 24:00: they belong to the date on which they begin.',
    fr: 'Ce nombre de voyages dépassent 24 h : ils appartiennent à la date à laquelle ils commencent.',
  },
  trips_start_after_midnight: {
    severity: 'info',
    en: 'So many trips start between 00:00 and 03:00 and none passes 24:00: the feed may write the night after its service date as 00:xx. They are used as published, in the early morning of the service date.',
    fr: 'Ce nombre de voyages partent entre 0 h et 3 h et aucun ne dépasse 24 h : le jeu de données écrit peut-être 00:xx pour la nuit qui suit la date de service. Ils sont utilisés tels que publiés, au petit matin de la date de service.',
  },
}
