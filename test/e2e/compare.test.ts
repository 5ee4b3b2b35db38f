import { AxeBuilder } from '@axe-core/playwright'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GapResult } from '../../core/gaps/gapResult.ts'
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
const BASE = 'service.language-training~group.recent-immigrants~minutes.45~mode.transit~date.2026-09-01'
const HOURS = `panel=compare&a=${BASE}~depart.10:00-11:00&b=${BASE}~depart.20:00-21:00`
const CLASSES = 'panel=compare&a=standard.language-training-evening&b=standard.language-training-day'
const GROUPS =
  'panel=compare&a=service.library~group.recent-immigrants~minutes.15&b=service.library~group.population~minutes.15'

describe.skipIf(!hasBrowser)('two answers side by side', () => {
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

  const visit = async (path: string, wait = '.compare-table tbody tr') => {
    const { page } = opened
    await page.goto(`${product.address}${path}`)
    await page.locator(wait).first().waitFor(PATIENT)
    return page
  }
  const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('−', '-')
  const finding = async () => plain(await opened.page.locator('h2.finding').textContent())
  const figures = async () =>
    (await opened.page.locator('.compare-figures dd').allTextContents()).map((text) =>
      Number(plain(text).replaceAll(/[ ,+]/g, '')),
    )
  const query = () => new URL(opened.page.url()).searchParams
  const ask = async <T>(path: string): Promise<T> => {
    for (;;) {
      const answer = await fetch(`${product.address}/api/regions/sample${path}`)
      if (answer.status === 200) return (await answer.json()) as T
      expect(answer.status).toBe(202)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const single = (depart: string) =>
    ask<GapResult>(
      `/gaps?service=language-training&group=recent-immigrants&max-minutes=45&mode=transit&date=2026-09-01&depart=${depart}`,
    )
  const faults = async () =>
    (
      await new AxeBuilder({ page: opened.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)

  it('offers comparisons to click, and keeps both sides in the address, through swap, back and forward', async () => {
    const page = await visit('/en/sample', '.view-nav')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('heading', { name: 'Choose what to compare' }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'On foot and by transit' }).click()
    await page.locator('.compare-table').waitFor(PATIENT)
    expect(query().get('b')).toContain('mode.transit')
    const before = await figures()
    await page.getByRole('button', { name: 'Swap A and B' }).click()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('a')?.includes('mode.transit'))
    await expect.poll(figures, PATIENT).toEqual([before[1], before[0], -before[2]])
    await page.goBack()
    await expect.poll(figures, PATIENT).toEqual(before)
    await page.goForward()
    await expect.poll(figures, PATIENT).toEqual([before[1], before[0], -before[2]])
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Secteurs selon l’écart' }).waitFor()
    expect(query().get('a')).toContain('mode.transit')
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.locator('.preset-list').waitFor()
  })

  it('tells the digits of the single answers, for questions', async () => {
    await visit(`/en/sample?${HOURS}`)
    const [day, night] = [await single('10:00-11:00'), await single('20:00-21:00')]
    const [a, b] = [Math.round(day.total.covered), Math.round(night.total.covered)]
    expect(await figures()).toEqual([a, b, a - b])
    expect(a).toBeGreaterThan(b)
    expect(await finding()).toMatch(
      new RegExp(`^An estimated ${a - b} more recent immigrants are covered by A than by B; in no area`),
    )
    const rows = opened.page.locator('.compare-table tbody tr')
    await opened.page.getByRole('button', { name: /Show all/ }).click()
    const inB = new Map(night.areas.map((area) => [area.id, area]))
    const known = day.areas.filter((area) => area.people && area.covered !== null)
    const told = new Map(
      (await rows.allInnerTexts()).map((text) => {
        const [name] = text.split('\n')
        return [name.trim(), plain(text)]
      }),
    )
    for (const area of known.slice(0, 10)) {
      const [x, y] = [Math.round(area.covered!), Math.round(inB.get(area.id)!.covered!)]
      const row = told.get(area.name.en)!
      expect(row).toContain(String(x))
      expect(row).toContain(x === y ? '0' : `+${x - y}`)
    }
  })

  it('tells the digits of the single answers, for standards, and what the unknown leaves open', async () => {
    await visit(`/en/sample?${CLASSES}`)
    const [evening, day] = [
      await ask<StandardGaps>('/standards/language-training-evening/gaps?explain=true'),
      await ask<StandardGaps>('/standards/language-training-day/gaps?explain=true'),
    ]
    const [a, b] = [evening.total.covered!, day.total.covered!]
    const whole = [Math.round(a.lower), Math.round(b.lower)]
    expect(await figures()).toEqual([...whole, whole[0] - whole[1]])
    const page = opened.page
    await page.getByText('Whatever the unknown turns out to be').waitFor()
    const most = Math.round(a.upper) - Math.round(b.lower)
    expect(plain(await page.locator('.compare-result').textContent())).toContain(
      `${most.toLocaleString('en-CA')} more by A`,
    )
  })

  it('compares shares where the people differ', async () => {
    const page = await visit(`/en/sample?${GROUPS}`)
    expect(await finding()).toMatch(
      /^A covers \d+% of [\d,]+ recent immigrants, B \d+% of [\d,]+ residents: /,
    )
    await page.getByText('The two count different people').waitFor()
  })

  it('paints the difference or a side, and opens an area with both answers', async () => {
    const page = await visit(`/en/sample?${HOURS}&probe=1`)
    await mapIdle(page)
    const painted = () =>
      page.evaluate(() => {
        const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
        return Array.from(
          { length: 20 },
          (_, id) => map.getFeatureState({ source: 'areas', sourceLayer: 'areas', id }).share as number,
        )
      })
    const difference = await painted()
    expect(difference.some((share) => share > 6)).toBe(true)
    expect(difference.every((share) => share < 0 || share >= 6)).toBe(true)
    await page.getByRole('radio', { name: 'A', exact: true }).check({ force: true })
    await expect.poll(async () => (await painted()).every((share) => share <= 1), PATIENT).toBe(true)
    await page.waitForFunction(() => location.search.includes('show=a'))
    const first = page.locator('.compare-table .row-button').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Open B alone' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-title')
    expect(await page.locator('.side-answer').count()).toBe(2)
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Open B alone' }).click()
    await page.locator('.area-table:not(.compare-table)').waitFor(PATIENT)
    expect(query().get('depart')).toBe('20:00-21:00')
  })

  it('changes one side alone by keyboard, and says the new difference', async () => {
    const page = await visit(`/en/sample?${HOURS}`)
    const before = await figures()
    await page.locator('.side-b > summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.side-b').getByLabel('Longest trip').selectOption('90')
    await page.waitForFunction(() => new URL(location.href).searchParams.get('b')?.includes('minutes.90'))
    await expect.poll(async () => (await figures())[0], PATIENT).toBe(before[0])
    await expect.poll(async () => (await figures())[1], PATIENT).toBeGreaterThan(before[1])
    const said = page.locator('.page > [role=status]').last()
    await expect.poll(async () => plain(await said.textContent()), PATIENT).toBe(await finding())
    expect(await faults()).toEqual([])
  })

  it('shows coverage through the day with the digits of each hour, and can be stopped', async () => {
    const page = await visit(
      '/en/sample?service=language-training&group=recent-immigrants&minutes=45&mode=transit&date=2026-09-01',
      '.hour-strip',
    )
    await page.getByRole('button', { name: 'Compute every hour' }).click()
    await page.locator('.strip-chart').waitFor(PATIENT)
    const stop = page.locator('.hour-strip').getByRole('button', { name: 'Cancel' })
    if (await stop.isVisible()) {
      await stop.click()
      await page.getByRole('button', { name: 'Go on' }).click()
    }
    await page.locator('.hour-strip .waiting').waitFor({ state: 'detached', ...PATIENT })
    await page.locator('.strip-chart summary').click()
    const rows = page.locator('.strip-chart tbody tr')
    expect(await rows.count()).toBe(18)
    const { total } = await single('20:00-21:00')
    expect(plain((await rows.nth(14).locator('th, td').allTextContents()).join(' ')).split(/\s+/)).toContain(
      Math.round(total.covered).toLocaleString('en-CA'),
    )
    expect(await faults()).toEqual([])
    await rows.nth(14).getByRole('button').click()
    await page.waitForFunction(() => location.search.includes('depart=20:00-21:00'))
  })

  it('takes what it understands of a broken link, and says what it does not', async () => {
    const page = await visit(
      '/en/sample?panel=compare&a=minutes.999~service.no-such&b=standard.%3Cscript%3E',
      '.sides',
    )
    await page.getByText('Part of the link could not be understood').waitFor()
    await page.getByText('There is no standard “<script>” here').waitFor()
  })

  it('is clean on a phone, in French, and prints both sides and every area', async () => {
    const { page } = opened
    await page.setViewportSize(PHONE)
    await visit(`/fr/sample?${CLASSES}`)
    expect(await faults()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    await page.setViewportSize(DESKTOP)
    await visit(`/fr/sample?${HOURS}`)
    expect(await finding()).toMatch(/^On estime que A couvre .* immigrants récents de plus que B/)
    expect(await faults()).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const { areas } = await single('10:00-11:00')
    expect(await page.locator('.compare-table tbody tr').count()).toBe(areas.length)
    expect(await page.locator('.side-name').first().isVisible()).toBe(true)
    expect(await page.locator('.swap').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  it('asked no other host for anything, and reported no error', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })
})
