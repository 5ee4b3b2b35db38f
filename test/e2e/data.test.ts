import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE, type WatchedPage } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe.skipIf(!hasBrowser)('the view of the data', () => {
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

  const visit = async (lang: string) => {
    await opened.page.goto(`${product.address}/${lang}/sample?panel=data`)
    await opened.page.locator('#imports-title').waitFor()
    return opened.page
  }
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('jumps to its sections by keyboard', async () => {
    const page = await visit('en')
    const contents = page.getByRole('navigation', { name: 'On this page' })
    expect(await contents.getByRole('link').allTextContents()).toEqual([
      'Sources',
      'What was wrong with them',
      'Counts of people, and what is unknown',
      'How it is computed',
      'Corrections and imports',
    ])
    await contents.getByRole('link', { name: 'How it is computed' }).press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'method-title')
    expect(await page.locator('.method-barriers li').count()).toBe(9)
    expect(plain(await page.locator('.method-parts').textContent())).toContain('at 4.8 km/h')
  })

  it('filters notices by file, kind and text, and hands them over as a table', async () => {
    const page = await visit('en')
    const [source] = await page.locator('#sources-title ~ .table-scroll .link-button').all()
    await source.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'notices-title')
    const file = await page.getByLabel('File', { exact: true }).inputValue()
    expect(file).not.toBe('')
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await page.getByLabel('Severity').selectOption('warning')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    const rows = parse(await readFile(await download.path()), { columns: true }) as { severity: string }[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ severity }) => severity === 'warning')).toBe(true)
    await page.getByLabel('Text').fill('no such words anywhere')
    await page.getByText('No notice fits the filter.').waitFor()
    await page.getByLabel('Text').fill('address')
    await page.locator('.single-notices li').first().waitFor()
    expect(await faults()).toEqual([])
  })

  it('shows the service that a notice speaks of on the map', async () => {
    const page = await visit('en')
    await page.getByLabel('Kind').selectOption('address_disagrees_with_point')
    await page.getByText('Show one by one').first().click()
    await page
      .getByRole('button', { name: /^Show on the map: / })
      .first()
      .click()
    await page.locator('.place-panel h2').waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('place')).toMatch(/^services:|^county-facilities:/)
    expect(searchParams.get('map')).toMatch(/^15/)
    await page.goBack()
    await page.locator('#notices-title').waitFor()
  })

  it('corrects a service in its panel, imports again, and takes it back', async () => {
    const { page } = opened
    const { services } = await (
      await page.request.get(`${product.address}/api/regions/sample/services`)
    ).json()
    const service = services.find((one: { point: unknown; phone: unknown }) => one.point && one.phone)
    await page.goto(`${product.address}/en/sample?place=${encodeURIComponent(service.id)}`)
    await page.getByRole('button', { name: 'Correct this' }).press('Enter')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed yet.' }).waitFor()
    await page.getByLabel('Telephone').fill('555-0199')
    await page.getByRole('button', { name: 'Take the point from the map' }).click()
    await page.locator('.maplibregl-canvas').click({ position: { x: 380, y: 420 } })
    const point = await page.getByLabel('Point: latitude').inputValue()
    expect(point).not.toBe(`${service.point[1].toFixed(5)}, ${service.point[0].toFixed(5)}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Write your name first.' }).waitFor()
    await page.getByLabel('Your name').fill('Ana Ruiz')
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. It holds from the next import on.').waitFor()
    await page.getByRole('button', { name: 'Import again now' }).click()
    await page.getByRole('link', { name: '555-0199' }).waitFor({ timeout: 60_000 })
    await visit('en')
    await page.getByRole('cell', { name: 'Ana Ruiz' }).first().waitFor()
    const hers = page.getByRole('row').filter({ hasText: 'Ana Ruiz' })
    expect(await hers.filter({ hasText: 'holds' }).count()).toBe(2)
    expect(await faults()).toEqual([])
    await hers.filter({ hasText: 'telephone' }).getByRole('button').press('Enter')
    await page.getByText('1 correction waits').waitFor()
    await hers.filter({ hasText: 'point' }).getByRole('button').press('Enter')
    await page.getByText('2 corrections wait').waitFor()
    await page.getByRole('button', { name: 'Import again now' }).click()
    await page.getByText('2 corrections wait').waitFor({ state: 'hidden', timeout: 60_000 })
    await page.locator('#corrections-title').waitFor()
    expect(await hers.count()).toBe(0)
  })

  it('is whole in French on a phone, without faults or scrolling sideways', async () => {
    await opened.page.setViewportSize(PHONE)
    const page = await visit('fr')
    expect(plain(await page.locator('.data-finding').textContent())).toMatch(
      /^\d+ fichiers, aux données de \d{4}/,
    )
    await page.getByText('Afficher un à un').first().click()
    await page.locator('.single-notices li').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await faults()).toEqual([])
    await page.setViewportSize(DESKTOP)
  })

  it('asked nobody else, and made no errors', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('the view of the data, for the public', () => {
  it('shows kinds of notices, no single ones and no imports', async () => {
    const product = await startProduct({ ACCESS: 'public' })
    const browser = await openBrowser()
    try {
      const { page, errors } = await openPage(browser, product.address)
      await page.goto(`${product.address}/en/sample?panel=data`)
      await page.getByText('Single notices quote rows of the data').waitFor()
      expect(await page.getByText('Show one by one').count()).toBe(0)
      expect(await page.getByLabel('Text').count()).toBe(0)
      expect(await page.locator('#imports-title').count()).toBe(0)
      expect(errors).toEqual([])
    } finally {
      await browser.close()
      await product.stop()
    }
  })
})
