/** Standards, rules, profiles and zones changed on the page: by keyboard, with faults, conflicts and the way back. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardGaps } from '../../server/contract/standards.ts'
import {
  DESKTOP,
  hasBrowser,
  mapIdle,
  openBrowser,
  openPage,
  PHONE,
  type WatchedPage,
} from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const PATIENT = { timeout: 60_000 }
const EVENING = 'panel=standards&standard=language-training-evening'
/** Milliseconds for tests that start a product, or draw and wait for several answers. */
const LONG = 180_000
const RULES = { en: '/en/sample?panel=records', fr: '/fr/sample?panel=records' }

describe.skipIf(!hasBrowser)('records that people edit on the page', () => {
  let product: RunningProduct
  let browser: Browser
  let opened: WatchedPage

  beforeAll(async () => {
    product = await startProduct()
    browser = await openBrowser()
    opened = await openPage(browser, product.address)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const text = async (locator: Locator) =>
    ((await locator.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
  const api = (path: string, options: RequestInit = {}) =>
    fetch(`${product.address}/api/regions/sample/${path}`, {
      ...options,
      headers: { 'content-type': 'application/json', ...options.headers },
    })
  // biome-ignore lint/suspicious/noExplicitAny: expectations say what it holds
  const read = async (path: string) => (await (await api(path)).json()) as Record<string, any>
  const gapsOf = async (standard: string): Promise<StandardGaps> => {
    for (;;) {
      const answer = await api(`standards/${standard}/gaps`)
      if (answer.status === 200) return (await answer.json()) as StandardGaps
      expect(answer.status).toBe(202)
    }
  }
  const standards = async (lang: string, more = '') => {
    const { page } = opened
    await page.goto(`${product.address}/${lang}/sample?${EVENING}${more}`)
    await page.locator('.standard-areas').waitFor(PATIENT)
    return page
  }
  const button = (name: string) => opened.page.getByRole('button', { name, exact: true })
  const giveName = async () => {
    const field = opened.page.getByLabel('Your name')
    if (await field.count()) await field.fill('Ana Ruiz')
  }
  const done = (words: string) => opened.page.locator('.record-done').getByText(words).waitFor()
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)
  /** Tab until the button of that name has the focus. */
  const tabTo = async (name: string) => {
    for (let step = 0; step < 80; step++) {
      await opened.page.keyboard.press('Tab')
      if ((await opened.page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return
    }
    throw new Error(`The keyboard does not come to "${name}".`)
  }

  it('saves a changed standard by keyboard alone, answers it, and takes it back', async () => {
    const page = await standards('en')
    await page.getByText('Change the standard', { exact: true }).focus()
    await page.keyboard.press('Enter')
    const slider = page.getByRole('slider', { name: 'Limit each way' })
    await slider.waitFor(PATIENT)
    await slider.focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
    await tabTo('Save as a standard')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'A new standard' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A new standard')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Class within half an hour')
    await tabTo('Save')
    await page.keyboard.press('Enter')
    await page.getByText('Write your name first.').waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Ana Ruiz')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await done('“Class within half an hour” is saved.')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('record-done')
    await page.locator('.standard-areas').waitFor(PATIENT)
    const id = 'language-training-evening-changed'
    expect(new URL(page.url()).searchParams.get('standard')).toBe(id)
    const { standard, history } = await read(`standards/${id}`)
    expect(standard).toMatchObject({ cutoffSeconds: 1800, assumed: false })
    expect(history).toMatchObject([{ action: 'saved', who: 'Ana Ruiz' }])
    const { total } = await gapsOf(id)
    await page.waitForFunction(
      (short) => document.querySelector('.standard-result')?.textContent?.includes(short),
      `The shortfall is ${new Intl.NumberFormat('en-CA').format(Math.round(total.shortfall!))}`,
    )
    expect(await faults()).toEqual([])
    await tabTo('Undo')
    await page.keyboard.press('Enter')
    await done('Undone: “Class within half an hour” is as it was before.')
    expect((await api(`standards/${id}`)).status).toBe(404)
    expect(await page.getByText('There is no standard').count()).toBe(0)
  })

  it('saves a profile with a standard for people who speak another language', async () => {
    const page = await standards('en')
    await page.getByText('Change the standard', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Language that people speak' }).selectOption('spa', PATIENT)
    await button('Save as a standard').click()
    await page.getByText('the profile “Recent immigrants (languages spoken: Spanish)” is saved').waitFor()
    // A refusal leaves no profile behind.
    await page.getByLabel('Limit each way').fill('0')
    await giveName()
    await button('Save').click()
    await page.getByText('Nothing was saved: 1 fault is to be mended.').waitFor()
    const ids = async () =>
      (await read('profiles')).profiles.map(({ profile }: { profile: { id: string } }) => profile.id)
    expect((await ids()).filter((each: string) => each.includes('spanish'))).toEqual([])
    await page.getByLabel('Limit each way').fill('45')
    await button('Save').click()
    await done('“Evening language class (changed)” is saved.')
    const { standard } = await read('standards/language-training-evening-changed')
    expect(standard.who).toMatchObject({ kind: 'group', demandGroup: 'recent-immigrants' })
    expect(standard.match.languageKinds).toEqual(['staff', 'interpreter', 'telephone'])
    const { profile } = await read(`profiles/${standard.who.profile}`)
    expect(profile.person).toMatchObject({ languages: ['spa'], status: 'permanent-resident' })
    await button('Undo').click()
    await done('Undone')
  })

  it('tells every fault beside its field and leads to it', async () => {
    const page = await standards('en')
    await button('Edit this standard').click()
    await page.getByLabel('Name, in French').fill(' ')
    await page.getByLabel('Target').fill('140')
    await button('Remove Language training').click()
    await giveName()
    await button('Save').click()
    await page.getByText('Nothing was saved: 3 faults are to be mended.').waitFor()
    await page.waitForFunction(() => document.activeElement?.classList.contains('fault-summary'))
    const name = page.getByLabel('Name, in French')
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    const told = page.locator(`#${CSS_ID(await name.getAttribute('aria-describedby'))}`)
    expect(await text(told)).toBe('The name is blank; write it in both languages.')
    await page.getByRole('button', { name: 'The target is a share' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('target')
    expect(await faults()).toEqual([])
    await button('Cancel').click()
    await page.locator('.standard-picker').waitFor()
  })

  it('says that someone was faster, and loads theirs or keeps mine', async () => {
    const page = await standards('en')
    const path = 'standards/language-training-evening'
    const saveTheirs = async (cutoffSeconds: number) => {
      const { standard, version } = await read(path)
      const record = { ...standard, cutoffSeconds }
      const answer = await api(path, {
        method: 'PUT',
        headers: { 'if-match': `"${version}"` },
        body: JSON.stringify({ who: 'Bo', record }),
      })
      expect(answer.status).toBe(200)
    }
    await button('Edit this standard').click()
    await page.getByLabel('Limit each way').fill('50')
    await giveName()
    await saveTheirs(2400)
    await button('Save').click()
    await page.getByText('Someone changed it meanwhile.').waitFor()
    expect(await faults()).toEqual([])
    await button('Load theirs').click()
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-field=cutoffSeconds]')?.value === '40',
    )
    await page.getByLabel('Limit each way').fill('55')
    await saveTheirs(2100)
    await button('Save').click()
    await button('Keep mine').click()
    await done('“Evening language class” is changed.')
    expect((await read(path)).standard.cutoffSeconds).toBe(3300)
    await page.locator('.standard-areas').waitFor(PATIENT)
    await button('Edit this standard').click()
    await button('Restore the starter').click()
    await done('The starter of “Evening language class” is back.')
    expect(await read(path)).toMatchObject({ origin: 'starter', standard: { cutoffSeconds: 2700 } })
  })

  it('shows rules with what is not verified, changes one, and restores the starter', async () => {
    const { page } = opened
    await page.goto(product.address + RULES.en)
    await page.locator('.profile-list').waitFor()
    const listed = (await read('rules')).rules as { rule: { source: { verified: boolean } } }[]
    expect(await page.locator('.plain-table tbody tr').count()).toBe(listed.length)
    expect(await page.locator('.plain-table').getByText('not verified').count()).toBe(
      listed.filter(({ rule }) => !rule.source.verified).length,
    )
    await page.getByRole('button', { name: 'Edit: LINC' }).click()
    await page.getByRole('combobox', { name: 'Refugee claimant' }).selectOption('admits')
    await page.getByLabel('In force from').fill('2026-02-30')
    await giveName()
    await button('Save').click()
    await page.getByLabel('In force from').and(page.locator('[aria-invalid=true]')).waitFor()
    await page.getByLabel('In force from').fill('')
    await button('Save').click()
    await page.locator('.record-done').getByText('is saved in place of the starter').waitFor()
    const row = page.locator('tr').filter({ hasText: 'LINC: protected persons' })
    await row.getByText('saved here').waitFor()
    expect(await text(row)).toContain('Admitted: protected person, refugee claimant')
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Edit: LINC' }).click()
    await button('Restore the starter').click()
    await page.locator('.record-done').getByText('is back').waitFor()
    await row.getByText('starter', { exact: true }).waitFor()
  })

  it('changes whom people are taken to be, and their free hours', async () => {
    const { page } = opened
    await page.goto(product.address + RULES.en)
    await page.getByRole('button', { name: 'Edit: Migrant farm worker', exact: true }).click()
    await page.getByRole('combobox', { name: 'Languages spoken' }).selectOption('tgl')
    await button('Add to: Languages spoken').click()
    await button('Add hours').click()
    await page.getByRole('group', { name: 'Days of hours 3' }).getByRole('checkbox', { name: 'Wed' }).check()
    await giveName()
    await button('Save').click()
    await done('“Migrant farm worker” is saved in place of the starter.')
    const { profile } = await read('profiles/farm-worker')
    expect(profile.person.languages).toEqual(['spa', 'tgl'])
    expect(profile.freeTime.free[2]).toEqual({
      weekdays: ['WE', 'SU'],
      startSeconds: 43_200,
      endSeconds: 64_800,
    })
    await page.getByText('Wednesday and Sunday, 12:00 to 18:00').waitFor()
    await button('Undo').click()
    await done('Undone')
    expect((await read('profiles/farm-worker')).origin).toBe('starter')
  })

  it(
    'draws a zone on the map, saves it, shows it in the legend, and removes it',
    async () => {
      const page = await standards('en', '&probe=1')
      await mapIdle(page)
      await button('Draw a zone').click()
      await page.locator('.zone-drawing').waitFor()
      const frame = (await page.locator('.map-canvas').boundingBox())!
      const at = (x: number, y: number) => [frame.x + frame.width * x, frame.y + frame.height * y] as const
      const pause = () => new Promise((resolve) => setTimeout(resolve, 400))
      for (const [x, y] of [
        [0.5, 0.3],
        [0.7, 0.3],
        [0.9, 0.9],
      ]) {
        await page.mouse.click(...at(x, y))
        await pause()
      }
      await page.keyboard.press('Backspace')
      await page.mouse.click(...at(0.7, 0.5))
      await pause()
      await page.mouse.dblclick(...at(0.5, 0.5))
      await page.getByText('The outline is closed.').waitFor()
      expect(await page.getByLabel(/^Latitude of corner/).count()).toBe(4)
      expect(new URL(page.url()).searchParams.has('area')).toBe(false)
      await page.getByLabel('Name, in English').fill('Dial-a-ride')
      await page.getByLabel('Name, in French').fill('Transport sur demande')
      await page.getByLabel('When it is served, in words, in English').fill('Weekdays, 7:00 to 19:00')
      await page.getByLabel('When it is served, in words, in French').fill('En semaine, de 7 h à 19 h')
      await giveName()
      await button('Save').click()
      await page.getByText('It does not say where one can read').first().waitFor()
      expect(await faults()).toEqual([])
      await page.getByRole('textbox', { name: 'Source' }).fill('Tamarisk Transit: Dial-a-ride')
      await button('Save').click()
      await done('“Dial-a-ride” is saved.')
      const [{ zone }] = (await read('zones')).zones
      expect(zone.polygon[0]).toHaveLength(5)
      const [west, north] = zone.polygon[0][0]
      expect(zone.polygon[0][4]).toEqual([west, north])
      await page.locator('.legend').getByText('served on demand, not modelled').waitFor()
      await mapIdle(page)
      const drawn = await page.evaluate(() => {
        const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
        return map.queryRenderedFeatures(undefined, { layers: ['zone-fill'] }).length
      })
      expect(drawn).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Edit: Dial-a-ride' }).click()
      await button('Remove').click()
      await done('“Dial-a-ride” is removed.')
      expect((await read('zones')).zones).toEqual([])
      await button('Undo').click()
      await done('Undone')
      expect((await read('zones')).zones).toHaveLength(1)
    },
    LONG,
  )

  it('takes corners by keyboard alone, and the ones that cross are told', async () => {
    const page = await standards('en')
    await button('Draw a zone').press('Enter')
    const corners = [
      [42.6, -81.1],
      [42.7, -81],
      [42.6, -81],
      [42.7, -81.1],
    ]
    for (const [k, [lat, lon]] of corners.entries()) {
      await button('Add a corner').press('Enter')
      await page.getByLabel(`Latitude of corner ${k + 1}`).fill(String(lat))
      await page.getByLabel(`Longitude of corner ${k + 1}`).fill(String(lon))
    }
    await button('End the outline').press('Enter')
    for (const label of ['Name, in English', 'Name, in French', 'Source'])
      await page.getByRole('textbox', { name: label }).fill('Shuttle')
    await giveName()
    await button('Save').press('Enter')
    await page.locator('.corners .field-fault').getByText('The outline crosses itself').waitFor()
    await button('Remove corner 4').press('Enter')
    await button('Save').press('Enter')
    await done('“Shuttle” is saved.')
    await button('Undo').press('Enter')
    await done('Undone')
  })

  describe.each([
    ['en', DESKTOP],
    ['fr', DESKTOP],
    ['en', PHONE],
    ['fr', PHONE],
    ['fr', { width: 320, height: 640 }],
  ] as const)('in %s on %o', (lang, viewport) => {
    const words = {
      en: { edit: 'Edit this standard', draw: 'Draw a zone', cancel: 'Cancel' },
      fr: { edit: 'Modifier et enregistrer', draw: 'Tracer une zone', cancel: 'Annuler' },
    }[lang]
    const sound = async () => {
      const { page } = opened
      expect(await faults()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('.record-form *, .profile-list *, .zones *')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .map((element) => `${element.tagName} ${element.className}`),
        ),
      ).toEqual([])
      if (lang === 'fr') expect(await text(page.locator('#root, body').first())).not.toMatch(/\bbus\b/i)
    }
    it(
      'has no faults that axe can find, and loses nothing',
      async () => {
        const { page } = opened
        await page.setViewportSize(viewport)
        await standards(lang)
        await button(words.edit).click()
        await page.locator('.record-form').waitFor()
        await sound()
        await button(words.cancel).click()
        await button(words.draw).click()
        await page.locator('.corners').waitFor()
        await sound()
        await page.goto(product.address + RULES[lang])
        await page.locator('.profile-list').waitFor()
        await sound()
        await page.locator('.plain-table .link-button').first().click()
        await page.locator('.record-form').waitFor()
        await sound()
        await page.goto(product.address + RULES[lang])
        await page.locator('.profile-head .link-button').nth(5).click()
        await page.locator('.record-form').waitFor()
        await sound()
        await page.setViewportSize(DESKTOP)
      },
      LONG,
    )
  })

  it('asked nobody else, and made no errors but those of what was refused', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors.filter((error) => !/status of (404|412|422)/.test(error))).toEqual([])
  })
})

/** React's ids hold letters that a selector must escape. */
const CSS_ID = (id: string | null) => (id ?? '').replaceAll(/[^\w-]/g, (letter) => `\\${letter}`)

describe.skipIf(!hasBrowser)('records for the public', () => {
  it(
    'are shown and cannot be changed',
    async () => {
      const product = await startProduct({ ACCESS: 'public' })
      const browser = await openBrowser()
      try {
        const { page, errors } = await openPage(browser, product.address)
        await page.goto(product.address + RULES.en)
        await page.locator('.profile-list').waitFor()
        await page.getByText('The owner of the region changes them.').waitFor()
        expect(await page.getByRole('button', { name: /^(Edit|Add)/ }).count()).toBe(0)
        await page.goto(`${product.address}/en/sample?${EVENING}`)
        await page.locator('.standard-areas').waitFor(PATIENT)
        expect(await page.getByRole('button', { name: /^(Edit|Draw|Save)/ }).count()).toBe(0)
        expect(errors).toEqual([])
      } finally {
        await browser.close()
        await product.stop()
      }
    },
    LONG,
  )
})
