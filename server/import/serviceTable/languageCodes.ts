import { plainWords } from '../addresses/plainWords.ts'

/**
 * Codes of ISO 639 whose names are recognised: living languages with some number of speakers in Canada's census, as 639-3,
 * with the two-letter code where Intl knows the name only by that.
 */
const CODES =
  'eng:en fra:fr spa:es ara:ar cmn yue zho:zh wuu nan hak pan:pa urd:ur hin:hi guj:gu ben:bn tam:ta tel:te mal:ml kan:kn mar:mr ' +
  'sin:si nep:ne tgl:tl fil ceb ilo hil pag war bik vie:vi khm:km lao:lo tha:th mya:my kor:ko jpn:ja mon:mn bod:bo uig:ug ind:id msa:ms ' +
  'fas:fa prs pus:ps kur:ku ckb kmr tur:tr aze:az kaz:kk uzb:uz tuk:tk tgk:tg kir:ky heb:he yid:yi syr aii arc amh:am tir:ti orm:om som:so ' +
  'swa:sw kin:rw run:rn lin:ln lug:lg sna:sn nde:nd xho:xh zul:zu afr:af yor:yo ibo:ig hau:ha twi:tw aka:ak ful:ff wol:wo bam:bm mlg:mg nya:ny bem ' +
  'rus:ru ukr:uk bel:be pol:pl ces:cs slk:sk slv:sl hrv:hr srp:sr bos:bs mkd:mk bul:bg ron:ro hun:hu sqi:sq ell:el hye:hy kat:ka che:ce lit:lt ' +
  'lav:lv est:et fin:fi swe:sv nor:no dan:da isl:is nld:nl vls deu:de pdt por:pt ita:it cat:ca eus:eu glg:gl mlt:mt gle:ga cym:cy gla:gd hat:ht jam ' +
  'pap que:qu ase fcs cre:cr oji:oj iku:iu moh:moh mic:mic'

/** Names that people write and Intl does not. */
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
  cree: 'cre',
  ojibwe: 'oji',
}

let table: Map<string, string> | undefined

/** ISO 639-3 code of a language's English or French name, or of its two- or three-letter code; undefined = not known. */
export function findLanguage(text: string): string | undefined {
  table ??= buildTable()
  return table.get(plainWords(text))
}

function buildTable(): Map<string, string> {
  const names = new Map<string, string>()
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const french = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' })
  for (const entry of CODES.split(' ')) {
    const [code, short = code] = entry.split(':')
    for (const name of [english.of(short), french.of(short), code, short])
      if (name) names.set(plainWords(name), code)
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) names.set(name, code)
  for (const code of new Set(names.values())) names.set(code, code)
  return names
}
