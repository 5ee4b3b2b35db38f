import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE, type WatchedPage } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const PATIENT = { timeout: 60_000 }
const AREA = '35990101'

describe.skipIf(!hasBrowser)('the page of what is near', () => {
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

  const start = (label: string | RegExp = 'Start from') => opened.page.getByLabel(label)
  const answered = () => opened.page.locator('.week-grid').waitFor(PATIENT)
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('opens from an area of the map with that area chosen, and answers at once', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample?area=${AREA}`)
    await page.getByRole('button', { name: 'What is open near here, hour by hour' }).click()
    await answered()
    expect(await start().inputValue()).toBe(`area ${AREA}`)
    expect(new URL(page.url()).searchParams.get('panel')).toBe('near')
    expect(await page.locator('.near-finding').textContent()).toMatch(/\w/)
  })

  it('answers from a farm in two choices, which stands in no address and no storage', async () => {
    const { page } = opened
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    const farms = page.locator('.near-place optgroup[label^="Farms"] option')
    const value = (await farms.first().getAttribute('value'))!
    await start().selectOption(value)
    await page
      .getByLabel('Health coverage')
      .selectOption({ label: 'Without a health card or other coverage' })
    await page.getByText('Set for farm workers').waitFor()
    await page.locator('.near-services .quiet', { hasText: 'Thursday, 18:30–21:00' }).first().waitFor(PATIENT)
    await answered()
    expect(await page.locator('.near-services').textContent()).toContain('Without a health card')
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    )
    for (const text of [page.url(), kept, ...sent]) expect(text).not.toMatch(/site[^s]/)
    expect(sent.some((url) => url.endsWith('/near'))).toBe(true)
  })

  it('has a week that the keyboard walks through, each cell with words, and sentences beside it', async () => {
    const { page } = opened
    await page.getByLabel('Service', { exact: true }).selectOption('library')
    await page.getByLabel('Language', { exact: true }).selectOption('')
    await answered()
    const cells = page.getByRole('gridcell')
    expect(await cells.count()).toBe(168)
    expect(await page.locator('[role=gridcell][tabindex="0"]').count()).toBe(1)
    await page.locator('[data-at="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const label = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))
    expect(label).toMatch(/^Tuesday 1:00 to 2:00: /)
    expect(await page.locator('.week-current').textContent()).toBe(label)
    await page.getByText('The week in words').click()
    expect(await page.locator('.week-words .fact').count()).toBeGreaterThan(0)
  })

  it('reads on a phone in French, days side by side, without faults of access', async () => {
    const { page } = opened
    expect(await faults()).toEqual([])
    for (const viewport of [PHONE, { width: 320, height: 700 }]) {
      await page.setViewportSize(viewport)
      await page.goto(`${product.address}/fr/sample?panel=near&area=${AREA}`)
      await answered()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(viewport.width)
      await page.locator('[data-at="9"]').focus()
      await page.keyboard.press('ArrowRight')
      const label = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))
      expect(label).toMatch(/^mardi, 9\u00a0h à 10\u00a0h\u00a0: /)
      expect(await faults()).toEqual([])
    }
    await page.setViewportSize(DESKTOP)
    expect(opened.errors).toEqual([])
    expect(opened.outside).toEqual([])
  })
})
