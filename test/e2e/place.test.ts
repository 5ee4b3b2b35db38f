import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE, type WatchedPage } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const PATIENT = { timeout: 60_000 }
const AREA = '35990101'

describe.skipIf(!hasBrowser)('the view of a place', () => {
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

  const answered = () => opened.page.locator('.week-grid').waitFor(PATIENT)
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)
  const sourceSize = (source: string) =>
    opened.page.evaluate(async (id) => {
      const { map } = (
        window as unknown as {
          withinReach: { map: { getSource(id: string): { getData(): Promise<{ features: unknown[] }> } } }
        }
      ).withinReach
      return (await map.getSource(id).getData()).features.length
    }, source)

  it('takes a point of the map, numbers what is near, and tells the point to no address and no storage', async () => {
    const { page } = opened
    const sent: string[] = []
    const bodies: string[] = []
    page.on('request', (request) => {
      sent.push(request.url())
      bodies.push(request.postData() ?? '')
    })
    await page.goto(`${product.address}/en/sample?panel=near&area=${AREA}&probe=1`)
    await answered()
    await expect.poll(() => sourceSize('place-marks'), PATIENT).toBeGreaterThan(0)
    expect(await sourceSize('place-lines')).toBe(await sourceSize('place-marks'))
    await page.locator('.maplibregl-canvas').click({ position: { x: 520, y: 300 } })
    await expect.poll(() => page.getByLabel('Start from').inputValue()).toBe('point')
    await page.locator('.near-services', { hasText: 'From the point' }).waitFor(PATIENT)
    const address = new URL(page.url())
    expect(address.searchParams.get('area')).toBeNull()
    const { lon, lat } = JSON.parse(bodies.findLast((body) => body.includes('"lon"'))!)
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    )
    for (const text of [page.url(), kept, ...sent])
      for (const part of [lon, lat]) expect(text).not.toContain(String(part).slice(0, 8))
  })

  it('takes a point by its coordinates, and says what is wrong with them', async () => {
    const { page } = opened
    await page.locator('summary', { hasText: 'Or a point by latitude and longitude' }).click()
    const field = page.getByPlaceholder('43.2557')
    await field.fill('somewhere')
    await page.keyboard.press('Enter')
    expect(await page.locator('.field-fault').textContent()).toMatch(/^Write latitude/)
    await field.fill('10, 10')
    await page.keyboard.press('Enter')
    expect(await page.locator('.field-fault').textContent()).toMatch(/outside the region/)
    expect(await faults()).toEqual([])
  })

  it('tells how to get there and back, in words and on the map, by keyboard alone', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample?panel=near&area=${AREA}&probe=1`)
    await page.getByRole('checkbox', { name: 'Transit' }).check()
    await answered()
    const button = page.getByRole('button', { name: 'How to get there and back' }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    const journeys = page.locator('.journeys')
    await journeys.waitFor(PATIENT)
    expect(await journeys.locator('ol').count()).toBe(2)
    expect(await journeys.textContent()).toMatch(/Visit of 60 min/)
    await expect.poll(() => sourceSize('place-legs'), PATIENT).toBeGreaterThan(1)
    expect(await sourceSize('place-lines')).toBe(0)
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Hide the way' }).click()
    await expect.poll(() => sourceSize('place-legs')).toBe(0)
  })

  it('draws travel times that follow the place, and tells barriers under a standard', async () => {
    const { page } = opened
    await page.getByRole('checkbox', { name: 'Draw how far one gets from here' }).check()
    await page.locator('.band-table').waitFor(PATIENT)
    expect(await sourceSize('isochrone')).toBe(3)
    const standard = page.getByLabel('Under the standard')
    await standard.selectOption({ index: 1 })
    await page.locator('.area-sentence').waitFor(PATIENT)
    expect(new URL(page.url()).searchParams.get('standard')).not.toBeNull()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Gaps' }).click()
    await expect.poll(() => sourceSize('place-marks')).toBe(0)
    expect(await sourceSize('isochrone')).toBe(0)
  })

  it('tells of a service who can reach it, and more people with more minutes', async () => {
    const { page } = opened
    const { services } = (await (await fetch(`${product.address}/api/regions/sample/services`)).json()) as {
      services: { id: string; point: unknown; place: string }[]
    }
    const service = services.find(({ point, place }) => point && place === 'in-region')!
    await page.goto(`${product.address}/fr/sample?panel=near&place=${encodeURIComponent(service.id)}&probe=1`)
    await page.locator('.reach-table').waitFor(PATIENT)
    const rows = await page
      .locator('.reach-table tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent!.replace(/\D/g, ''))),
        ),
      )
    expect(rows.length).toBeGreaterThan(0)
    for (const [a, b, c] of rows) expect(a <= b && b <= c).toBe(true)
    expect(rows.some(([, , c]) => c > 0)).toBe(true)
    expect(await faults()).toEqual([])
  })

  it('reads on a phone in both languages and at 320 px, without faults of access', async () => {
    const { page } = opened
    for (const viewport of [PHONE, { width: 320, height: 700 }])
      for (const lang of ['en', 'fr']) {
        await page.setViewportSize(viewport)
        await page.goto(`${product.address}/${lang}/sample?panel=near&area=${AREA}`)
        await answered()
        await page.locator('.service-journey button').first().click()
        await page.locator('.journeys').waitFor(PATIENT)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        )
        const sheet = page.locator('.sheet')
        expect(await sheet.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
        expect(await faults()).toEqual([])
      }
    await page.setViewportSize(DESKTOP)
    expect(opened.errors).toEqual([])
    expect(opened.outside).toEqual([])
  })
})
