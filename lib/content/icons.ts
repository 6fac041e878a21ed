/** The mark as pictures, for systems that take no SVG: sides in pixels; `full` fills the square, to be cut to shape. */
export const ICONS = {
  'apple-touch.png': { shape: 'full', size: 180 },
  '192.png': { shape: 'tile', size: 192 },
  '512.png': { shape: 'tile', size: 512 },
  'full-512.png': { shape: 'full', size: 512 },
} as const
export type IconName = keyof typeof ICONS

export const iconPath = (name: IconName): string => `/icons/${name}`
