import { build } from '#scripts/runtime/build.ts'
import { main } from '#scripts/runtime/main.ts'

await main(build)
