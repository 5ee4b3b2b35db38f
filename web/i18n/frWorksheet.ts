import type { enWorksheet } from './enWorksheet.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const reponses = (count: number) => `${f.count(count)} ${p(count, 'réponse', 'réponses')}`

/** Les mots de la feuille de vérification, en français canadien. */
export const frWorksheet: typeof enWorksheet = {
  worksheetLink: 'Téléphoner et remplir',
  worksheetTitle: 'Téléphoner et remplir',
  worksheetIntro:
    'Les listes ouvertes disent rarement quand un service est ouvert, en quelles langues et pour qui. Téléchargez le tableau des services, appelez-les, notez ce qu’ils disent, puis relisez le tableau ici : les réponses comptent alors dans toutes les normes.',
  worksheetOwnerOnly:
    'Cette partie est réservée au propriétaire de la région : le tableau contient des numéros de téléphone et les noms des personnes qui ont répondu.',

  fetchTitle: '1. Télécharger le tableau',
  fetchWhich: 'Quels services',
  fetchAll: 'Tous les services',
  fetchByType: 'Un type de service',
  fetchByStandard: 'D’abord ceux dont une norme a besoin',
  fetchStandardNote:
    'Les services dont la réponse ferait changer le plus de personnes selon cette norme viennent en premier, avec leur nombre.',
  fetchWorkbook: 'Télécharger en classeur (.xlsx)',
  fetchCsv: 'Télécharger en CSV',
  fetchComputing: 'Calcul de l’ordre des appels…',
  fetchDone: (name) => `${name} a été remis à votre navigateur.`,
  fetchPrivate: 'Réservez ce fichier à ceux qui téléphonent : il contient des numéros de téléphone.',

  fillTitle: '2. Téléphoner et remplir',
  fillSteps: [
    'Une ligne est un service. Les colonnes qui commencent par « connu » disent ce que l’on sait aujourd’hui; les autres sont à remplir.',
    'N’écrivez que ce que l’on vous a dit. Une cellule vide ne dit rien; « idem » dit que ce qui est connu tient toujours; « inconnu », que personne ne le sait.',
    'Chaque ligne remplie doit dire qui a répondu et à quelle date, par exemple 2026-11-20.',
    'Ce qu’il faut écrire dans chaque colonne, avec un exemple, se trouve sur la deuxième feuille du classeur, et sous l’en-tête du CSV.',
  ],

  readTitle: '3. Relire le tableau',
  readChoose: 'Tableau rempli, .xlsx ou .csv',
  readChooseButton: 'Choisir un fichier…',
  readNote: 'Choisir un fichier n’enregistre rien : on voit d’abord ce qui changerait.',
  reading: 'Lecture du tableau…',
  readNothing: (file) =>
    `${file} ne change rien : aucune réponse ne s’y trouve, ou toutes ont déjà été lues.`,
  readFound: (file, count, services) =>
    `${file} contient ${reponses(count)} sur ${f.count(services)} ${p(services, 'service', 'services')}. Rien n’est encore enregistré.`,
  readRefused: (file, errors) =>
    `${file} ne peut pas encore être enregistré : ${f.count(errors)} ${p(errors, 'défaut est à corriger', 'défauts sont à corriger')} d’abord dans le fichier. Choisissez-le ensuite de nouveau.`,
  noticesFound: 'À vérifier dans le fichier',
  columnField: 'Colonne',
  wholeFile: 'fichier',
  changesFound: 'Ce qui changerait',
  changesSaved: 'Ce qui a été enregistré',
  columnBefore: 'Connu jusqu’ici',
  columnAfter: 'Connu ensuite',
  columnKind: 'Nature',
  saidBy: (who, day) => `${who}, ${day}`,
  nothingKnown: 'inconnu',
  kinds: {
    new: 'nouveau',
    changed: 'modifié',
    confirmed: 'confirmé',
    withdrawn: 'n’est plus connu',
    asked: 'demandé, toujours inconnu',
    history: 'plus ancien, gardé pour mémoire',
    undone: 'repris',
  },
  moreChanges: (count) => `Afficher les ${f.count(count)} services`,
  yourName: 'Votre nom',
  yourNameNote: 'Il est gardé avec les réponses.',
  yourNameMissing: 'Écrivez d’abord votre nom.',
  saveAnswers: (count) => `Enregistrer ${reponses(count)}`,
  savingAnswers: 'Enregistrement…',
  savedAnswers: (count) =>
    `${reponses(count)} ${p(count, 'enregistrée', 'enregistrées')}. Les normes en tiennent compte dès maintenant.`,

  undoTitle: 'Le dernier tableau enregistré',
  undoNothing: 'Aucun tableau enregistré ne peut être annulé.',
  undoLast: (who, day, count) =>
    `${who} a enregistré ${reponses(count)} le ${day}. Si c’était une erreur, annulez : ce qui était connu avant tient de nouveau, et rien ne se perd.`,
  undoShow: 'Ce que l’annulation change',
  undoDo: 'Annuler ce tableau',
  undoDone: (count) =>
    `${reponses(count)} ${p(count, 'annulée', 'annulées')}. Ce qui était connu avant tient de nouveau.`,

  answersTitle: 'Ce qui a été dit au téléphone',
  answersNote: 'Cela l’emporte sur ce que dit la liste ci-dessus.',
  answerSaid: (day, who) => (who === null ? day : `${who}, ${day}`),
  fundingEnded: 'Ce financement a pris fin.',

  worksheetFailure: {
    empty_file: 'Le fichier est vide. Choisissez-en un autre.',
    not_text:
      'Ce fichier n’est ni un classeur ni un CSV. Enregistrez le tableau en .xlsx ou en .csv et choisissez-le de nouveau.',
    missing_columns:
      'Ce n’est pas le tableau de l’étape 1 : les colonnes « source », « id de l’enregistrement », « qui l’a dit » ou « date » manquent. Remplissez un tableau téléchargé et gardez son en-tête.',
    broken_workbook:
      'Le classeur est illisible. Enregistrez-le de nouveau en .xlsx, ou en CSV, et choisissez-le encore.',
    broken_zip:
      'Le classeur est illisible. Enregistrez-le de nouveau en .xlsx, ou en CSV, et choisissez-le encore.',
    decompression_bomb:
      'Le classeur est trop volumineux une fois décompressé. Enregistrez-le en CSV et choisissez-le de nouveau.',
    too_large: 'Le fichier dépasse 8 Mo. Supprimez les lignes sans réponse et choisissez-le de nouveau.',
    not_the_last_worksheet:
      'Quelqu’un a enregistré ou annulé un tableau entre-temps. Regardez-le d’abord; rien n’a été changé.',
    nothing_to_undo: 'Il n’y a plus de tableau à annuler. Rien n’a été changé.',
  },
}
