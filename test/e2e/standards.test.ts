import { AxeBuilder } from '@axe-core/playwright'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import { mainBarrier } from '../../web/standards/mainBarrier.ts'
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

describe.skipIf(!hasBrowser)('standards and barriers beside the map', () => {
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
    await page.locator('.standard-list, .standard-picker').first().waitFor()
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

  const choose = (name: string) =>
    opened.page.getByRole('combobox', { name: 'Standard', exact: true }).selectOption(name)
  /** Feature state of an area on the map, by the id of the area. */
  const paintOf = async (id: string) => {
    const { page } = opened
    await mapIdle(page)
    const response = await page.request.get(`${product.address}/api/regions/sample/areas`)
    const { areas } = (await response.json()) as { areas: { id: string; index: number }[] }
    const index = areas.find((area) => area.id === id)!.index
    return page.evaluate(
      (feature) =>
        (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach.map.getFeatureState(feature),
      { source: 'areas', sourceLayer: 'areas', id: index },
    )
  }

  it('opens beside the map, keeps the choice in the address, through back, forward and the other language', async () => {
    const { page } = opened
    await page.goto(`${product.address}/en/sample`)
    await page.getByRole('button', { name: 'Standards and barriers' }).click()
    await page.getByRole('heading', { name: 'Choose a standard to see' }).waitFor()
    expect(query().get('panel')).toBe('standards')
    await page.getByRole('button', { name: 'Evening language class' }).click()
    await answered()
    expect(query().get('standard')).toBe('language-training-evening')
    await choose('Library')
    await page.waitForFunction(() => location.search.includes('standard=library'))
    await answered()
    await page.goBack()
    await page.waitForFunction(() => location.search.includes('language-training-evening'))
    await page.goForward()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('combobox', { name: 'Norme', exact: true }).waitFor()
    expect(await page.locator('.standard-picker option:checked').textContent()).toBe('Bibliothèque')
    expect(page.url()).toContain('/fr/sample?panel=standards&standard=library')
    await page.getByRole('button', { name: 'Temps de trajet' }).click()
    await page.locator('.area-table:not(.standard-areas) tbody tr').first().waitFor()
  })

  it('paints each area with its main barrier or with what is covered, and takes its paint away again', async () => {
    const page = await visit(`/en/sample?${EVENING}&probe=1`)
    await answered()
    const { areas } = await gapsOf('language-training-evening')
    const closed = areas.find(({ barriers }) => barriers && mainBarrier(barriers) === 'closed')!
    const uncounted = areas.find(({ people }) => people === null)!
    expect(await paintOf(closed.id)).toMatchObject({ pattern: 'closed' })
    expect(await paintOf(uncounted.id)).toMatchObject({ pattern: '', share: -2 })
    await page.getByRole('radio', { name: 'Coverage' }).check({ force: true })
    expect(await paintOf(closed.id)).toMatchObject({ share: closed.coverage!.lower })
    await page.waitForFunction(() => location.search.includes('paint=coverage'))
    const known = areas.find(({ coverage }) => coverage?.upper === 1 && coverage.lower === 0)!
    expect(await paintOf(known.id)).toMatchObject({ share: 0, pattern: 'unknown-1' })
    await page.getByRole('button', { name: 'Travel times' }).click()
    await page.locator('.area-table:not(.standard-areas) tbody tr').first().waitFor()
    await page.waitForFunction(() => {
      const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
      return map.getLayoutProperty('standard-unknown-1', 'visibility') === 'none'
    })
  })

  it('explains a place in one sentence, from the list by keyboard and from the address', async () => {
    const page = await visit(`/en/sample?${EVENING}&probe=1`)
    await answered()
    const { areas } = await gapsOf('language-training-evening')
    await mapIdle(page)
    const first = page.locator('.standard-areas tbody .row-button').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.locator('.area-sentence').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-title')
    const { name, people, barriers } = areas[0]
    expect(await text(page.locator('.area-sentence strong'))).toBe(
      `Whether the ${people} recent immigrants in ${name.en} are covered depends on something that nobody has established.`,
    )
    expect(Math.round(barriers!.unknown)).toBe(people)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.classList.contains('row-button'))
    const missed = areas.find(({ nearestMiss }) => nearestMiss !== null)
    if (missed) {
      await visit(`/en/sample?${EVENING}&area=${missed.id}`)
      await page.locator('.area-sentence').getByText('Nearest miss:').waitFor()
    }
  })

  it('keeps the whole region out from under the legend that grows with the answer', async () => {
    const page = await visit(`/en/sample?${EVENING}&probe=1`)
    await answered()
    await mapIdle(page)
    const detail = await page.request.get(`${product.address}/api/regions/sample`)
    const { bounds } = (await detail.json()) as { bounds: [number, number, number, number] }
    const covered = await page.evaluate(([west, south, east, north]) => {
      const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
      const frame = map.getContainer().getBoundingClientRect()
      const legend = document.querySelector('.map-cards')!.getBoundingClientRect()
      const [low, high] = [map.project([west, south]), map.project([east, north])]
      const beside = low.x + frame.left >= legend.right
      const above = low.y + frame.top <= legend.top
      return !(beside || above) || high.x > frame.width || high.y < 0
    }, bounds)
    expect(covered).toBe(false)
    expect(query().has('map')).toBe(false)
  })

  it('gives the public figures in fives, nobody to phone, and the reason why places of work are not answered', async () => {
    const visitor = await openPage(browser, product.address)
    await visitor.context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.9' })
    const { page } = visitor
    await page.goto(`${product.address}/fr/sample?panel=standards&standard=primary-care-near-farms`)
    await page.getByText('réservée au propriétaire de cet ordinateur').first().waitFor()
    expect(await page.getByRole('button', { name: 'Soins primaires près des fermes' }).isDisabled()).toBe(
      true,
    )
    await page.getByRole('button', { name: 'Cours de langue du soir' }).click()
    await page.locator('.standard-areas').waitFor(PATIENT)
    const shown = await page.locator('.standard-areas .short, .standard-result .figure dd').allTextContents()
    for (const count of shown.map((text) => /^[\d\s]+/.exec(text)?.[0].replace(/\D/g, '')))
      if (count) expect(Number(count) % 5).toBe(0)
    expect(await page.locator('.phone-list').count()).toBe(0)
    expect(visitor.errors).toEqual([])
    await visitor.context.close()
  })

  it('fetches the brief about a standard', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    const [download] = await Promise.all([
      page.waitForEvent('download', PATIENT),
      page.getByRole('button', { name: 'Download a two-page brief' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('sample-language-training-evening-en.pdf')
    await page.getByText('Saved as sample-language-training-evening-en.pdf.').waitFor()
  })

  it('tells a screen reader the answer once it is there', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    await page
      .getByRole('status')
      .getByText(/^Evening language class – Between 0% and 67% of the 4,355 recent immigrants are covered/)
      .waitFor({ state: 'attached' })
  })

  it('shows sites by cell, never by name, and one of them from the list', async () => {
    const page = await visit('/en/sample?panel=standards&standard=primary-care-near-farms&probe=1')
    await answered()
    const { areas } = await gapsOf('primary-care-near-farms')
    await mapIdle(page)
    const discs = await page.evaluate(() => {
      const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
      return map
        .querySourceFeatures('standard-places')
        .map(({ properties }) => [properties.cell as string, Number(properties.count)] as const)
    })
    const counts = new Map(areas.map(({ id, people }) => [id, people]))
    expect(discs.length).toBeGreaterThan(0)
    for (const [cell, count] of discs) expect(count).toBe(counts.get(cell))
    for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(3)
    await page.locator('.standard-areas').getByRole('button', { name: 'Other places' }).click()
    await page.getByRole('heading', { name: 'Other places' }).waitFor()
  })

  it('copies the list of whom to phone, and offers it as a file', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    const { phoneFirst } = await gapsOf('language-training-evening')
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the list' }).click()
    await page.getByText(`${phoneFirst.length} records copied.`).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')[1]).toBe(
      [
        phoneFirst[0].name.en,
        phoneFirst[0].organization,
        phoneFirst[0].phone,
        Math.round(phoneFirst[0].people),
      ].join('\t'),
    )
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('sample-language-training-evening.csv')
  })

  it('prints the standard in words, the finding, the bar and all areas', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const seen = (selector: string) => page.locator(selector).first().isVisible()
    for (const shown of ['.standard-printed-name', '.finding', '.stacked-bar-large', '.print-foot'])
      expect(await seen(shown), shown).toBe(true)
    for (const hidden of ['.view-tabs', '.map-panel', '.standard-picker select', '.results .button'])
      expect(await seen(hidden), hidden).toBe(false)
    const { areas } = await gapsOf('language-training-evening')
    expect(await page.locator('.standard-areas tbody tr').count()).toBe(areas.length)
    await page.emulateMedia({ media: 'screen' })
  })

  it('shows the digits of the answer that the server computes, and barriers that add up to the shortfall', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    const { total, areas, phoneFirst } = await gapsOf('language-training-evening')
    const numbers = (await page.locator('.standard-result .figure dd').allTextContents()).map((figure) =>
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
    expect(await page.locator('.stacked-bar-large').getAttribute('aria-label')).toContain(
      `Not known yet ${total.barriers!.unknown.toLocaleString('en-CA', { maximumFractionDigits: 0 })}`,
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
    await page.getByText(reason.en).waitFor()
    expect(await page.getByRole('button', { name: 'Evening language class' }).isDisabled()).toBe(true)
    expect(await page.locator('.standard-areas').count()).toBe(0)
  })

  it('says that it does not know the standard of a link', async () => {
    const page = await visit('/en/sample?panel=standards&standard=nothing')
    await page.getByRole('alert').getByText('There is no standard “nothing” here.').waitFor()
  })

  it('does not give the public whom to phone', async () => {
    const { page } = opened
    await page.route('**/standards/library/gaps?*', async (route) => {
      await route.fulfill({
        status: 200,
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
        await page.locator('.standard-areas .row-button').first().click()
        await page.locator('.area-sentence').waitFor()
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        expect(await faults()).toEqual([])
        expect(
          await page.evaluate(() =>
            [...document.querySelectorAll('.sheet *, .place-panel *')]
              .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
              .map((element) => `${element.tagName} ${element.className} ${element.textContent}`),
          ),
        ).toEqual([])
        if (language === 'fr') expect(await text(page.locator('.page'))).not.toMatch(/\bbus\b/i)
        await page.setViewportSize(DESKTOP)
      },
    )
  })

  it('asked no other host for anything, and reported no error', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })

  it('answers a changed limit and language on the page with the digits of the server, without faults, and goes back', async () => {
    const page = await visit(`/en/sample?${EVENING}`)
    await answered()
    const finding = page.locator('.standard-result .finding').first()
    const saved = await text(finding)
    await page.getByText('Change the standard', { exact: true }).click()
    const slider = page.getByRole('slider', { name: 'Limit each way' })
    await slider.waitFor(PATIENT)
    await slider.focus()
    for (let step = 0; step < 5; step++) await slider.press('ArrowLeft')
    await page.getByRole('combobox', { name: 'Language that people speak' }).selectOption('spa')
    const { standards } = (await (
      await fetch(`${product.address}/api/regions/sample/standards`)
    ).json()) as StandardList
    const { standard } = standards.find((each) => each.standard.id === 'language-training-evening')!
    const match = { ...standard.match, languageKinds: ['staff', 'interpreter', 'telephone'] }
    const ask = async (changed: object): Promise<StandardGaps> => {
      for (;;) {
        const answer = await fetch(`${product.address}/api/regions/sample/standards/answer`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(changed),
        })
        if (answer.status === 200) return (await answer.json()) as StandardGaps
        expect(answer.status).toBe(202)
      }
    }
    const { total, areas } = await ask({
      standard: { ...standard, cutoffSeconds: 20 * 60, match },
      person: { languages: ['spa'] },
    })
    const first = areas[0]
    await page.waitForFunction(
      (before) => document.querySelector('.standard-result .finding')?.textContent !== before,
      await finding.textContent().then((now) => (now === saved ? saved : '')),
    )
    const count = new Intl.NumberFormat('en-CA')
    expect(await text(page.locator('.standard-areas tbody tr').first())).toContain(
      count.format(Math.round(first.shortfall!)),
    )
    expect(await text(finding)).toContain(count.format(total.people!))
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Back to the saved one' }).click()
    await page.waitForFunction(
      (before) =>
        document
          .querySelector('.standard-result .finding')
          ?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ') === before,
      saved,
    )
    await page.getByRole('combobox', { name: 'From', exact: true }).selectOption(String(20 * 60))
    await page.getByRole('button', { name: 'Ask the server for these hours' }).click()
    await page.locator('.change-told').waitFor(PATIENT)
    const [from, to] = await Promise.all(
      ['From', 'To'].map(async (name) =>
        Number(await page.getByRole('combobox', { name, exact: true }).inputValue()),
      ),
    )
    const times = standard.time.kind === 'any' ? [] : standard.time.times
    const later = await ask({
      standard: {
        ...standard,
        time: {
          ...standard.time,
          times: times.map(({ day }) => ({ day, startSeconds: from * 60, endSeconds: to * 60 })),
        },
      },
    })
    expect(from).toBe(20 * 60)
    await page.waitForFunction(
      (short) => document.querySelector('.standard-areas tbody tr')?.textContent?.includes(short),
      count.format(Math.round(later.areas[0].shortfall!)),
      PATIENT,
    )
  })
})
