import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../server/reports/toCsv.ts'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE, type WatchedPage } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe.skipIf(!hasBrowser)('the page to phone and fill in', () => {
  let product: RunningProduct
  let browser: Browser
  let opened: WatchedPage
  let table: string[][]

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
    await opened.page.goto(`${product.address}/${lang}/sample?panel=worksheet`)
    await opened.page.locator('.worksheet-steps select').waitFor()
    return opened.page
  }
  /** Chooses the fetched table with cells of its first service filled in. */
  const choose = async (cells: Record<string, string>) => {
    const [header, notes, first] = table
    const row = header.map((name, i) => cells[name] ?? first[i])
    await opened.page.locator('input[type=file]').setInputFiles({
      name: 'filled.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(toCsv(header, [notes, row])),
    })
    await opened.page.locator('.worksheet-outcome, .notice-problem').first().waitFor()
  }
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('opens from the map and hands over the table that a standard waits for', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample?standard=language-training-evening`)
    await page.getByRole('button', { name: 'Phone and fill in' }).click()
    await page.getByText('The services whose answers would move the most people').waitFor()
    expect(new URL(page.url()).searchParams.get('panel')).toBe('worksheet')
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^worksheet-sample-\d{4}-\d\d-\d\d\.csv$/)
    table = parse(await readFile(await download.path()), { bom: true }) as string[][]
    expect(table.length).toBeGreaterThan(5)
    const people = table[0].indexOf('people an answer would move')
    expect(Number(table[2][people])).toBeGreaterThanOrEqual(Number(table[3][people]))
    await page.getByRole('status').filter({ hasText: 'handed to your browser' }).waitFor()
    expect(await faults()).toEqual([])
  })

  it('says what is wrong, by row and column, and offers nothing to save', async () => {
    const page = await visit('en')
    await choose({ ages: '24 to 16', 'who said so': 'desk', date: '2026-02-03' })
    expect(plain(await page.getByRole('alert').textContent())).toBe(
      'filled.csv cannot be saved yet: 1 fault has to be mended in the file first. Then choose it again.',
    )
    expect(await page.locator('.file-notices li').textContent()).toContain('row 3, ages24 to 16')
    expect(await page.getByRole('button', { name: /^Save/ }).count()).toBe(0)
    expect(await faults()).toEqual([])
    await page.locator('input[type=file]').setInputFiles({
      name: 'other.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2\n'),
    })
    await page.getByText('This is not the table from step 1').waitFor()
  })

  it('shows what would change, saves with a name, and takes it back, by keyboard', async () => {
    const page = await visit('en')
    await choose({ ages: '18+', 'end of funding': '2027-03-31', 'who said so': 'desk', date: '2026-02-03' })
    await page.getByText('filled.csv holds 2 answers about 1 service. Nothing is saved yet.').waitFor()
    expect(await page.locator('.change-after').allTextContents()).toEqual(['18+', 'March 31, 2027'])
    const save = page.getByRole('button', { name: 'Save 2 answers' })
    await save.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Write your name first.' }).waitFor()
    await page.getByLabel('Your name').fill('Ana Ruiz')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('2 answers saved. Standards count with them from now on.').waitFor()
    await page.getByText('Ana Ruiz saved 2 answers on').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Take it back' }).press('Enter')
    await page.getByText('2 answers taken back.').waitFor()
    await page.getByText('No saved table can be taken back.').waitFor()
    expect(await page.getByText('answers saved.').count()).toBe(0)
  })

  it('does the same in French on a phone, without scrolling sideways', async () => {
    const { page } = opened
    await page.setViewportSize(PHONE)
    await visit('fr')
    await choose({ ages: '18+', 'who said so': 'accueil', date: '2026-02-03' })
    await page.getByLabel('Votre nom').fill('Zoé')
    await page.getByRole('button', { name: 'Enregistrer 1 réponse' }).click()
    await page.getByText('1 réponse enregistrée.').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await faults()).toEqual([])
    await page.setViewportSize(DESKTOP)
  })

  it('asked nobody else, and made no errors but the one of the wrong table', async () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors.filter((error) => !error.includes('422'))).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('the page to phone and fill in, for the public', () => {
  it('says for whom it is and shows nothing', async () => {
    const product = await startProduct({ ACCESS: 'public' })
    const browser = await openBrowser()
    try {
      const { page, errors } = await openPage(browser, product.address)
      await page.goto(`${product.address}/en/sample?panel=worksheet`)
      await page.getByText('This part is for the owner of the region').waitFor()
      expect(await page.locator('.worksheet-steps').count()).toBe(0)
      await page.getByRole('button', { name: 'Back to the map' }).click()
      await page.getByRole('button', { name: 'Standards and barriers' }).waitFor()
      expect(await page.getByRole('button', { name: 'Phone and fill in' }).count()).toBe(0)
      expect(errors).toEqual([])
    } finally {
      await browser.close()
      await product.stop()
    }
  })
})
