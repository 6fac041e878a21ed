/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typedRoutes: false,
  serverExternalPackages: ['rate-limiter-flexible', '@node-rs/argon2', 'pino', 'graphile-worker'],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '256kb' },
  },
}

export default nextConfig
