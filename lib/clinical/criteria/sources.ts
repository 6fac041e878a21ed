export interface CriterionSource {
  readonly citation: string
  /** Year or edition. */
  readonly version: string
  /** False for what no source was read for: a physician of the program must confirm it before it is shown as fact. */
  readonly isVerified: boolean
}

/** What each criterion was read in. */
export const SOURCES = {
  eolia: {
    citation: 'EOLIA entry criteria. Combes et al., N Engl J Med 2018;378:1965',
    version: '2018',
    isVerified: true,
  },
  elsoVv: {
    citation: 'ELSO guideline, adult V-V ECMO. Tonna et al., ASAIO J 2021;67:601, Table 1',
    version: '2021',
    isVerified: true,
  },
  nhs: {
    citation: 'NHS England, adult respiratory ECMO criteria',
    version: 'as quoted in 2024',
    isVerified: true,
  },
  ukPathway: {
    citation: 'National pathway for adult respiratory ECMO, signpost.healthcare',
    version: '2024',
    isVerified: true,
  },
  contraindicationsReview: {
    citation: 'Contraindications review. Harnisch and Moerer, Membranes 2021;11:584',
    version: '2021',
    isVerified: true,
  },
  shockCall: {
    citation: 'Massachusetts General Hospital, cardiogenic shock team: when to call',
    version: 'as read for 2026-03',
    isVerified: true,
  },
  scai: { citation: 'SCAI shock stages. Naidu et al. 2022, PMC9381657, Table 3', version: '2022', isVerified: true },
  uw: { citation: 'UW Medicine, ECMO referral page', version: 'as read for 2026-03', isVerified: true },
  vaReview: {
    citation: 'Scientific World Journal 2014, contraindications to V-A ECMO, Table 2',
    version: '2014',
    isVerified: true,
  },
  elsoEcpr: {
    citation: 'ELSO interim guideline, ECPR in adults. Richardson et al., ASAIO J 2021, PMC7984716',
    version: '2021',
    isVerified: true,
  },
  arrest: { citation: 'ARREST trial. Yannopoulos et al. 2020', version: '2020', isVerified: true },
  program: {
    citation: 'Common practice; no source was read. A physician of the program must confirm it',
    version: '2026-03',
    isVerified: false,
  },
} as const satisfies Record<string, CriterionSource>
export type SourceKey = keyof typeof SOURCES
