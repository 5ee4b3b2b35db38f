// npm run bench: speed against peers and bars, on the Node that comes with the package. Words name benches: `npm run bench -- walking`.
import { join } from 'node:path'
import { ensureInstalled, ROOT } from './launch/install.mjs'
import { runOnOurNode } from './launch/runOnOurNode.mjs'

ensureInstalled(true)
await runOnOurNode(join(ROOT, 'test', 'bench', 'runBenches.ts'), process.argv.slice(2))
