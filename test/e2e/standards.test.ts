import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE, type WatchedPage } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const PATIENT = { timeout: 60_000 }
const EVENING = 'panel=standards&standard=language-training-evening'

describe.skipIf(!hasBrowser)('the page of standards and barriers', () => {
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

  const visit = async (path: string) => {
    const { page } = opened
    await page.goto(`${product.address}${path}`)
    await page.locator('.standard-list').waitFor()
    return page
  }
  const answered = () => opened.page.locator('.standard-areas').waitFor(PATIENT)
  const text = async (locator: Locator) =>
    ((await locator.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
  const query = () => new URL(opened.page.url()).searchParams
  const gapsOf = async (standard: string): Promise<StandardGaps> => {
    const address = `${product.address}/api/regions/sample/standards/${standard}/gaps?explain=true`
    for (;;) {
      const answer = await fetch(address)
      if (answer.status === 200) return (await answer.json()) as StandardGaps
      expect(answer.status).toBe(202)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('opens from the map, keeps the choice in the address, through back, forward and the other language', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample`)
    await page.getByRole('button', { name: 'Standards and barriers' }).click()
    await page.getByText('Choose a standard to see').waitFor()
    expect(query().get('panel')).toBe('standards')
    await page.getByRole('radio', { name: 'Evening language class' }).check()
    await answered()
    expect(query().get('standard')).toBe('language-training-evening')
    await page.getByRole('radio', { name: 'Library' }).check()
    await answered()
    await page.goBack()
    await page.locator('.standard-title', { hasText: 'Evening language class' }).waitFor()
    await page.goForward()
    await page.locator('.standard-title', { hasText: 'Library' }).waitFor()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.locator('.standard-title', { hasText: 'Bibliothèque' }).waitFor()
    expect(page.url()).toContain('/fr/sample?panel=standards&standard=library')
    await page.getByRole('button', { name: 'Retour à la carte' }).click()
    await page.locator('.area-table tbody tr').first().waitFor()
  })

  it('shows the digits of the answer that the server computes, and barriers that add up to the shortfall', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    const { total, areas, phoneFirst } = await gapsOf('language-training-evening')
    const numbers = (await page.locator('.standard-answer .figure dd').allTextContents()).map((figure) =>
      Number(figure.replace(/\D/g, '')),
    )
    const [lower, upper] = [total.covered!.lower, total.covered!.upper].map(Math.round)
    expect(numbers).toEqual([lower, upper - lower, Math.round(total.people!) - upper])
    await page.locator('.chart-table summary').click()
    const counts = (await page.locator('.chart-table tbody td:nth-of-type(2)').allTextContents()).map(
      (count) => Number(count.replace(/\D/g, '')),
    )
    const sum = Number((await text(page.locator('.chart-table tfoot td').nth(1))).replace(/\D/g, ''))
    expect(sum).toBe(Math.round(total.shortfall!))
    expect(Math.abs(counts.reduce((a, b) => a + b, 0) - sum)).toBeLessThanOrEqual(counts.length / 2)
    expect(await page.locator('.stacked-bar').getAttribute('aria-label')).toContain(
      'First barrier met: Not known yet',
    )
    expect(await text(page.locator('.standard-areas tbody tr').first())).toContain(areas[0].name.en)
    expect(await page.locator('.phone-number').first().getAttribute('href')).toBe(
      `tel:${phoneFirst[0].phone!.replaceAll('-', '')}`,
    )
    await page.getByRole('button', { name: 'Fetch them all as a table to phone from' }).click()
    await page.getByRole('heading', { name: '1. Fetch the table' }).waitFor()
    await page.goBack()
    await answered()
  })

  it('sorts the areas, and shows counts that are not known as unknown', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    await page.getByLabel('Sort by').selectOption('people')
    const { areas } = await gapsOf('language-training-evening')
    const most = Math.max(...areas.map(({ people }) => people ?? 0))
    expect(await text(page.locator('.standard-areas tbody tr').first())).toContain(
      `${most} recent immigrants`,
    )
    expect(await page.locator('th[aria-sort=descending]').count()).toBe(1)
    await page.getByRole('button', { name: `Show all ${areas.length} areas` }).click()
    expect(await page.locator('.standard-areas tbody tr').count()).toBe(areas.length)
    expect(await text(page.locator('.standard-areas tbody tr').last())).toContain('unknown')
  })

  it('says how far a computation is, stops it, and starts it again', async () => {
    const { page } = opened
    await page.route('**/standards/food/gaps?*', (route) =>
      route.fulfill({
        status: 202,
        json: { done: 0.42, step: { en: 'Searching timetables', fr: 'Recherche dans les horaires' } },
      }),
    )
    await visit('/en/sample?panel=standards&standard=food')
    await page.getByText('Searching timetables…').waitFor()
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.42')
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('You stopped waiting').waitFor()
    await page.unroute('**/standards/food/gaps?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await answered()
  })

  it('gives the reason of a standard that is not answered yet, and does not let it be chosen', async () => {
    const { page } = opened
    const reason = { en: 'Nobody has described these workers.', fr: 'Personne n’a décrit ces travailleurs.' }
    await page.route('**/api/regions/sample/standards', async (route) => {
      const answer = await route.fetch()
      const list = await answer.json()
      list.standards[0].notYet = reason
      await route.fulfill({ response: answer, json: list })
    })
    await visit(`/en/sample?${EVENING}`)
    await page.unroute('**/api/regions/sample/standards')
    expect(await page.getByRole('radio').first().isDisabled()).toBe(true)
    await page.getByText(reason.en).waitFor()
    expect(await page.locator('.standard-areas').count()).toBe(0)
  })

  it('says that it does not know the standard of a link', async () => {
    const page = await visit('/en/sample?panel=standards&standard=nothing')
    await page.getByRole('alert').getByText('There is no standard “nothing” here.').waitFor()
  })

  it('does not give the public whom to phone', async () => {
    const { page } = opened
    await page.route('**/standards/library/gaps?*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        json: { ...(await gapsOf('language-training-evening')), access: 'public' },
      })
    })
    await visit('/en/sample?panel=standards&standard=library')
    await answered()
    await page.unroute('**/standards/library/gaps?*')
    expect(await page.locator('.phone-list').count()).toBe(0)
  })

  describe.each([
    ['en', DESKTOP],
    ['fr', DESKTOP],
    ['en', PHONE],
    ['fr', PHONE],
    ['fr', { width: 320, height: 640 }],
  ] as const)('in %s on %o', (language, viewport) => {
    it.each(['language-training-evening', 'primary-care-near-farms'])(
      'has no accessibility faults that axe can find and loses nothing: %s',
      async (standard) => {
        const { page } = opened
        await page.setViewportSize(viewport)
        await visit(`/${language}/sample?panel=standards&standard=${standard}`)
        await answered()
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        expect(await faults()).toEqual([])
        expect(
          await page.evaluate(() =>
            [...document.querySelectorAll('.standards-page *')]
              .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
              .map((element) => `${element.tagName} ${element.className} ${element.textContent}`),
          ),
        ).toEqual([])
        if (language === 'fr') expect(await text(page.locator('.standards-page'))).not.toMatch(/\bbus\b/i)
        await page.setViewportSize(DESKTOP)
      },
    )
  })

  it('asked no other host for anything, and reported no error', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })
})
