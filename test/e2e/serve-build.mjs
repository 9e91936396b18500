// Serves what `npm run build` has made at the port that is named.
import { join } from 'node:path'
import { serve } from '../bench/support/site.mjs'

await serve(join(import.meta.dirname, '../../dist'), Number(process.argv[2]))
