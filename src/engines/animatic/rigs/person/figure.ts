/** Proportions of a body, in its own heights: y grows downwards from the crown (-1) to the ground (0). */
export interface Figure {
  readonly headHalf: number
  readonly shoulderY: number
  readonly hipY: number
  readonly thigh: number
  readonly shin: number
  readonly ankleY: number
  readonly upperArm: number
  readonly forearm: number
  readonly shoulderHalf: number
  readonly chestHalf: number
  readonly waistHalf: number
  readonly hipHalf: number
  /** Radii at hip, knee and ankle. */
  readonly leg: readonly [number, number, number]
  /** Radii at shoulder, elbow and wrist. */
  readonly arm: readonly [number, number, number]
  readonly hand: number
  readonly foot: number
  /** Radians that the back bends forward at rest. */
  readonly stoop: number
  readonly face: 'woman' | 'man' | 'child' | 'elder'
  /** Height against a standing adult. */
  readonly height: number
}

export type FigureName =
  | 'woman'
  | 'man'
  | 'girl'
  | 'boy'
  | 'small-girl'
  | 'small-boy'
  | 'teen-girl'
  | 'teen-boy'
  | 'old-woman'
  | 'old-man'
  | 'baby'
  | 'sumo'
  | 'dwarf'

const MAN: Figure = {
  headHalf: 0.094,
  shoulderY: -0.785,
  hipY: -0.478,
  thigh: 0.22,
  shin: 0.2155,
  ankleY: -0.044,
  upperArm: 0.158,
  forearm: 0.146,
  shoulderHalf: 0.1,
  chestHalf: 0.088,
  waistHalf: 0.07,
  hipHalf: 0.068,
  leg: [0.056, 0.043, 0.03],
  arm: [0.041, 0.033, 0.025],
  hand: 0.029,
  foot: 0.092,
  stoop: 0,
  face: 'man',
  height: 1,
}

const WOMAN: Figure = {
  ...MAN,
  headHalf: 0.098,
  shoulderHalf: 0.078,
  chestHalf: 0.072,
  waistHalf: 0.05,
  hipHalf: 0.073,
  leg: [0.056, 0.039, 0.025],
  arm: [0.032, 0.027, 0.02],
  hand: 0.025,
  foot: 0.08,
  face: 'woman',
  height: 0.95,
}

const CHILD: Figure = {
  ...MAN,
  headHalf: 0.138,
  shoulderY: -0.69,
  hipY: -0.37,
  thigh: 0.166,
  shin: 0.161,
  ankleY: -0.045,
  upperArm: 0.13,
  forearm: 0.12,
  shoulderHalf: 0.09,
  chestHalf: 0.09,
  waistHalf: 0.086,
  hipHalf: 0.084,
  leg: [0.056, 0.046, 0.036],
  arm: [0.04, 0.035, 0.029],
  hand: 0.032,
  foot: 0.1,
  face: 'child',
  height: 0.66,
}

/** Of two years: a head that is a third of the body, a round belly, short limbs. */
const TODDLER: Figure = {
  ...CHILD,
  headHalf: 0.178,
  shoulderY: -0.605,
  hipY: -0.315,
  thigh: 0.138,
  shin: 0.132,
  ankleY: -0.047,
  upperArm: 0.112,
  forearm: 0.102,
  shoulderHalf: 0.092,
  chestHalf: 0.1,
  waistHalf: 0.108,
  hipHalf: 0.1,
  leg: [0.063, 0.054, 0.045],
  arm: [0.046, 0.042, 0.035],
  hand: 0.036,
  foot: 0.105,
  height: 0.5,
}

const TEEN: Figure = {
  ...MAN,
  headHalf: 0.11,
  shoulderY: -0.755,
  hipY: -0.448,
  thigh: 0.206,
  shin: 0.1995,
  upperArm: 0.15,
  forearm: 0.139,
  shoulderHalf: 0.086,
  chestHalf: 0.079,
  waistHalf: 0.064,
  hipHalf: 0.066,
  leg: [0.052, 0.041, 0.029],
  arm: [0.035, 0.029, 0.023],
  hand: 0.028,
  foot: 0.09,
  height: 0.88,
}

const FIGURES: Readonly<Record<FigureName, Figure>> = {
  man: MAN,
  woman: WOMAN,
  boy: CHILD,
  girl: { ...CHILD, shoulderHalf: 0.082, waistHalf: 0.076, leg: [0.05, 0.042, 0.032], height: 0.64 },
  'small-boy': TODDLER,
  'small-girl': { ...TODDLER, height: 0.48 },
  'teen-boy': TEEN,
  'teen-girl': {
    ...TEEN,
    shoulderHalf: 0.074,
    chestHalf: 0.071,
    waistHalf: 0.052,
    hipHalf: 0.07,
    face: 'woman',
    height: 0.85,
  },
  'old-man': {
    ...MAN,
    headHalf: 0.1,
    shoulderY: -0.775,
    waistHalf: 0.082,
    chestHalf: 0.09,
    hipHalf: 0.075,
    stoop: 0.13,
    face: 'elder',
    height: 0.93,
  },
  'old-woman': {
    ...WOMAN,
    headHalf: 0.102,
    shoulderY: -0.775,
    shoulderHalf: 0.082,
    chestHalf: 0.084,
    waistHalf: 0.075,
    hipHalf: 0.084,
    stoop: 0.14,
    face: 'elder',
    height: 0.87,
  },
  sumo: {
    ...MAN,
    shoulderHalf: 0.148,
    chestHalf: 0.158,
    waistHalf: 0.172,
    hipHalf: 0.142,
    leg: [0.094, 0.072, 0.044],
    arm: [0.062, 0.05, 0.034],
    hand: 0.034,
    foot: 0.1,
    height: 1.04,
  },
  dwarf: {
    ...CHILD,
    headHalf: 0.135,
    shoulderHalf: 0.135,
    chestHalf: 0.132,
    waistHalf: 0.126,
    hipHalf: 0.108,
    leg: [0.078, 0.064, 0.05],
    arm: [0.058, 0.05, 0.04],
    hand: 0.044,
    foot: 0.13,
    face: 'elder',
    height: 0.68,
  },
  baby: {
    ...CHILD,
    headHalf: 0.2,
    shoulderY: -0.56,
    hipY: -0.26,
    thigh: 0.11,
    shin: 0.105,
    ankleY: -0.05,
    upperArm: 0.105,
    forearm: 0.095,
    shoulderHalf: 0.1,
    chestHalf: 0.11,
    waistHalf: 0.118,
    hipHalf: 0.112,
    leg: [0.066, 0.056, 0.05],
    arm: [0.048, 0.044, 0.036],
    hand: 0.038,
    foot: 0.1,
    height: 0.4,
  },
}

export function figureOf(name: FigureName): Figure {
  return FIGURES[name]
}
