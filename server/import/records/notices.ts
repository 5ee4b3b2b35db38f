import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** What can be wrong with standards, rules and profiles that somebody saves. One error refuses all of them. */
export const RECORD_NOTICES = {
  ...FILE_NOTICES,
  missing_field: {
    severity: 'error',
    en: 'The field is missing; an export of the record shows all of them.',
    fr: 'Le champ manque; une exportation de l’enregistrement les montre tous.',
  },
  unknown_field: {
    severity: 'error',
    en: 'There is no such field; mend its name or leave it out.',
    fr: 'Ce champ n’existe pas; corrigez son nom ou retirez-le.',
  },
  wrong_form: {
    severity: 'error',
    en: 'The value does not have the form of the field; in parentheses stands what would fit.',
    fr: 'La valeur n’a pas la forme du champ; ce qui conviendrait est entre parenthèses.',
  },
  impossible_id: {
    severity: 'error',
    en: 'An id is made of small letters a to z, digits and hyphens, such as evening-class.',
    fr: 'Un identifiant se compose de lettres minuscules a à z, de chiffres et de traits d’union, comme cours-du-soir.',
  },
  other_id: {
    severity: 'error',
    en: 'The id of the record is another one than that of the address.',
    fr: 'L’identifiant de l’enregistrement n’est pas celui de l’adresse.',
  },
  repeated_id: {
    severity: 'error',
    en: 'Two records of the file have the same id; leave one out or give it another id.',
    fr: 'Deux enregistrements du fichier portent le même identifiant; retirez-en un ou changez son identifiant.',
  },
  name_missing: {
    severity: 'error',
    en: 'The name is blank; write it in both languages.',
    fr: 'Le nom est vide; écrivez-le dans les deux langues.',
  },
  explanation_missing: {
    severity: 'error',
    en: 'The sentence that explains the standard is blank; write it in both languages.',
    fr: 'La phrase qui explique la norme est vide; écrivez-la dans les deux langues.',
  },
  zone_ring_open: {
    severity: 'error',
    en: 'The outline is no closed ring: it needs three corners or more, and its last position must be its first.',
    fr: 'Le contour n’est pas un anneau fermé : il lui faut au moins trois coins, et sa dernière position doit être la première.',
  },
  self_crossing: {
    severity: 'error',
    en: 'The outline crosses itself at the position given; draw it again.',
    fr: 'Le contour se croise à la position donnée; tracez-le de nouveau.',
  },
  source_missing: {
    severity: 'error',
    en: 'It does not say where one can read that this zone is served; name the source.',
    fr: 'Rien ne dit où l’on peut lire que cette zone est desservie; indiquez la source.',
  },
  unknown_profile: {
    severity: 'error',
    en: 'Nobody has described such people; save a profile of this id first, or name another one.',
    fr: 'Personne n’a décrit de telles personnes; enregistrez d’abord un profil de cet identifiant, ou nommez-en un autre.',
  },
  unknown_service_type: {
    severity: 'error',
    en: 'This is not a service type; `reach worksheet --help` lists them.',
    fr: 'Ceci n’est pas un type de service; `reach worksheet --help` les énumère.',
  },
  no_service_type: {
    severity: 'error',
    en: 'It says for no service that it is about one; name at least one service type.',
    fr: 'Aucun type de service n’est indiqué; nommez-en au moins un.',
  },
  unknown_mode: {
    severity: 'error',
    en: 'This is not a way to travel; there are walk, bicycle, car and transit.',
    fr: 'Ceci n’est pas un mode de déplacement; il y a walk, bicycle, car et transit.',
  },
  no_mode: {
    severity: 'error',
    en: 'No way to travel is named; name at least one of walk, bicycle, car and transit.',
    fr: 'Aucun mode de déplacement n’est indiqué; nommez-en au moins un : walk, bicycle, car ou transit.',
  },
  impossible_limit: {
    severity: 'error',
    en: 'The limit must be more than 0 seconds and at most a day (86,400).',
    fr: 'La limite doit dépasser 0 seconde et ne pas excéder un jour (86 400).',
  },
  impossible_target: {
    severity: 'error',
    en: 'The target is a share from 0 to 1, such as 0.8, or null.',
    fr: 'La cible est une part de 0 à 1, comme 0.8, ou null.',
  },
  no_times: {
    severity: 'error',
    en: 'No days and hours are given; add one, or ask about no hours (kind "any").',
    fr: 'Aucun jour ni heure; ajoutez-en, ou ne demandez pas d’heures (kind « any »).',
  },
  impossible_day: {
    severity: 'error',
    en: 'Days are numbers from 1 (Monday) to 7 (Sunday).',
    fr: 'Les jours sont des nombres de 1 (lundi) à 7 (dimanche).',
  },
  ends_before_it_starts: {
    severity: 'error',
    en: 'It ends before it starts; an end after midnight is written on, as 25:10 or 90,600 seconds.',
    fr: 'La fin précède le début; une fin après minuit se compte à la suite, comme 25:10 ou 90 600 secondes.',
  },
  visit_longer_than_opening: {
    severity: 'error',
    en: 'The visit takes longer than the hours that are asked for.',
    fr: 'La visite dure plus longtemps que les heures demandées.',
  },
  unknown_language_kind: {
    severity: 'error',
    en: 'A language is spoken by staff, interpreter or telephone.',
    fr: 'Une langue est parlée par staff (personnel), interpreter (interprète) ou telephone (téléphone).',
  },
  negative_cost: {
    severity: 'error',
    en: 'The price must be 0 dollars or more.',
    fr: 'Le prix doit être de 0 dollar ou plus.',
  },
  unknown_language: {
    severity: 'error',
    en: 'This language is not known; write its ISO 639-3 code, such as spa.',
    fr: 'Cette langue n’est pas connue; écrivez son code ISO 639-3, comme spa.',
  },
  unknown_status: {
    severity: 'error',
    en: 'This is not a status; there are citizen, permanent-resident, protected-person, refugee-claimant, temporary-foreign-worker, international-student, visitor and no-status.',
    fr: 'Ceci n’est pas un statut; il y a citizen, permanent-resident, protected-person, refugee-claimant, temporary-foreign-worker, international-student, visitor et no-status.',
  },
  unknown_admission_class: {
    severity: 'error',
    en: 'This is not a class of admission; there are economic, family, refugee and other.',
    fr: 'Ceci n’est pas une catégorie d’admission; il y a economic, family, refugee et other.',
  },
  unknown_gender: {
    severity: 'error',
    en: 'There are woman, man and another; null = not assumed.',
    fr: 'Il y a woman, man et another; null = sans hypothèse.',
  },
  unknown_coverage: {
    severity: 'error',
    en: 'This is not a kind of health coverage; there are card, card-pending, ifhp, private and none.',
    fr: 'Ceci n’est pas une couverture de santé; il y a card, card-pending, ifhp, private et none.',
  },
  unknown_day: {
    severity: 'error',
    en: 'Days of the week are MO, TU, WE, TH, FR, SA and SU; name at least one.',
    fr: 'Les jours de la semaine sont MO, TU, WE, TH, FR, SA et SU; nommez-en au moins un.',
  },
  impossible_season: {
    severity: 'error',
    en: 'A day of the year is month and day, such as 12-15.',
    fr: 'Un jour de l’année s’écrit mois et jour, comme 12-15.',
  },
  impossible_date: {
    severity: 'error',
    en: 'This is not a date of the form 2026-01-31.',
    fr: 'Ceci n’est pas une date de la forme 2026-01-31.',
  },
  dates_reversed: {
    severity: 'error',
    en: 'The first date lies after the last one.',
    fr: 'La première date suit la dernière.',
  },
  impossible_age: {
    severity: 'error',
    en: 'An age is a number of years from 0 to 130.',
    fr: 'Un âge est un nombre d’années de 0 à 130.',
  },
  ages_reversed: {
    severity: 'error',
    en: 'The youngest age is above the oldest.',
    fr: 'L’âge minimal dépasse l’âge maximal.',
  },
  impossible_years: {
    severity: 'error',
    en: 'Years since landing must be 0 or more; null = no limit.',
    fr: 'Les années depuis l’établissement sont 0 ou plus; null = sans limite.',
  },
  duplicate_rule: {
    severity: 'error',
    en: 'Another rule has this id.',
    fr: 'Une autre règle porte cet identifiant.',
  },
  contradictory_status: {
    severity: 'error',
    en: 'One rule admits this status and another (in parentheses), or the same one, refuses it for the same services on the same dates; change or remove one of them.',
    fr: 'Une règle admet ce statut et une autre (entre parenthèses), ou la même, le refuse pour les mêmes services aux mêmes dates; changez ou retirez l’une d’elles.',
  },
  contradictory_limits: {
    severity: 'error',
    en: 'This rule and another (in parentheses) admit the same people under different limits; set dates in force apart, or change or remove one of them.',
    fr: 'Cette règle et une autre (entre parenthèses) admettent les mêmes personnes sous des limites différentes; séparez leurs dates de validité, ou changez ou retirez l’une d’elles.',
  },
} as const satisfies NoticeCatalogue
