import { LANGUAGES } from '../../../core/match/languages.ts'
import { plainWords } from '../addresses/plainWords.ts'

/** Names that people write beside those of core/match/languages.ts. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  mandarin: 'cmn',
  'chinese mandarin': 'cmn',
  'mandarin chinese': 'cmn',
  cantonese: 'yue',
  cantonais: 'yue',
  farsi: 'fas',
  dari: 'prs',
  pashtu: 'pus',
  pachto: 'pus',
  punjabi: 'pan',
  pendjabi: 'pan',
  sinhalese: 'sin',
  tagalog: 'tgl',
  kurmanji: 'kmr',
  sorani: 'ckb',
  creole: 'hat',
  'creole haitien': 'hat',
  'haitian creole': 'hat',
  patois: 'jam',
  oromo: 'orm',
  kirundi: 'run',
  kinyarwanda: 'kin',
  kiswahili: 'swa',
  flemish: 'nld',
  moldovan: 'ron',
  'assyrian neo aramaic': 'aii',
  assyrian: 'aii',
  chaldean: 'cld',
  karen: 'kar',
  'american sign language': 'ase',
  asl: 'ase',
  lsq: 'fcs',
  'quebec sign language': 'fcs',
  'langue des signes quebecoise': 'fcs',
  plautdietsch: 'pdt',
  'low german': 'pdt',
  'bas allemand': 'pdt',
  mohawk: 'moh',
  ojibwa: 'oji',
  bangla: 'ben',
  iloko: 'ilo',
  wu: 'wuu',
  shanghainese: 'wuu',
  'wu chinese': 'wuu',
  'min nan': 'nan',
  'min nan chinese': 'nan',
  minnan: 'nan',
  taiwanese: 'nan',
  'hakka chinese': 'hak',
  persian: 'fas',
  persan: 'fas',
  hazara: 'haz',
  'central kurdish': 'ckb',
  'northern kurdish': 'kmr',
  chaldeen: 'cld',
  rundi: 'run',
  roundi: 'run',
  ganda: 'lug',
  fula: 'ful',
  nyanja: 'nya',
  chewa: 'nya',
  romany: 'rom',
  'jamaican creole': 'jam',
  'jamaican patois': 'jam',
  'creole jamaicain': 'jam',
  'jamaican creole english': 'jam',
  'langue des signes americaine': 'ase',
  'bas prussien': 'pdt',
  'mi kmaw': 'mic',
  micmac: 'mic',
  nahuatl: 'nah',
  maya: 'myn',
  quiche: 'quc',
  kiche: 'quc',
  kekchi: 'kek',
}

let table: Map<string, string> | undefined

/** ISO 639-3 code of a language's English or French name, or of its two- or three-letter code; undefined = not known. */
export function findLanguage(text: string): string | undefined {
  table ??= buildTable()
  return table.get(plainWords(text))
}

function buildTable(): Map<string, string> {
  const names = new Map<string, string>()
  for (const { code, short, en, fr } of LANGUAGES)
    for (const name of [en, fr, code, short]) if (name) names.set(plainWords(name), code)
  for (const [name, code] of Object.entries(OTHER_NAMES)) names.set(name, code)
  return names
}
