import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const PATIENT = { timeout: 30_000 }

describe.skipIf(!hasBrowser)('what is here', () => {
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
    await page.goto(`${product.address}${path}&probe=1`)
    await page.locator('.assets-page .finding').waitFor()
    await page.locator('.asset-row').first().waitFor()
    return page
  }
  const finding = async () => (await opened.page.locator('.finding').textContent()) ?? ''
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('opens from the questions by keyboard, and says what is here', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample`)
    await page.getByRole('button', { name: 'Assets' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.asset-row').first().waitFor()
    expect(new URL(page.url()).searchParams.get('panel')).toBe('assets')
    expect(await finding()).toMatch(/^\d+ services of \d+ types; \d+ say their hours\.$/)
    await page.goBack()
    await page.locator('.area-table').waitFor()
  })

  it('tells open from closed and unknown, as the server knows them, and keeps the moment in the address', async () => {
    const page = await visit('/en/sample?panel=assets')
    const answer = await fetch(`${product.address}/api/regions/sample/services/week`)
    const { services } = (await answer.json()) as {
      services: { open: [number, number][]; unknown: [number, number][] }[]
    }
    const minute = 3 * 24 * 60 + 19 * 60
    const at = (spans: [number, number][]) => spans.some(([from, to]) => from <= minute && minute < to)
    const open = services.filter((each) => at(each.open)).length
    const unknown = services.filter((each) => at(each.unknown)).length
    expect(open).toBeGreaterThan(0)
    expect(unknown).toBeGreaterThan(0)
    await page.getByLabel('Open', { exact: true }).selectOption('Thursday')
    await expect
      .poll(finding, PATIENT)
      .toMatch(new RegExp(`; ${open} (is|are) open on Thursday at 19:00; for ${unknown} nobody knows\\.$`))
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('4-19:00')
    expect(await page.locator('#unknown-title').textContent()).toContain(`(${unknown})`)
    await page.reload()
    await expect.poll(finding, PATIENT).toContain('open on Thursday at 19:00')
  })

  it('finds by name and address without accents; what was typed is in no address, storage or request', async () => {
    const page = await visit('/en/sample?panel=assets')
    const name = (await page.locator('.asset-row .row-button').first().textContent())!
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    await page.getByLabel('Search by name, organization or address').fill(name.toUpperCase())
    await expect.poll(() => page.locator('.asset-row .row-button').first().textContent(), PATIENT).toBe(name)
    await page.getByLabel('Search by name, organization or address').fill('zzqworth')
    await expect.poll(finding, PATIENT).toMatch(/^No service fits/)
    await page.waitForTimeout(500)
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    )
    for (const text of [page.url(), kept, ...sent]) expect(text.toLowerCase()).not.toContain('zzqworth')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => page.locator('.asset-row').count(), PATIENT).toBeGreaterThan(5)
  })

  it('colours areas by count, by share and by share and travel time, with a legend and a table that agree', async () => {
    const page = await visit('/en/sample?panel=assets')
    await mapIdle(page)
    await page.getByLabel('Share', { exact: true }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Recent immigrants: share of the residents of the area', { exact: false }).waitFor()
    await page.getByLabel('Share × travel').check()
    await page.locator('.two-way').waitFor()
    expect(await page.locator('.two-way tbody td').count()).toBe(9)
    await page.locator('.asset-people').getByText('Median minutes').waitFor()
    const area = page.locator('.asset-people tbody tr').first()
    await area.getByRole('button').click()
    await page.locator('.place-panel').getByText('People of this area').waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('draws transit by the hour, and says it in words and as a table', async () => {
    const page = await visit('/en/sample?panel=assets')
    // A choice writes the address anew, without what lets the test ask the map.
    await mapIdle(page)
    await page.getByLabel('Lines and stops').selectOption('8')
    await page
      .locator('.asset-transit')
      .getByText(/^Between 8:00 and 9:00 on .*, \d+ lines? sets? out/)
      .waitFor()
    await page.getByText('Lines and their trips in that hour').click()
    expect(await page.locator('.asset-lines tbody tr').count()).toBeGreaterThan(0)
    await page.getByText('Departures each way, 8:00 to 9:00').waitFor()
    await mapIdle(page)
    expect(await faults()).toEqual([])
  })

  it('says which parts of a link make no sense, and keeps the view in the other language', async () => {
    const page = await visit('/en/sample?panel=assets&open=9-19:00&people=count&service=library')
    await page.locator('.notice-problem').getByText('9-19:00').waitFor()
    await page.getByRole('button', { name: 'Français' }).click()
    await expect.poll(finding, PATIENT).toMatch(/^\d+ services de \d+ types?; \d+ indiquent leurs heures\.$/)
    expect(new URL(page.url()).searchParams.get('people')).toBe('count')
    expect(new URL(page.url()).searchParams.get('service')).toBe('library')
  })

  it('reads on a phone and at 320 pixels in French without faults of access', async () => {
    for (const viewport of [PHONE, { width: 320, height: 700 }]) {
      await opened.page.setViewportSize(viewport)
      const page = await visit(
        '/fr/sample?panel=assets&open=4-19:00&people=share&hour=8&layers=services,employers',
      )
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(viewport.width)
      await page.locator('.employer-list').waitFor()
      expect(await faults()).toEqual([])
    }
    await opened.page.setViewportSize(DESKTOP)
    expect(opened.errors).toEqual([])
    expect(opened.outside).toEqual([])
  })
})
