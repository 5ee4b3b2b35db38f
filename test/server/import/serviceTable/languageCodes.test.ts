import { expect, it } from 'vitest'
import { findLanguage } from '../../../../server/import/serviceTable/languageCodes.ts'

it.each([
  ['English', 'eng'],
  ['anglais', 'eng'],
  ['fr', 'fra'],
  ['Français', 'fra'],
  ['spa', 'spa'],
  ['espagnol', 'spa'],
  ['Mandarin', 'cmn'],
  ['Cantonese', 'yue'],
  ['Punjabi', 'pan'],
  ['pendjabi', 'pan'],
  ['Tagalog', 'tgl'],
  ['Dari', 'prs'],
  ['Farsi', 'fas'],
  ['persan', 'fas'],
  ['Haitian Creole', 'hat'],
  ['Low German', 'pdt'],
  ['Tigrinya', 'tir'],
  ['Ukrainian', 'ukr'],
  ['arabe', 'ara'],
  ['American Sign Language', 'ase'],
  ['Klingonese', undefined],
  ['', undefined],
])('%s is %s', (name, code) => expect(findLanguage(name)).toBe(code))
