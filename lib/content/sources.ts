export interface Source {
  /** Authors, title or subject, where, when: in the language of the source. */
  text: string
  url?: `https://${string}`
}

/** What the pages rest on, each once; a page cites by these names. */
export const SOURCES = {
  mgh: {
    text: 'Mass General, Mechanical Circulatory Support Program: page on adult ECMO',
    url: 'https://www.massgeneral.org',
  },
  'elso-families': {
    text: 'Extracorporeal Life Support Organization (ELSO): What to expect, and Coming off ECMO; pages for patients and families',
    url: 'https://www.elso.org',
  },
  'vecmos-families': {
    text: 'Victorian ECMO Service, Australia: information for patients and families, and frequent questions',
    url: 'https://www.vecmos.org.au',
  },
  inova: { text: 'Inova Heart and Vascular Institute: page on ECMO', url: 'https://www.inovaheart.org/ecmo' },
  brigham: { text: 'Brigham and Women’s Hospital: page on ECMO', url: 'https://www.brighamandwomens.org' },
  arnold: { text: 'Arnold Palmer Hospital: guide to ECMO for families (of children)' },
  booklet: { text: 'An academic hospital’s booklet on adult ECMO for families' },
  transports: { text: 'Karolinska University Hospital, Stockholm: 322 transports on ECMO' },
  'review-of-transfers': { text: 'Review of 2,647 transfers on ECMO' },
  nunez: {
    text: 'Nunez and others: bleeding and clots on V-V ECMO, ELSO registry 2010–2017. Intensive Care Medicine 2022',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9178906/',
  },
  rajsic: { text: 'Rajsic and others: complications of V-A ECMO, pooled studies, 12,756 adults. 2022' },
  'nice-ipg482': {
    text: 'National Institute for Health and Care Excellence: interventional procedures guidance 482, ECMO for acute heart failure in adults',
    url: 'https://www.nice.org.uk/guidance/ipg482',
  },
  cheng: { text: 'Cheng and others: complications of V-A ECMO, pooled studies, 1,866 adults. 2014' },
  eolia: {
    text: 'Combes and others: ECMO for severe acute respiratory distress syndrome (EOLIA). New England Journal of Medicine 2018;378:1965',
  },
  'two-trials': {
    text: 'Combes and others: ECMO for severe ARDS, individual patient data of two trials. Intensive Care Medicine 2020',
    url: 'https://doi.org/10.1007/s00134-020-06248-3',
  },
  'ecls-shock': {
    text: 'Thiele and others: extracorporeal life support in infarct-related cardiogenic shock (ECLS-SHOCK). New England Journal of Medicine 2023',
  },
  'va-registry': {
    text: 'Smith and others: duration of V-A ECMO for cardiogenic shock and survival, ELSO registry 2002–2012. 2017',
  },
  registry: {
    text: 'Tonna and others: ELSO registry report 2022, 154,568 runs 2009–2022. ASAIO Journal 2024;70:131',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10962646/',
  },
  'elso-vv': {
    text: 'Tonna and others: ELSO guideline on V-V ECMO in adults. ASAIO Journal 2021;67:601',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8315725/',
  },
  'elso-ecpr': {
    text: 'Richardson and others: ELSO interim guideline on ECPR in adults. ASAIO Journal 2021',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7984716/',
  },
  arrest: { text: 'Yannopoulos and others: ECMO for out-of-hospital arrest with refractory VF (ARREST). 2020' },
  prague: {
    text: 'Belohlavek and others: Prague out-of-hospital cardiac arrest study. 2022, with its pooled analysis',
  },
  nhs: { text: 'NHS England: criteria and national pathway for adult respiratory ECMO, 2024 and earlier' },
  harnisch: { text: 'Harnisch and Moerer: contraindications to V-V ECMO, a review. Membranes 2021;11:584' },
  tsangaris: {
    text: 'Tsangaris and others: cardiogenic shock and mechanical support. Frontiers in Cardiovascular Medicine 2021',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8292640/',
  },
  'mgh-shock': {
    text: 'Mass General: pages on the cardiogenic shock team, ventricular assist devices, heart failure and transplant',
    url: 'https://www.massgeneral.org',
  },
  uw: { text: 'UW Medicine: ECMO referral page and call checklist' },
  'va-contraindications': { text: 'Scientific World Journal 2014: review of V-A ECMO, contraindications (Table 2)' },
  'lung-bridge': {
    text: 'Review of ECMO as a bridge to lung transplant',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5708444/',
  },
  scai: {
    text: 'Naidu and others: SCAI stages of cardiogenic shock, 2022 update',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9381657/',
  },
  'hospital-to-home': { text: 'NHS Hospital to Home: questions referrers ask about ECMO' },
  vecmos: {
    text: 'Victorian ECMO Service, Australia: pages for referring hospitals',
    url: 'https://www.vecmos.org.au',
  },
  'elso-award': {
    text: 'Extracorporeal Life Support Organization (ELSO): Award for Excellence in Life Support',
    url: 'https://www.elso.org',
  },
  harley: { text: 'Harley and others: 241 people after ECMO in one Australian center. ASAIO Journal 2021' },
  freiburg: {
    text: 'Life after V-V ECMO in one German center (Freiburg). Critical Care 2021',
    url: 'https://doi.org/10.1186/s13054-021-03821-0',
  },
  encourage: { text: 'Muller and others: ENCOURAGE, V-A ECMO after heart attack. Intensive Care Medicine 2016;42:370' },
  cadth: { text: 'CADTH: review of ECMO, with the experience of families (NBK584541)' },
  emtala: { text: 'United States law on emergency care and transfer: 42 USC 1395dd and 42 CFR 489.24' },
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof SOURCES
