import { parseArgs } from 'node:util'
import { openDatabase } from '#db/client.ts'
import { LINK_HOURS } from '#lib/accounts/links.ts'
import { addPerson, newPerson } from '#lib/accounts/people.ts'
import { parseAppEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { StartError } from '#lib/start-error.ts'
import { openRuntime } from '#scripts/runtime/database.ts'
import { live } from '#scripts/runtime/lifetime.ts'
import { main } from '#scripts/runtime/main.ts'

const USAGE =
  'Usage: npm run people:add -- --email a.person@hospital.example --name "A. Person" --role admin\n' +
  'A referrer also needs --facility with the code of their hospital.'

function readPerson() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { email: text, name: text, role: text, facility: text }, strict: true })
  const person = newPerson.safeParse(values)
  if (person.success) return person.data
  throw new StartError(`${person.error.issues.map(({ message }) => message).join('\n')}\n${USAGE}`)
}

await main(() =>
  live(async (lifetime) => {
    const person = readPerson()
    const runtime = await lifetime.open(
      () => openRuntime({ share: true }),
      (opened) => opened.close(),
    )
    const db = await lifetime.open(
      async () => openDatabase(runtime.appUrl, { max: 1, applicationName: 'people-add' }),
      (opened) => opened.close(),
    )
    const [origin = ''] = parseAppEnv(runtime.app).origins
    const link = await addPerson(db, person, new Date(), origin).catch((error: unknown) => {
      throw error instanceof AppError ? new StartError(error.message) : error
    })
    console.log(
      `${person.name} (${person.role}) chooses a password here, once, within ${LINK_HOURS} hours:\n\n  ${link}\n`,
    )
  }),
)
