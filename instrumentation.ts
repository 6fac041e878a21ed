/** Runs once when a server process starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { recordPeerAddresses } = await import('#lib/auth/network-address.ts')
  recordPeerAddresses()
}
