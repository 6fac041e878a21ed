// Loaded before every script, and plain JavaScript, because the Node that needs to be told cannot read TypeScript.
const NEEDED = 24

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `This platform (${process.platform} on ${process.arch}) has no bundled Node ${NEEDED} and the installed one is ${process.versions.node}: install Node ${NEEDED} or newer, run "npm ci" and try again.`,
  )
  process.exit(1)
}
