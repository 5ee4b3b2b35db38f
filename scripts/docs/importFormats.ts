/** What there is to say about each kind of file that the importers read. The notices come from the importers themselves. */
import { ADDRESS_NOTICES } from '../../server/import/addresses/notices.ts'
import { CENSUS_NOTICES } from '../../server/import/census/notices.ts'
import { CENTRELINE_NOTICES } from '../../server/import/centreline/notices.ts'
import { CONTEXT_NOTICES } from '../../server/import/context/notices.ts'
import { CORRECTION_NOTICES } from '../../server/import/corrections/notices.ts'
import { DWELLINGS_NOTICES } from '../../server/import/dwellings/notices.ts'
import { FILE_NOTICES } from '../../server/import/files/notices.ts'
import { GTFS_NOTICES } from '../../server/import/gtfs/notices.ts'
import { HEAD_COUNT_NOTICES } from '../../server/import/headCounts/notices.ts'
import { HSDS_NOTICES } from '../../server/import/hsds/notices.ts'
import { IRCC_NOTICES } from '../../server/import/ircc/notices.ts'
import { LMIA_NOTICES } from '../../server/import/lmia/notices.ts'
import { MOH_NOTICES } from '../../server/import/moh/notices.ts'
import type { NoticeCatalogue } from '../../server/import/notice.ts'
import { ODCAF_NOTICES } from '../../server/import/odcaf/notices.ts'
import { ODHF_NOTICES } from '../../server/import/odhf/notices.ts'
import { OSM_NOTICES } from '../../server/import/osm/notices.ts'
import { POSTAL_NOTICES } from '../../server/import/postal/notices.ts'
import { RECORD_NOTICES } from '../../server/import/records/notices.ts'
import { SERVICE_NOTICES } from '../../server/import/serviceRow/notices.ts'
import { SERVICE_TABLE_NOTICES } from '../../server/import/serviceTable/notices.ts'
import { STREET_NETWORK_NOTICES } from '../../server/import/streetNetwork/notices.ts'
import { WORKSHEET_NOTICES } from '../../server/import/worksheet/notices.ts'
import { PLACING_NOTICES } from '../../server/jobs/importRegion/placePeople.ts'
import { SERVICE_PLACE_NOTICES } from '../../server/jobs/importRegion/readServiceFiles.ts'

export interface ImportFormat {
  /** Name of the page. */
  slug: string
  title: string
  publisher: string
  /** Paragraphs on what the file is and what is made of it. */
  about: readonly string[]
  /** How a manifest names such a file, as JSON; null = none does. */
  manifest: string | null
  notices: NoticeCatalogue
  /** Pages whose notices this format may report too. */
  builtOn: readonly string[]
}

