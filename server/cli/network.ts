import { Command } from 'commander'
import { rebuildRegionNetwork } from '../jobs/openRegionNetwork.ts'
import { getRegion } from '../store/regions.ts'
import { withDatabase } from './withDatabase.ts'

/** `reach network build`: builds a region's street network anew from its stored streets. */
export function networkCommand(): Command {
  const command = new Command('network').description('street networks of regions')
  command
    .command('build')
    .description(
      'build the street network of a region again from its streets (an import does this by itself)',
    )
    .requiredOption('--region <id>', 'id of the region')
    .action(async ({ region: id }: { region: string }) => {
      await withDatabase(async ({ db, config }) => {
        const region = await getRegion(db, id)
        const started = performance.now()
        const network = await rebuildRegionNetwork(db, config.dataDir, region.vintage)
        const [largest] = network.walkComponents
        const share =
          (100 * largest.lengthMeters) /
          network.walkComponents.reduce((sum, each) => sum + each.lengthMeters, 0)
        console.log(`Region:      ${region.id}, vintage ${region.vintage.number}`)
        console.log(`Streets:     ${network.edgeCount} edges, ${network.nodeCount} nodes`)
        console.log(
          `On foot:     ${network.walkComponents.length} separate parts, the largest with ${share.toFixed(1)} % of the length`,
        )
        console.log(`Name:        ${region.vintage.networkHash}`)
        console.log(`Built in:    ${((performance.now() - started) / 1000).toFixed(1)} s`)
      })
    })
  return command
}
