/**
 * Languages by ISO 639-3 code with English and French names: those with some number of speakers in Canada's census, those of
 * newcomers, and those of seasonal farm workers (Jamaica, Mexico, Guatemala). Names as people write them, which differ from Intl's
 * ("Chinese" for Mandarin). One line a language: code, two-letter code of ISO 639-1 if any, English, French, and the macrolanguage or
 * family that holds it. `nah`, `myn` and `kar` are families (ISO 639-2) for records that name no variety; Mixtec has no such code.
 */
export interface Language {
  code: string
  /** ISO 639-1. */
  short: string | null
  en: string
  fr: string
  /** Macrolanguage (ISO 639-3) or family (ISO 639-2) of which it is one. */
  partOf: string | null
}

const TABLE = `
eng|en|English|anglais
fra|fr|French|français
spa|es|Spanish|espagnol
ara|ar|Arabic|arabe
apc||Levantine Arabic|arabe levantin|ara
arz||Egyptian Arabic|arabe égyptien|ara
apd||Sudanese Arabic|arabe soudanais|ara
ary||Moroccan Arabic|arabe marocain|ara
zho|zh|Chinese|chinois
cmn||Mandarin|mandarin|zho
yue||Cantonese|cantonais|zho
wuu||Wu (Shanghainese)|wu (shanghaïen)|zho
nan||Min Nan (Taiwanese)|min nan (taïwanais)|zho
hak||Hakka|hakka|zho
pan|pa|Punjabi|pendjabi
pnb||Western Punjabi|pendjabi occidental
urd|ur|Urdu|ourdou
hin|hi|Hindi|hindi
guj|gu|Gujarati|goudjarati
ben|bn|Bengali|bengali
tam|ta|Tamil|tamoul
tel|te|Telugu|télougou
mal|ml|Malayalam|malayalam
kan|kn|Kannada|kannada
mar|mr|Marathi|marathi
sin|si|Sinhala|cingalais
nep|ne|Nepali|népalais
rhg||Rohingya|rohingya
tgl|tl|Tagalog|tagalog
fil||Filipino|filipino
ceb||Cebuano|cebuano
ilo||Ilocano|ilocano
hil||Hiligaynon|hiligaynon
pag||Pangasinan|pangasinan
war||Waray|waray
bik||Bikol|bikol
vie|vi|Vietnamese|vietnamien
khm|km|Khmer|khmer
lao|lo|Lao|lao
tha|th|Thai|thaï
mya|my|Burmese|birman
kar||Karen languages|langues karènes
ksw||S'gaw Karen|karen s'gaw|kar
hmn||Hmong|hmong
kor|ko|Korean|coréen
jpn|ja|Japanese|japonais
mon|mn|Mongolian|mongol
bod|bo|Tibetan|tibétain
uig|ug|Uyghur|ouïghour
ind|id|Indonesian|indonésien|msa
msa|ms|Malay|malais
fas|fa|Persian (Farsi)|persan (farsi)
prs||Dari|dari|fas
haz||Hazaragi|hazaragi
pus|ps|Pashto|pachto
kur|ku|Kurdish|kurde
ckb||Sorani Kurdish|sorani (kurde central)|kur
kmr||Kurmanji Kurdish|kurmandji (kurde du Nord)|kur
tur|tr|Turkish|turc
aze|az|Azerbaijani|azerbaïdjanais
kaz|kk|Kazakh|kazakh
uzb|uz|Uzbek|ouzbek
tuk|tk|Turkmen|turkmène
tgk|tg|Tajik|tadjik
kir|ky|Kyrgyz|kirghize
heb|he|Hebrew|hébreu
yid|yi|Yiddish|yiddish
syr||Syriac|syriaque
aii||Assyrian Neo-Aramaic|néo-araméen assyrien|syr
cld||Chaldean Neo-Aramaic|néo-araméen chaldéen|syr
arc||Aramaic|araméen
amh|am|Amharic|amharique
tir|ti|Tigrinya|tigrigna
tig||Tigre|tigré
orm|om|Oromo|oromo
som|so|Somali|somali
aar|aa|Afar|afar
swa|sw|Swahili|swahili
kin|rw|Kinyarwanda|kinyarwanda
run|rn|Kirundi|kirundi
lin|ln|Lingala|lingala
lug|lg|Luganda|luganda
luo||Luo (Dholuo)|luo (dholuo)
kik|ki|Kikuyu|kikuyu
din||Dinka|dinka
nus||Nuer|nuer
sna|sn|Shona|shona
nde|nd|North Ndebele|ndébélé du Nord
xho|xh|Xhosa|xhosa
zul|zu|Zulu|zoulou
afr|af|Afrikaans|afrikaans
yor|yo|Yoruba|yoruba
ibo|ig|Igbo|igbo
hau|ha|Hausa|haoussa
bin||Edo|édo
pcm||Nigerian Pidgin|pidgin nigérian
aka|ak|Akan|akan
twi|tw|Twi|twi|aka
ewe|ee|Ewe|éwé
ful|ff|Fulah|peul
wol|wo|Wolof|wolof
bam|bm|Bambara|bambara
mlg|mg|Malagasy|malgache
nya|ny|Chichewa|chichewa
bem||Bemba|bemba
kab||Kabyle|kabyle
rus|ru|Russian|russe
ukr|uk|Ukrainian|ukrainien
bel|be|Belarusian|biélorusse
pol|pl|Polish|polonais
ces|cs|Czech|tchèque
slk|sk|Slovak|slovaque
slv|sl|Slovenian|slovène
hbs|sh|Serbo-Croatian|serbo-croate
hrv|hr|Croatian|croate|hbs
srp|sr|Serbian|serbe|hbs
bos|bs|Bosnian|bosniaque|hbs
mkd|mk|Macedonian|macédonien
bul|bg|Bulgarian|bulgare
ron|ro|Romanian|roumain
rom||Romani|romani
hun|hu|Hungarian|hongrois
sqi|sq|Albanian|albanais
ell|el|Greek|grec
hye|hy|Armenian|arménien
kat|ka|Georgian|géorgien
che|ce|Chechen|tchétchène
lit|lt|Lithuanian|lituanien
lav|lv|Latvian|letton
est|et|Estonian|estonien
fin|fi|Finnish|finnois
swe|sv|Swedish|suédois
nor|no|Norwegian|norvégien
dan|da|Danish|danois
isl|is|Icelandic|islandais
nld|nl|Dutch|néerlandais
vls||West Flemish|flamand occidental
deu|de|German|allemand
pdt||Low German (Plautdietsch)|bas allemand (plautdietsch)
por|pt|Portuguese|portugais
ita|it|Italian|italien
cat|ca|Catalan|catalan
eus|eu|Basque|basque
glg|gl|Galician|galicien
mlt|mt|Maltese|maltais
gle|ga|Irish|irlandais
cym|cy|Welsh|gallois
gla|gd|Scottish Gaelic|gaélique écossais
hat|ht|Haitian Creole|créole haïtien
jam||Jamaican Creole (Patois)|créole jamaïcain (patois)
trf||Trinidadian Creole|créole trinidadien
bjs||Bajan Creole|créole barbadien
gcf||Antillean Creole French|créole antillais
acf||Saint Lucian Creole French|créole saint-lucien
gyn||Guyanese Creole|créole guyanien
pap||Papiamento|papiamento
que|qu|Quechua|quechua
ase||American Sign Language|langue des signes américaine (ASL)
fcs||Quebec Sign Language|langue des signes québécoise (LSQ)
cre|cr|Cree|cri
oji|oj|Ojibwe|ojibwé
iku|iu|Inuktitut|inuktitut
moh||Mohawk|mohawk
mic||Mi'kmaq|mi'kmaq
nah||Nahuatl languages|langues nahuatl
nhe||Nahuatl, Eastern Huasteca|nahuatl de la Huasteca orientale|nah
nhw||Nahuatl, Western Huasteca|nahuatl de la Huasteca occidentale|nah
ncj||Nahuatl, Northern Puebla|nahuatl du nord de Puebla|nah
azz||Nahuatl, Highland Puebla|nahuatl de la sierra de Puebla|nah
ngu||Nahuatl, Guerrero|nahuatl du Guerrero|nah
nlv||Nahuatl, Orizaba|nahuatl d'Orizaba|nah
mim||Mixtec, Alacatlatzala|mixtèque d'Alacatlatzala
mxv||Mixtec, Metlatónoc|mixtèque de Metlatónoc
xta||Mixtec, Alcozauca|mixtèque d'Alcozauca
mig||Mixtec, San Miguel el Grande|mixtèque de San Miguel el Grande
jmx||Mixtec, Western Juxtlahuaca|mixtèque de Juxtlahuaca occidental
mks||Mixtec, Silacayoapan|mixtèque de Silacayoapan
zap||Zapotec|zapotèque
tpx||Tlapanec, Acatepec|tlapanèque d'Acatepec
tcf||Tlapanec, Malinaltepec|tlapanèque de Malinaltepec
trc||Triqui, Copala|triqui de Copala
maz||Mazahua, Central|mazahua central
ote||Otomi, Mezquital|otomi du Mezquital
otm||Otomi, Eastern Highland|otomi de la sierra orientale
mau||Mazatec, Huautla|mazatèque de Huautla
tsz||Purepecha|purépecha
top||Totonac, Papantla|totonaque de Papantla
tos||Totonac, Highland|totonaque de la sierra
myn||Mayan languages|langues mayas
yua||Yucatec Maya|maya yucatèque|myn
tzo||Tzotzil|tzotzil|myn
tzh||Tzeltal|tzeltal|myn
ctu||Chol|chol|myn
hus||Huastec|huastèque|myn
quc||K'iche'|k'iche'|myn
kek||Q'eqchi'|q'eqchi'|myn
mam||Mam|mam|myn
cak||Kaqchikel|kaqchikel|myn
kjb||Q'anjob'al|q'anjob'al|myn
poh||Poqomchi'|poqomchi'|myn
tzj||Tz'utujil|tz'utujil|myn
ixl||Ixil|ixil|myn
caa||Ch'orti'|ch'orti'|myn
cab||Garifuna|garifuna
`

export const LANGUAGES: readonly Language[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code, short, en, fr, partOf = null] = line.split('|')
    return { code, short: short || null, en, fr, partOf }
  })

const byCode = new Map(LANGUAGES.map((language) => [language.code, language]))

/** The language of an ISO 639-3 code, or undefined where the table does not know it. */
export function findLanguageByCode(code: string): Language | undefined {
  return byCode.get(code)
}
