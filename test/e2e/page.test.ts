import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
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

/** Axe with its rule for targets of at least 24 by 24 pixels, which is off by itself. */
const checker = (page: Page) =>
  new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })

/** The page of the sample region in a real browser, against the real server. */
describe.skipIf(!hasBrowser)('the page', () => {
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
    await page.goto(`${product.address}${path}${path.includes('?') ? '&' : '?'}probe=1`)
    const row = page.locator('.area-table tbody tr').first()
    await row.waitFor().catch(async (cause: unknown) => {
      throw new Error(`${path} shows no table, but: ${await page.locator('body').textContent()}`, { cause })
    })
    return page
  }
  const text = async (locator: Locator) => (await locator.textContent()) ?? ''
  /** The figure of people short, as a number. */
  const peopleShort = async () =>
    Number((await text(opened.page.locator('.results .figure-short dd'))).replace(/\D/g, ''))

  it('shows the made-up region, its finding and the map', async () => {
    const page = await visit('/')
    expect(await text(page.locator('.notice-note'))).toMatch(/Made-up region/)
    expect(await text(page.locator('.finding'))).toMatch(
      /^In the areas where recent immigrants live, an estimated \d+%/,
    )
    await mapIdle(page)
    expect(await page.title()).toMatch(/Within Reach$/)
    expect(new URL(page.url()).origin).toBe(product.address)
  })

  it('shows the digits of the gaps that the server computes', async () => {
    await visit('/en/sample?service=language-training&group=recent-immigrants&minutes=30')
    const answer = await fetch(
      `${product.address}/api/regions/sample/gaps?service=language-training&group=recent-immigrants&max-minutes=30`,
    )
    const gaps = (await answer.json()) as {
      total: { shortfall: number }
      areas: { name: { en: string }; rank: number }[]
    }
    expect(await peopleShort()).toBe(Math.round(gaps.total.shortfall))
    const names = await opened.page.locator('.area-table tbody .row-button').allTextContents()
    expect(names).toEqual(gaps.areas.slice(0, names.length).map((area) => area.name.en))
  })

  it('computes anew while the slider moves, without a request', async () => {
    const page = await visit('/en/sample?minutes=15')
    const before = await peopleShort()
    const requests: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/')) requests.push(request.url())
    })
    await page.getByRole('slider').focus()
    await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('input[type=range]')!
      const figure = document.querySelector('.results .figure-short dd')!
      const changed = new Promise<void>((resolve) =>
        new MutationObserver(() => resolve()).observe(figure, {
          characterData: true,
          subtree: true,
          childList: true,
        }),
      )
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
      set.call(slider, '60')
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      slider.dispatchEvent(new Event('change', { bubbles: true }))
      return changed
    })
    expect(await peopleShort()).toBeLessThan(before)
    await expect.poll(() => new URL(page.url()).searchParams.get('minutes')).toBe('60')
    expect(requests).toEqual([])
  })

  it('selects an area from the table with the keyboard, opens its panel, and closes it with Escape', async () => {
    const page = await visit('/en/sample')
    const row = page.locator('.area-table tbody .row-button').nth(2)
    const name = await text(row)
    await row.focus()
    await page.keyboard.press('Enter')
    await page.locator('.place-panel h2').waitFor()
    expect(await text(page.locator('.place-panel h2'))).toBe(name)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-title')
    expect(await row.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.locator('.place-panel').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  })

  it('selects an area by a click on the map', async () => {
    const page = await visit('/en/sample?layers=')
    await mapIdle(page)
    const box = (await page.locator('.map-canvas').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.45)
    await page.locator('.place-panel h2').waitFor()
    const name = await text(page.locator('.place-panel h2'))
    expect(await text(page.locator('.area-table .selected .row-button'))).toBe(name)
  })

  it('paints the areas in the colours of the legend', async () => {
    const page = await visit('/en/sample?layers=&minutes=5')
    await mapIdle(page)
    const shares = await page.evaluate(() => {
      const { map } = (window as unknown as { withinReach: { map: import('maplibre-gl').Map } }).withinReach
      return map
        .queryRenderedFeatures({ layers: ['area-fill'] })
        .map((feature) => feature.state.share as unknown)
        .filter((share) => typeof share === 'number')
    })
    expect(shares.length).toBeGreaterThan(20)
  })

  it('keeps the view when the language changes', async () => {
    const page = await visit('/en/sample?service=library&minutes=20&map=12.00/42.6600/-81.0500')
    await mapIdle(page)
    const short = await peopleShort()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.locator('html[lang=fr-CA]').waitFor({ state: 'attached' })
    expect(await text(page.getByRole('heading', { level: 1 }))).toBe('À portée')
    expect(await peopleShort()).toBe(short)
    expect(page.url()).toContain('/fr/sample?service=library&minutes=20&map=12.00/42.6600/-81.0500')
  })

  it('goes back and forward through choices', async () => {
    const page = await visit('/en/sample')
    await page.getByLabel('Service', { exact: true }).selectOption('library')
    await page.locator('.area-table .row-button').first().click()
    await page.locator('.place-panel').waitFor()
    await page.goBack()
    await expect.poll(() => page.locator('.place-panel').count()).toBe(0)
    expect(await page.getByLabel('Service', { exact: true }).inputValue()).toBe('library')
    await page.goBack()
    await expect
      .poll(() => page.getByLabel('Service', { exact: true }).inputValue())
      .toBe('language-training')
    await page.goForward()
    await expect.poll(() => page.getByLabel('Service', { exact: true }).inputValue()).toBe('library')
  })

  it('opens a link to a service, with its dates and source', async () => {
    const services = (await (await fetch(`${product.address}/api/regions/sample/services`)).json()) as {
      services: { id: string; name: { fr: string }; point: unknown }[]
    }
    const service = services.services.find((one) => one.point)!
    const page = await visit(`/fr/sample?place=${encodeURIComponent(service.id)}`)
    await page.locator('.place-panel h2').waitFor()
    expect(await text(page.locator('.place-panel h2'))).toBe(service.name.fr)
    const panel = await text(page.locator('.place-panel'))
    for (const word of ['Adresse', 'Date de la liste', 'Dernière vérification', 'Licence'])
      expect(panel).toContain(word)
  })

  it('says which part of a malformed link it could not read, and shows the rest', async () => {
    const page = await visit('/en/sample?minutes=soon&service=teleport&group=recent-immigrants')
    const message = await text(page.locator('.notice-problem'))
    expect(message).toContain('minutes: soon')
    expect(message).toContain('service: teleport')
    expect(await text(page.locator('.slider-value'))).toBe('30 minutes')
  })

  it('names the regions there are where a link names another', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/atlantis`)
    await page.getByText('There is no region “atlantis” here').waitFor()
    await page.getByRole('button', { name: /Tamarisk/ }).click()
    await page.locator('.area-table').waitFor()
  })

  it('lists the files behind the figures and what was wrong with them', async () => {
    const page = await visit('/en/sample')
    await page.getByRole('button', { name: 'Data', exact: true }).click()
    const sources = page.locator('[aria-labelledby=sources-title]')
    await sources.locator('tbody tr').first().waitFor()
    expect(await sources.locator('tbody tr').count()).toBeGreaterThan(4)
    const notices = await page.request.get(
      product.address + (await page.getByRole('link', { name: 'Third-party notices' }).getAttribute('href')),
    )
    expect(notices.ok()).toBe(true)
    await page.goBack()
    await page.locator('.area-table').waitFor()
  })

  it('says that the server cannot be reached, and goes on when it can', async () => {
    const page = await visit('/en/sample')
    await opened.context.setOffline(true)
    try {
      await page.getByText('You are offline').waitFor()
      await page.getByLabel('Service', { exact: true }).selectOption('pharmacy')
      await page.getByRole('alert').getByText('The server cannot be reached').waitFor()
    } finally {
      await opened.context.setOffline(false)
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.area-table').waitFor()
    opened.errors.length = 0
  })

  describe.each([
    ['en', DESKTOP],
    ['fr', DESKTOP],
    ['en', PHONE],
    ['fr', PHONE],
  ] as const)('in %s on %o', (language, viewport) => {
    it('has no accessibility faults that axe can find, with a panel open and the layers shown', async () => {
      const page = await visit(`/${language}/sample`)
      await page.setViewportSize(viewport)
      await mapIdle(page)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const plain = await checker(page).analyze()
      await page.locator('.area-table .row-button').first().click()
      await page.locator('.place-panel').waitFor()
      const panel = await checker(page).include('.place-panel').analyze()
      await page.goto(`${product.address}/${language}/sample?panel=data`)
      await page.locator('.data-page table').first().waitFor()
      const data = await checker(page).analyze()
      const faults = [...plain.violations, ...panel.violations, ...data.violations]
      expect(
        faults.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([])
      await page.setViewportSize(DESKTOP)
    })
  })

  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['400 % zoom', { width: 360, height: 225 }],
  ])('loses nothing at %s', async (_, viewport) => {
    const page = await visit('/fr/sample')
    await page.setViewportSize(viewport)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBeLessThanOrEqual(0)
    const inside = await page.evaluate(() => {
      const sheet = document.querySelector('.sheet-content')!
      const edge = sheet.getBoundingClientRect().right
      return [...sheet.querySelectorAll('*:not(.visually-hidden)')]
        .filter((element) => element.getBoundingClientRect().right > edge + 1)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent}`)
    })
    expect(inside).toEqual([])
    await page.setViewportSize(DESKTOP)
  })

  it('brings the panel of a place into sight at 400 % zoom', async () => {
    const page = await visit('/fr/sample')
    await page.setViewportSize({ width: 360, height: 225 })
    await page.locator('.area-table .row-button').first().click()
    const heading = page.locator('#place-title')
    await heading.waitFor()
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect((await heading.boundingBox())!.y).toBeLessThan(225)
    await page.setViewportSize(DESKTOP)
  })

  it('needs at most 140 kB of compressed script before the map', async () => {
    const html = await (await fetch(`${product.address}/en/sample`)).text()
    const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1])
    const page = await visit('/en/sample')
    const words = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => /\/en-[^/]+\.js$/.test(path)),
    )
    expect(words).toHaveLength(1)
    scripts.push(...words)
    expect(scripts.length).toBeGreaterThan(1)
    let bytes = 0
    for (const script of scripts) {
      const body = await (await fetch(product.address + script)).arrayBuffer()
      bytes += gzipSync(new Uint8Array(body)).length
    }
    expect(bytes).toBeLessThan(140_000)
  })

  it('asked no other host for anything, and reported no error', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })

  it('works without WebGL, and says that the map is missing', async () => {
    const plain = await openBrowser(['--disable-gpu', '--disable-3d-apis'])
    try {
      const { page } = await openPage(plain, product.address)
      await page.goto(`${product.address}/en/sample`)
      await page.getByText('this browser gives no WebGL').waitFor()
      await expect.poll(() => page.locator('.area-table tbody tr').count()).toBeGreaterThan(5)
    } finally {
      await plain.close()
    }
  })
})