export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    slug: 'files',
    title: 'Files of any kind',
    publisher: 'anyone',
    about: [
      'Readers that every format is built on: CSV and TSV (`.csv`, `.tsv`, `.txt`, also `.csv.gz`), workbooks (`.xlsx`), GeoJSON (`.geojson`, `.json`) and zipped shapefiles (`.zip`).',
      'Encoding (UTF-8, UTF-16, windows-1252), byte order mark and delimiter are detected; `encoding` and `delimiter` in the manifest override. Shapes in any coordinate system that the file names (or `crs` in the manifest) become longitude and latitude (WGS84). Files are streamed: they need not fit into memory.',
      'A file that cannot be used at all (missing, truncated, a decompression bomb, a table without the wanted columns) is refused with a message, and the region stays as it was. Everything else is a notice.',
    ],
    manifest:
      '{ "file": "folder/name.csv", "source": "key-of-sources", "vintage": 2021, "encoding": "windows-1252" }',
    notices: FILE_NOTICES,
    builtOn: [],
  },
  {
    slug: 'census',
    title: 'Areas, counts of people and indicators',
    publisher: 'Statistics Canada (boundary files, Census Profile) and others',
    about: [
      'Outlines of areas as GeoJSON or zipped shapefile, as H3 cells, or as points; counts as a table with one row an area and coded columns.',
      'Signs for missing values are kept as reasons, never read as 0: `..` not available, `x` withheld, `F` too unreliable, `...` not applicable, blank. A demand group is a column or a sum such as `T1527 - T1528 - T1537`. Codes of another census are led to the areas by a crosswalk; several codes may meet in one merged zone, which is shown but not ranked.',
    ],
    manifest:
      '"areas": { "file": "boundaries.geojson", "id": "zone_id", "level": "ADA", "vintage": 2021 },\n"counts": [{ "file": "ada_2021.csv", "key": "ADA_code", "groups": { "population": "T1", "recent-immigrants": "T1536" } }]',
    notices: CENSUS_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'dwellings',
    title: 'Dwellings',
    publisher: 'municipalities, assessment offices, research data',
    about: [
      'Points where people live, with the number of dwellings and the code of the area. The count of an area is spread over its dwellings by weight: this is modelled, and nobody is ever drawn at a dwelling. A dwelling belongs to the area of its code, wherever its point lies.',
    ],
    manifest:
      '"dwellings": { "file": "parcels.csv.gz", "lon": "lon", "lat": "lat", "area": "DAUID", "weight": "dwellings" }',
    notices: DWELLINGS_NOTICES,
    builtOn: ['files', 'census'],
  },
  {
    slug: 'placing',
    title: 'Placing people',
    publisher: 'not a file: what can be wrong when counts, dwellings and streets are put together',
    about: [
      'Areas without dwellings put their people on the street corners inside them, and at last on one interior point. The place panel of an area says which of the three it is.',
    ],
    manifest: '"settings": { "snapLimitMeters": 1000 }',
    notices: PLACING_NOTICES,
    builtOn: [],
  },
  {
    slug: 'centreline',
    title: 'Street centrelines',
    publisher: 'municipalities and provinces (street centreline, road network)',
    about: [
      'Lines of streets as zipped shapefile or GeoJSON. The manifest says which column holds name, class, one-way, house numbers, community, bridges and posted speed, and what the values mean.',
      'Two lines meet only where their ends are equal: a crossing without a shared end is a bridge, not a junction.',
    ],
    manifest:
      '"streets": { "file": "street_centreline.zip", "format": "centreline",\n  "mapping": { "name": "STREET_NAM", "class": "ROAD_CLASS", "oneWay": "ONE_WAY_CO" }, "classes": { "LOCAL": "residential" } }',
    notices: CENTRELINE_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'osm',
    title: 'OpenStreetMap extracts',
    publisher: 'OpenStreetMap contributors; extracts by Geofabrik, BBBike and others',
    about: [
      'A `.osm.pbf` file. Ways with `highway` become streets, split where ways share a node; access follows the tags and, where they are silent, the table of defaults of the OpenStreetMap wiki. Turn restrictions hold for bicycles and cars; timed ones are left out with a notice, and ferries are not read, nor gates and other barriers on single points: a street is as open as its own tags say.',
    ],
    manifest: '"streets": { "file": "region.osm.pbf", "format": "osm" }',
    notices: OSM_NOTICES,
    builtOn: [],
  },
  {
    slug: 'street-network',
    title: 'The street network as a whole',
    publisher: 'not a file: what is found when the streets are joined into a network',
    about: [
      'Streets are joined where their ends are equal. A part that is joined to nothing else is an island: points near a small one (under 1 % of the walkable length) are placed on other streets where there are any within `snapLimitMeters`.',
    ],
    manifest: '"settings": { "snapLimitMeters": 1000 }',
    notices: STREET_NETWORK_NOTICES,
    builtOn: [],
  },
  {
    slug: 'services',
    title: 'Services of every list',
    publisher: 'anyone',
    about: [
      'What every list of services may report about a row. Records keep the wording of their source; postal codes and provinces are put into one form; codes are never guessed. Shelters and other sensitive sites lose address, postal code, point and note. Denominations of places of worship are dropped.',
      'Records that look alike in name, kind and place are linked as possible duplicates and shown so; they are never merged.',
    ],
    manifest: '"services": [{ "file": "services.csv", "format": "csv" }]',
    notices: SERVICE_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'service-places',
    title: 'Services in and around the region',
    publisher: 'not a file: what is found when services are placed in the region',
    about: [
      'Services within the buffer around the region (`serviceBufferKm`) count as destinations and are listed apart; those farther away are left out.',
    ],
    manifest: '"serviceBufferKm": 10',
    notices: SERVICE_PLACE_NOTICES,
    builtOn: [],
  },
  {
    slug: 'addresses',
    title: 'Addresses against points',
    publisher: 'not a file: services are compared with the house numbers of the street file',
    about: [
      'Where the street file has house numbers, the address of each service is looked up and compared with its published point, offline. More than `geocodeCheckMeters` (1 km) apart is a notice with both points. The published point is used until a correction is accepted, and figures say what share rests on doubtful points.',
    ],
    manifest: '"settings": { "geocodeCheckMeters": 1000 }',
    notices: ADDRESS_NOTICES,
    builtOn: [],
  },
  {
    slug: 'ircc',
    title: 'IRCC newcomer services',
    publisher: 'Immigration, Refugees and Citizenship Canada: "Find free newcomer services near you"',
    about: [
      'The bilingual list of federally funded newcomer services, as the page loads it (`services-info-....js`) or as JSON. Its yes/no flags become service types: General and Help_gar to settlement and resettlement, Lang_assess to language assessment, Lang_training to language training, Job_lang_training to job-specific language training, Job_search to employment, Citzenship_test_prep (spelled so) to citizenship. Volunteer and Other add no type. Flags for women, youth, seniors, 2SLGBTQI+ and francophones become attributes.',
      'An address of the list is not a class site until somebody confirms it. E-mail addresses are not imported.',
    ],
    manifest: '{ "file": "ircc_settlement_2022.json", "format": "ircc", "vintage": "2022-12-15" }',
    notices: IRCC_NOTICES,
    builtOn: ['files', 'services'],
  },
  {
    slug: 'odhf',
    title: 'Open Database of Healthcare Facilities',
    publisher: 'Statistics Canada (ODHF 1.1)',
    about: [
      'A CSV of hospitals, ambulatory care and nursing or residential care. Only hospitals, primary care and mental health count as health care in a question; residential care never does.',
    ],
    manifest: '{ "file": "odhf_v1.1.csv", "format": "odhf" }',
    notices: ODHF_NOTICES,
    builtOn: ['files', 'services'],
  },
  {
    slug: 'odcaf',
    title: 'Open Database of Cultural and Art Facilities',
    publisher: 'Statistics Canada (ODCAF 1.0)',
    about: ['A CSV of libraries, museums, theatres and other places of culture.'],
    manifest: '{ "file": "odcaf_v1.0.csv", "format": "odcaf" }',
    notices: ODCAF_NOTICES,
    builtOn: ['files', 'services'],
  },
  {
    slug: 'moh',
    title: 'Ministry of Health service provider locations',
    publisher: 'Ontario Ministry of Health (Ontario GeoHub)',
    about: [
      'GeoJSON of hospitals, pharmacies, laboratories, long-term care, community health centres, family health teams and others; also city-licensed residential care. Pharmacies and laboratories are services of their own, not primary care.',
    ],
    manifest: '{ "file": "moh_service_locations.geojson", "format": "moh" }',
    notices: MOH_NOTICES,
    builtOn: ['files', 'services'],
  },
  {
    slug: 'hsds',
    title: 'Human Services Data Specification (HSDS)',
    publisher: 'Open Referral; 211 providers and other directories; `reach services --format hsds`',
    about: [
      'HSDS 3 as JSON (one service or a list, services at locations, organizations with their services, pages of the HSDS API one by one or in a list) or as CSV tables (`services.csv`, `organizations.csv`, `locations.csv`, `addresses.csv`, `service_at_locations.csv`, `schedules.csv`, `languages.csv`, `phones.csv`, `cost_options.csv`, `funding.csv`, `attributes.csv`, `taxonomy_terms.csv`, `holiday_schedules.csv` of HSDS 1) in a folder or a zip; names in the singular do, too. One record a service at a location.',
      'Service types come from the taxonomy terms: those of ours by slug or name, others by `serviceTypeBy` (field `code`, `name` or `id` of the term, or `value` of the attribute; a code may be named by its beginning, `BD-1800` for `BD-1800.2000-620`). Schedules of the service at the location hold before those of the service, these before those of the location. A schedule whose notes begin with "course" is one to attend whole; `coursesWhen` names others. Where the `description` of schedules is OpenStreetMap text that says the same as their rows, the text is kept, which holds beyond their dates. Ages, prices, funder, free seats, languages and what attributes with the labels of the worksheet say count as what the list says, below any answer; `eligibility_description`, `fees_description`, `wait_time` and other words become the note, without e-mail addresses. Contacts are not read. `alternate_name` is French only if `mapping` says so.',
      'Services whose `status` is not active are left out. Hours that cannot be read are notices and unknown, never open; where some rows can be read, the service is open in their hours and unknown outside them.',
    ],
    manifest:
      '{ "file": "hsds", "format": "hsds", "vintage": "2026-07-01", "mapping": { "nameFr": "alternate_name" },\n  "serviceTypeBy": { "field": "code", "values": { "BD-1800": "food", "HH-0500.8000": "language-training" }, "otherwise": "other" } }',
    notices: HSDS_NOTICES,
    builtOn: ['files', 'services', 'service-table'],
  },
  {
    slug: 'service-table',
    title: 'Any table or layer of services',
    publisher: 'you, a municipality, a 211 provider ...',
    about: [
      'CSV, workbook, GeoJSON or shapefile with a column mapping. `serviceType` gives one type for the whole file, `serviceTypeBy` a type by the value of a column. The service types are listed in [GLOSSARY.md](../../GLOSSARY.md).',
    ],
    manifest:
      '{ "file": "libraries.zip", "format": "shapefile", "serviceType": "library",\n  "mapping": { "id": "OBJECTID", "name": "NAME", "address": "ADDRESS", "city": "COMMUNITY" } }',
    notices: SERVICE_TABLE_NOTICES,
    builtOn: ['files', 'services'],
  },
  {
    slug: 'lmia',
    title: 'Employers with a positive LMIA, and lists of your own',
    publisher: 'Employment and Social Development Canada (quarterly lists)',
    about: [
      'The lists of employers with a positive labour market impact assessment, in the layouts of all quarters (windows-1252, title and note lines, blanks that repeat the line above, workbooks). Or a list of your own (`format: csv`) with a mapping.',
      'Figures are approved positions by decision quarter, which recur: they are never added up into workers. A mailing address is not a work site, and a work site is not a home. HTTP shows no names of employers at all, and only areas with at least three employers. Notices never quote a name.',
    ],
    manifest:
      '"employers": [{ "file": "tfwp_2019q4_positive_en.csv", "format": "lmia", "quarter": "2019Q4" }]',
    notices: LMIA_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'postal',
    title: 'Postal areas, and placing employers',
    publisher: 'lists of forward sortation areas',
    about: [
      'Points of forward sortation areas (the first three characters of a postal code), and what is found when employers are placed: by a full postal code that another layer knows, else by the name of the place, else by the sorting area. The precision is kept and shown.',
    ],
    manifest: '"postal": [{ "file": "fsa.csv", "fsa": "fsa", "lon": "longitude", "lat": "latitude" }]',
    notices: POSTAL_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'gtfs',
    title: 'Transit timetables',
    publisher: 'transit agencies (GTFS Schedule)',
    about: [
      'A GTFS feed, a zip or a folder of tables; one or several feeds a region. Read are `agency`, `stops`, `routes`, `trips`, `stop_times`, `calendar`, `calendar_dates`, `frequencies`, `transfers` and the dates of `feed_info`; not shapes, fares, pathways, blocks or zones served on demand. Tables are streamed: a `stop_times.txt` of 200 MB takes some seconds and about half a gigabyte.',
      'Codes of notices are those of the canonical GTFS Schedule validator where it has one, for the rules on which routing depends; `detail.table` names the table. A feed without a timetable in it (a required table or column is missing, or both calendars) is refused, and so is one whose frequencies stand for millions of departures a day; a single trip whose times run backwards does not run, since nobody can know which time is mistaken.',
      'Times are seconds after noon minus 12 hours of the service date in the time zone of the agency, as GTFS defines them: 25:10:00 is ten past one in the night after it. On the days on which clocks change, 08:00:00 is still eight on the wall, while times before the change lie an hour beside the wall clock. Times that a feed writes as 00:xx belong to the early morning of the service date itself and are left as they are. Blank stop times are interpolated at constant speed along straight lines from stop to stop.',
      'A frequency stands for its departures: exact ones at the start and every headway after it; where only a headway is promised, at a fixed share of the headway drawn from the name of the trip, so that waits are spread evenly over it. `pickup_type` and `drop_off_type` 1 forbid boarding and alighting; 2 and 3, by arrangement, allow it. Of `transfers`, type 1 takes no time, type 2 never shortens a walk, type 3 forbids the change, type 4 keeps riders aboard; the row that names most (trips before routes before stops) decides.',
    ],
    manifest: '"transit": [{ "file": "transit/gtfs.zip" }]',
    notices: GTFS_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'corrections',
    title: 'Corrections',
    publisher: 'you',
    about: [
      'A CSV with the columns `source`, `record id`, `field`, `value`, `who`, `date` (English or French headers): one decision about one field of one published record. It holds from the next import on; the published value is kept beside it and shown. A blank value clears the field.',
      'Fields: `name`, `name.fr`, `organization`, `serviceTypes`, `attributes`, `languages`, `openingHours`, `address`, `city`, `province`, `postalCode`, `point` ("longitude, latitude"), `lon`, `lat`, `phone`, `website`, `note`, `note.fr`, `sourceKind`, `listDate`, `verifiedDate`, `siteConfirmed`, `capacity`, `sensitive`, `closed`. `npx reach backup FILE` keeps corrections safe.',
    ],
    manifest: '"corrections": [{ "file": "corrections.csv" }]',
    notices: CORRECTION_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'worksheet',
    title: 'Verification worksheet',
    publisher: 'you, after telephoning',
    about: [
      'Open lists rarely say when a service is open, in which languages, and for whom. `npx reach worksheet --region REGION --format xlsx > worksheet.xlsx` writes a table to phone from: what is known of each record, and empty columns for opening hours, sessions with their terms, languages, who may come, cost and so on, each explained on the second sheet (in CSV in a row under the header). `--service` takes one kind of service, `--lang fr` writes French; `--standard ID` puts the records first whose answers would move the most people under that standard, and says how many.',
      '`npx reach worksheet --region REGION --read worksheet.xlsx` shows what would change, record by record and field by field; `--apply --who NAME` saves it, all or none: one error refuses the whole. `--undo --who NAME` takes the last one back: what was known before holds again, with its own witness and date. The page does all of this under *Phone and fill in*. Headers and words may be English or French. A blank cell says nothing, `same` says that what is known still holds, and `unknown` that nobody knows. Every row with answers needs who said so and when.',
      'Answers win over what the list says, outlive imports, and are kept with their history and in `npx reach backup`. What nobody has verified within 12 months is stale. A spreadsheet may turn what is typed into a CSV into dates; a workbook has text cells and does not.',
      'The worksheet holds telephone numbers and names: it is for the owner alone, and sensitive sites have no address in it.',
    ],
    manifest: null,
    notices: WORKSHEET_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'records',
    title: 'Standards, rules, profiles and zones',
    publisher: 'you',
    about: [
      'A region keeps four kinds of records that its people edit, in a terminal or on the page. **Standards** (`npx reach standards`): whom a service should reach, how, within how many minutes, on which days and hours. **Rules** (`npx reach rules`): who may come to services of a type, with funder, dates in force, statuses, class of admission, years since landing, age, residence and source. **Profiles** (`npx reach profiles`): who the people of a group or the workers of sites are taken to be, their languages, status and free hours; all of it assumptions. **Zones** (`npx reach zones`): where a ride can be asked for that no timetable holds, “served on demand, not modelled”: what travel denies there is unknown, never “no ride”. Every region starts with those of the product, the rules in Ontario alone, and with no zones; what was not read at its publisher is marked as not verified.',
      '`--export ID` writes one record as JSON, `--export` all that hold; `--save FILE --who NAME` reads one or a list back, all or nothing: one fault refuses the whole file, and all faults are told, field by field. Rules may be a table too, one row each: `npx reach rules --region REGION --export --format csv > rules.csv`; lists in a cell are parted by `;`. A saved record replaces the starter of its id. `--remove ID` takes it away again, and of a starter that nobody replaced switches it off in the region; `--undo ID` brings back what held before the last change. Every version is kept, with who saved it and when, and is in `npx reach backup`.',
      'Times are seconds since midnight (64800 is 18:00; past midnight goes on: 90600 is 25:10), limits are seconds, days of standards are 1 (Monday) to 7, and days of free hours MO to SU. Statuses, service types, languages (ISO 639-3) and modes are written as codes. In a profile `freeTime` null means free whenever a standard asks; otherwise visits with both ways must lie within its hours, and sessions themselves. Its season and modes are told, not computed with: a standard says its modes, and answers are those of the season. In a standard `who` may name another `profile` than that of its group.',
      'Zones are GeoJSON for map programs: `npx reach zones --region REGION --export > zones.geojson` writes a FeatureCollection of polygons in WGS84, and `--save zones.geojson --who NAME` reads one back. `id` of a feature is that of the zone; properties are `name`, `name_fr`, `hours`, `hours_fr` (when it is served, in words: shown, not used), `agency`, `to_anywhere` (it takes people out of the zone too) and `source` (where one can read about it). French words left out are the English ones. An outline is closed and does not cross itself; further rings are left out of it.',
      'On the page: **Edit this standard**, **Save as a standard** for one that was changed there, **Rules and assumptions**, and **Draw a zone** on the map of standards, for the owner alone; the public reads all four. Over HTTP the same records are read, saved and removed one by one ([HTTP interface](../api.md)): a change needs the version that was read as `If-Match`.',
    ],
    manifest: null,
    notices: RECORD_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'head-counts',
    title: 'Head-counts of employer sites',
    publisher: 'you, as employers and workers tell you',
    about: [
      'Approved positions are no workers. How many people work at a site in a month is what somebody tells the partnership, and unknown until then. `npx reach workers --region REGION --format xlsx > workers.xlsx` writes a row a site with its key, its name and twelve columns; `--read workers.xlsx` shows what would change, and `--apply --who NAME` saves it, all or nothing. A blank cell says nothing, 0 is none, `same` says that what is known still holds, `unknown` that nobody knows; a row that changes needs who said so and the date. Columns may stand in any order, with English or French headers.',
      'One site from the command line: `npx reach workers --region REGION --site KEY --months 5-10 --count 12 --said-by NAME --apply --who NAME`.',
      'A standard about sites with `weighBy` `people` counts workers by the head-counts of the month of its date; sites without one are unknown, never 0: they are not counted, and the answer says how many they are. With `weighBy` `sites` every site counts once.',
      'Head-counts are counts of people who are easily harmed: they are for the owner alone, on the command line alone, and in no public answer, tile, log or address. Keep the table and `npx reach backup` files to yourself. The key of a site is made from the names of employer and place, and stays as long as these do.',
    ],
    manifest: null,
    notices: HEAD_COUNT_NOTICES,
    builtOn: ['files'],
  },
  {
    slug: 'context',
    title: 'Background of the map',
    publisher: 'municipalities',
    about: [
      'Boundaries, municipal limits, wards, parks, water and names of places, as GeoJSON or zipped shapefile.',
    ],
    manifest: '"context": [{ "file": "parks.geojson", "kind": "park", "name": "NAME" }]',
    notices: CONTEXT_NOTICES,
    builtOn: ['files'],
  },
]
