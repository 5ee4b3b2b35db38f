import { Command, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { exportServices } from '../jobs/exportServices.ts'
import { renderRows } from '../reports/renderRows.ts'
import { servicesToHsds } from '../reports/servicesToHsds.ts'
import { SERVICE_COLUMNS, serviceRows } from '../reports/servicesToRows.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption, formatOption } from './options.ts'
import { withDatabase } from './withDatabase.ts'

interface ServicesOptions {
  region: string
  service?: string
  format: 'table' | 'csv' | 'json' | 'hsds'
  access: Access
}

/** `reach services`: what is known of each service, as a file for others. */
export function servicesCommand(): Command {
  return new Command('services')
    .description(
      'services as they are known: the lists with corrections, and what was said on the phone over them',
    )
    .requiredOption('--region <id>', 'id of the region')
    .addOption(
      new Option('--service <slug>', 'service type; its children count too').choices(
        SERVICE_TYPES.map((type) => type.slug),
      ),
    )
    .addOption(formatOption(['csv', 'json', 'hsds']))
    .addOption(accessOption())
    .addHelpText(
      'after',
      '\nhsds is one JSON document in the words of Open Referral HSDS 3, with schedules over the year to come.\nA sensitive site has no address and no point, and nobody who answered is named.\nExample: npx reach services --region sample --service language-training --format hsds > services.json',
    )
    .action(async ({ region: id, service, format, access }: ServicesOptions) => {
      await withDatabase(async ({ db }) => {
        const today = new Date().toISOString().slice(0, 10)
        const services = await exportServices(db, await getRegion(db, id), {
          access,
          serviceType: service,
          today,
        })
        process.stdout.write(
          format === 'hsds'
            ? servicesToHsds(services)
            : renderRows(format, SERVICE_COLUMNS, serviceRows(services)),
        )
      })
    })
}
