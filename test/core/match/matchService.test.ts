import { expect, it } from 'vitest'
import { type MatchedService, type MatchRules, matchService } from '../../../core/match/matchService.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import { NOTHING_KNOWN } from '../../../core/match/personProfile.ts'

const BARE: MatchedService = {
  id: 'a',
  serviceTypes: ['primary-care'],
  funder: null,
  languages: null,
  ages: null,
  genders: null,
  coverages: null,
  costOptions: null,
  delivery: null,
  childMinding: null,
  siteConfirmed: null,
  openToNewPeople: null,
  seatsFree: null,
  waitList: null,
  verifiedDate: null,
}
const NOT_ASKED: MatchRules = {
  languageKinds: null,
  eligibility: false,
  healthCoverage: false,
  costAtMostDollars: null,
  room: false,
  deliveries: null,
  childMinding: 'not-asked',
  confirmedSite: false,
}
const ALL_ASKED: MatchRules = {
  languageKinds: ['staff', 'interpreter'],
  eligibility: true,
  healthCoverage: true,
  costAtMostDollars: 0,
  room: true,
  deliveries: ['in-person'],
  childMinding: 'not-asked',
  confirmedSite: true,
}
const WORKER = {
  ...NOTHING_KNOWN,
  languages: ['spa'],
  status: 'temporary-foreign-worker' as const,
  healthCoverage: 'card-pending' as const,
}
const question = (rules: MatchRules, serviceTypes = ['primary-care']) => ({
  serviceTypes,
  rules,
  eligibility: ONTARIO_ELIGIBILITY,
  date: '2026-10-01',
})

it('passes every step that the standard does not ask about', () => {
  expect(matchService(NOTHING_KNOWN, BARE, question(NOT_ASKED))).toEqual({
    'none-in-region': 'yes',
    language: 'yes',
    eligibility: 'yes',
    'coverage-or-cost': 'yes',
    full: 'yes',
    stale: true,
  })
})

it('leaves every step unknown of which a record says nothing', () => {
  expect(matchService(WORKER, BARE, question(ALL_ASKED))).toMatchObject({
    'none-in-region': 'unknown',
    language: 'unknown',
    // Status is not asked at clinics: the rule admits all.
    eligibility: 'yes',
    'coverage-or-cost': 'unknown',
    full: 'unknown',
  })
})

it('answers each step from the record', () => {
  const clinic: MatchedService = {
    ...BARE,
    languages: [{ code: 'spa', kind: 'telephone' }],
    coverages: ['card'],
    costOptions: [{ dollars: 80, coverages: null }],
    delivery: 'in-person',
    siteConfirmed: true,
    openToNewPeople: false,
    verifiedDate: '2026-06-01',
    genders: ['woman'],
  }
  expect(matchService(WORKER, clinic, question(ALL_ASKED))).toEqual({
    'none-in-region': 'yes',
    language: 'no',
    eligibility: 'unknown',
    'coverage-or-cost': 'no',
    full: 'no',
    stale: false,
  })
  const dearer = { ...ALL_ASKED, costAtMostDollars: 100 }
  expect(matchService(WORKER, clinic, question(dearer))['coverage-or-cost']).toBe('yes')
  expect(
    matchService({ ...WORKER, healthCoverage: 'card' }, clinic, question(ALL_ASKED))['coverage-or-cost'],
  ).toBe('yes')
})

it('counts a pharmacy never as health care, and judges a site by the types asked for', () => {
  const asked = question(NOT_ASKED, ['health'])
  expect(matchService(WORKER, { ...BARE, serviceTypes: ['pharmacy'] }, asked)['none-in-region']).toBe('no')
  expect(matchService(WORKER, { ...BARE, serviceTypes: ['hospital'] }, asked)['none-in-region']).toBe('yes')
  const site = { ...BARE, serviceTypes: ['settlement', 'language-training'], funder: 'ircc' }
  const child = { ...NOTHING_KNOWN, status: 'protected-person' as const, age: { from: 8, to: 8 } }
  const rules = { ...NOT_ASKED, eligibility: true }
  expect(matchService(child, site, question(rules, ['settlement'])).eligibility).toBe('yes')
  expect(matchService(child, site, question(rules, ['language-training'])).eligibility).toBe('no')
})
