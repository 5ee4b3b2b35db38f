/** The manifest of the sample region. */

import type { RegionManifest } from '../../server/import/manifest/regionManifest.ts'
import { MERGED_ZONE } from './areaTable.ts'
import { COUNTY } from './settlements.ts'

export function manifestText(): string {
  const madeUp = (en: string, fr: string) => ({
    title: { en, fr },
    publisher: 'made up for Within Reach',
    licence: 'CC0-1.0',
  })
  const columns = { name: 'name', nameFr: 'name_fr' }
  const codes = { file: 'census/da_zones_2021.csv', from: 'DAUID', to: 'zone_id' }
  const manifest: RegionManifest = {
    id: 'sample',
    name: { en: `${COUNTY.en} (sample)`, fr: `${COUNTY.fr} (exemple)` },
    madeUp: true,
    description: {
      en: 'An invented county on an invented lake. No place, person, farm or agency in it is real.',
      fr: "Un comté inventé au bord d'un lac inventé. Aucun lieu, aucune personne, aucune ferme ni aucun organisme n'y est réel.",
    },
    timeZone: 'America/Toronto',
    country: 'CA',
    province: 'ON',
    serviceBufferKm: 10,
    sources: {
      census: madeUp('Areas and counts', 'Aires et comptes'),
      dwellings: madeUp('Dwellings', 'Logements'),
      streets: madeUp('Street centreline', 'Réseau routier'),
      services: madeUp('Community services of the county', 'Services communautaires du comté'),
      'county-facilities': madeUp(
        'Libraries and recreation of the county',
        'Bibliothèques et loisirs du comté',
      ),
      employers: madeUp('Approved positions by quarter', 'Postes approuvés par trimestre'),
      map: madeUp('Parks, water, places and boundaries', 'Parcs, eau, lieux et limites'),
      transit: madeUp('Tamarisk Transit timetable', 'Horaire de Transport Tamarisk'),
    },
    groups: {
      population: { name: { en: 'Population', fr: 'Population' } },
      'recent-immigrants': {
        name: { en: 'Recent immigrants', fr: 'Immigrants récents' },
        description: { en: 'Landed 2016 to 2021, all ages', fr: 'Admis de 2016 à 2021, tous âges' },
      },
      'non-permanent-residents': { name: { en: 'Non-permanent residents', fr: 'Résidents non permanents' } },
      immigrants: { name: { en: 'Immigrants', fr: 'Immigrants' } },
      'refugees-since-1980': {
        name: { en: 'Admitted as refugees since 1980', fr: 'Admis comme réfugiés depuis 1980' },
      },
      'no-official-language': {
        name: {
          en: 'No knowledge of English or French',
          fr: "Sans connaissance de l'anglais ni du français",
        },
      },
    },
    areas: {
      file: 'boundaries/areas_2021.geojson',
      source: 'census',
      format: 'geojson',
      id: 'zone_id',
      ...columns,
      level: 'DA',
      vintage: 2021,
      mergedWhen: { field: 'zone_id', equals: MERGED_ZONE },
    },
    counts: [
      {
        file: 'census/da_2021.csv',
        source: 'census',
        vintage: 2021,
        key: 'DAUID',
        crosswalk: codes,
        counting: {
          sampled: ['recent-immigrants', 'non-permanent-residents', 'immigrants', 'refugees-since-1980'],
          rounded: true,
        },
        groups: {
          population: 'T1',
          'recent-immigrants': 'T1536',
          'non-permanent-residents': 'T1537',
          immigrants: 'T1527 - T1528 - T1537',
          'refugees-since-1980': 'T1674',
          'no-official-language': 'T387',
        },
      },
    ],
    dwellings: {
      file: 'dwellings/dwellings.csv.gz',
      source: 'dwellings',
      vintage: 2021,
      lon: 'lon',
      lat: 'lat',
      area: 'DAUID',
      weight: 'dwellings',
      areaCrosswalk: codes,
    },
    streets: {
      file: 'streets/centreline.geojson',
      source: 'streets',
      vintage: 2026,
      format: 'centreline',
      mapping: {
        id: 'ID',
        name: 'NAME',
        class: 'CLASS',
        oneWay: 'ONEWAY',
        leftNumbers: 'LEFT',
        rightNumbers: 'RIGHT',
        community: 'COMMUNITY',
        bridgeOrTunnel: 'STRUCTURE',
        speed: 'KMH',
      },
      classes: {
        Expressway: 'motorway',
        Ramp: 'motorway_link',
        Arterial: 'secondary',
        'County Road': 'secondary',
        Collector: 'tertiary',
        'Rural Road': 'unclassified',
        Local: 'residential',
        Path: 'path',
      },
      oneWayValues: { along: ['Along'], against: ['Against'] },
      noWalkWhen: [{ field: 'CLASS', equals: ['Expressway', 'Ramp'] }],
      noCarWhen: [{ field: 'CLASS', equals: 'Path' }],
    },
    services: [
      {
        file: 'services/services.csv',
        source: 'services',
        format: 'csv',
        vintage: '2026-07-01',
        mapping: {
          id: 'id',
          name: 'name',
          nameFr: 'nameFr',
          organization: 'organization',
          attributes: 'attributes',
          address: 'address',
          city: 'city',
          province: 'province',
          postalCode: 'postalCode',
          lon: 'lon',
          lat: 'lat',
          phone: 'phone',
          website: 'website',
          languages: 'languages',
          openingHours: 'openingHours',
          verifiedDate: 'verifiedDate',
          siteConfirmed: 'siteConfirmed',
          note: 'note',
          noteFr: 'noteFr',
        },
        serviceTypeBy: { field: 'serviceTypes' },
        sensitiveWhen: [{ field: 'sensitive', equals: 'yes' }],
      },
      {
        file: 'services/county_facilities.geojson',
        source: 'county-facilities',
        format: 'geojson',
        vintage: '2025-11-01',
        mapping: {
          id: 'OBJECTID',
          name: 'NAME',
          nameFr: 'NAME_FR',
          kind: 'KIND',
          address: 'ADDRESS',
          city: 'COMMUNITY',
          postalCode: 'POSTAL',
        },
        serviceTypeBy: { field: 'KIND', values: { Library: 'library' }, otherwise: 'recreation' },
      },
    ],
    employers: [{ file: 'employers/employers.csv', source: 'employers', format: 'csv' }],
    context: [
      { file: 'map/county.geojson', source: 'map', kind: 'boundary', ...columns },
      { file: 'map/municipalities.geojson', source: 'map', kind: 'municipal-limit', ...columns },
      { file: 'map/parks.geojson', source: 'map', kind: 'park', ...columns },
      { file: 'map/water.geojson', source: 'map', kind: 'water', ...columns },
      { file: 'map/places.geojson', source: 'map', kind: 'place', ...columns },
    ],
    corrections: [{ file: 'corrections.csv' }],
    transit: [{ file: 'transit/tamarisk_gtfs.zip', source: 'transit' }],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
