// A start script in miniature, for tests that kill one: holds an embedded database open until it is ended.
import { startEmbedded } from '#db/embedded.ts'

const [dataDir = '', password = ''] = process.argv.slice(2)
const { ownerUrl } = await startEmbedded({ dataDir, password, throwAway: true })
console.log(ownerUrl)
setInterval(() => {}, 60_000)
