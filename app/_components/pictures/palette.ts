/** Colours of `tokens.css`, by day where nothing else is said, for what no style sheet reaches. */
export const PALETTE = {
  paper: '#fbfaf7',
  paperByNight: '#0d141b',
  ink: '#14202b',
  quietInk: '#43505c',
  line: '#dedad1',
  venous: '#174a7c',
  venousSoft: '#e3ecf5',
  onVenous: '#ffffff',
  arterial: '#b4232a',
  /** Arterial red that stands out on blue. */
  arterialOnVenous: '#ffb3ac',
} as const
