/** Pictures that explain something: they are no places, and are shown like one. */
export const DIAGRAMS = {
  atom: 'abstract',
  bloodstream: 'abstract',
  'butterfly-cycle': 'abstract',
  'cell-division': 'abstract',
  circuit: 'abstract',
  'day-and-night': 'abstract',
  'food-chain': 'abstract',
  'moon-phases': 'abstract',
  photosynthesis: 'abstract',
  recycling: 'abstract',
  thermometer: 'abstract',
  'virus-world': 'abstract',
  'volcano-section': 'abstract',
  'water-cycle': 'abstract',
} as const
