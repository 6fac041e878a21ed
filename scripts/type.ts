import { writeFileSync } from 'node:fs'
import { cutTypes } from '#scripts/type/cut-type.ts'

/** `npm run type`: cuts the type of the pages anew, after its packages or what style sheets ask for have changed. */
for (const { file, bytes } of await cutTypes()) {
  writeFileSync(file, bytes)
  console.log(`${file}: ${bytes.length} bytes`)
}
