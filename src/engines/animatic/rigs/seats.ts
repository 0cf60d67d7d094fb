import type { Hex } from '../draw/colour.ts'
import type { Point } from '../draw/shapes.ts'

/** Where the middle of a head is, in hundredths of the vehicle, and half its height. */
export type Seat = readonly [x: number, y: number, radius: number]

/** What some are seen through: a pane of glass, or the air above a gunwale. */
export interface Opening {
  /** In hundredths of the vehicle. */
  readonly outline: readonly Point[]
  readonly isGlazed: boolean
  /** Colour behind who sits there; null leaves what is drawn. Default: dim glass. */
  readonly glass?: Hex | null
  /** Nearest first: each hides what it overlaps of the next. */
  readonly seats: readonly Seat[]
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A round window. */
function disc(x: number, y: number, radius: number): readonly Point[] {
  return Array.from({ length: 20 }, (_, step): Point => {
    const turn = (step / 20) * Math.PI * 2
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius]
  })
}

/** The glass dome of a flying saucer. */
function dome(): readonly Point[] {
  return Array.from({ length: 17 }, (_, step): Point => {
    const turn = Math.PI + (step / 16) * Math.PI
    return [Math.cos(turn) * 20, -30.4 + Math.sin(turn) * 25]
  })
}

const corners = ([left, top, right, bottom]: Box): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

const glazed = (outline: readonly Point[], ...seats: readonly Seat[]): Opening => ({
  outline,
  isGlazed: true,
  seats,
})

/** Windows of one size side by side, the foremost first, with a seat in the middle of each. */
function row(first: Box, pitch: number, count: number, radius: number): readonly Opening[] {
  const [left, top, right, bottom] = first
  return Array.from({ length: count }, (_, index) => {
    const x = left - index * pitch
    const end = right - index * pitch
    return glazed(corners([x, top, end, bottom]), [(x + end) / 2 + 0.4, (top + bottom) / 2 + 0.4, radius])
  })
}

/** Above the gunwale of an open boat, or the edge of a basket. */
const open = (edge: number, ...seats: readonly Seat[]): Opening => {
  const reach = Math.max(...seats.map(([, , radius]) => radius)) * 4
  const xs = seats.map(([x]) => x)
  const top = Math.min(...seats.map(([, y]) => y)) - reach
  return {
    outline: corners([Math.min(...xs) - reach, top, Math.max(...xs) + reach, edge]),
    isGlazed: false,
    seats,
  }
}

const SALOON = [
  glazed(
    [
      [-5.6, -32],
      [6.6, -32],
      [16.4, -22.9],
      [-5.6, -22.9],
    ],
    [3.6, -27.4, 3.9],
    [-2.4, -27, 3.6],
  ),
  glazed(
    [
      [-31.6, -23],
      [-26, -29.4],
      [-19.6, -31.8],
      [-7.8, -31.8],
      [-7.8, -23],
    ],
    [-12.6, -27, 3.7],
    [-19.6, -26.6, 3.6],
  ),
] as const
const VAN_CAB = glazed(
  [
    [12, -40],
    [24, -40],
    [31, -26.4],
    [12, -26.4],
  ],
  [20.4, -32.4, 4.6],
  [14.4, -32, 4.2],
)
const BUS_FRONT = glazed(corners([29, -29.8, 43.6, -15.4]), [36.2, -23.4, 4.4])
const BUS_ROW = row([17.6, -31.4, 26.9, -19.8], 10.6, 7, 4)
const CABIN = glazed(
  [
    [-13, -20.6],
    [-10, -26],
    [-4, -27.4],
    [8, -27.4],
    [14.6, -25.8],
    [21, -21],
  ],
  [9.4, -23.4, 3],
  [2.6, -23.4, 2.9],
  [-4.2, -23, 2.8],
)
const HELICOPTER = [
  glazed(
    [
      [22, -30],
      [33, -26],
      [41, -20],
      [44.6, -14.4],
      [23, -13.4],
      [21, -18],
    ],
    [31, -21.2, 4.6],
    [25.2, -20.6, 4.2],
  ),
  glazed(corners([-12, -27, -1, -18.6]), [-6.2, -22.2, 3.2]),
] as const
const DECK_OF_SAIL = [
  open(-37.4, [-40, -48.4, 4]),
  open(-23.6, [-4, -30, 3.8], [8, -30, 3.8], [18, -30, 3.8]),
] as const

/** Who steers sits in the first seat of the first opening; the others take the rest, from front to back. */
const CARS: Readonly<Record<string, readonly Opening[]>> = {
  car: SALOON,
  taxi: SALOON,
  'police-car': SALOON,
  'sports-car': [
    glazed(
      [
        [-6, -26.6],
        [4.6, -26.6],
        [14, -20.2],
        [-6, -20.2],
      ],
      [3.2, -22.5, 2.9],
      [-2.4, -22.3, 2.7],
    ),
  ],
  van: [VAN_CAB],
  camper: [
    VAN_CAB,
    glazed(corners([-24, -39, -8, -29]), [-12, -33.4, 3.9], [-19.6, -33.4, 3.9]),
    glazed(corners([-42, -39, -28, -29]), [-31.6, -33.4, 3.9], [-38, -33.4, 3.8]),
  ],
  ambulance: [VAN_CAB],
  bus: [BUS_FRONT, ...BUS_ROW],
  'double-decker': [BUS_FRONT, ...BUS_ROW, ...row([38.8, -52.6, 48.1, -41.2], 10.6, 9, 4)],
  'school-bus': [
    glazed(corners([23.6, -32.4, 30.2, -22]), [26.8, -27, 3]),
    ...row([14.2, -32.4, 21.5, -20.8], 8.6, 8, 3.4),
  ],
  truck: [
    glazed(
      [
        [33, -38],
        [43, -38],
        [45.4, -25.2],
        [33, -25.2],
      ],
      [39, -31.4, 4.2],
      [34.4, -31, 3.8],
    ),
  ],
  'fire-engine': [
    glazed(
      [
        [30, -35],
        [43.6, -35],
        [46, -24.4],
        [30, -24.4],
      ],
      [38, -29.4, 3.6],
      [32.6, -29.2, 3.4],
    ),
    glazed(corners([15.4, -34.6, 27, -24]), [23.6, -29, 3.5], [18.4, -29, 3.4]),
  ],
  jeep: [
    glazed(
      [
        [-8, -46],
        [9.6, -46],
        [14, -31.4],
        [-8, -31.4],
      ],
      [3, -38.8, 4.8],
      [-4, -38.4, 4.4],
    ),
    glazed(corners([-22, -46, -8.4, -31]), [-13.6, -38.2, 4.6]),
    glazed(corners([-39.4, -46, -26, -31]), [-31.6, -38, 4.6]),
  ],
  pickup: [
    glazed(
      [
        [-1, -38],
        [11.6, -38],
        [19.6, -28.4],
        [-1, -28.4],
      ],
      [9.6, -33.2, 3.9],
      [3.2, -32.8, 3.6],
    ),
    open(-27.8, [-20, -33.4, 4.2], [-30, -33.4, 4.2], [-39, -33.4, 4.2]),
  ],
  forklift: [
    glazed(
      [
        [-20, -76],
        [5, -76],
        [12, -37.6],
        [-23, -37.6],
      ],
      [-7, -53, 7.4],
      [-16, -52, 6],
    ),
  ],
  tractor: [
    glazed(
      [
        [-31, -60],
        [-2, -60],
        [-1, -37.6],
        [-31, -37.6],
      ],
      [-15.4, -50.6, 6.2],
      [-25, -50, 5.6],
    ),
  ],
}

const TRAINS: Readonly<Record<string, readonly Opening[]>> = {
  modern: [
    glazed(
      [
        [30, -33.4],
        [36, -32.4],
        [41.6, -26.4],
        [43, -22.6],
        [30, -22.6],
      ],
      [35.4, -27.4, 3.6],
    ),
    ...row([16, -32, 24.2, -22], 10, 7, 3.4),
  ],
  steam: [glazed(corners([-42, -36, -27, -22.4]), [-32.6, -28.6, 4.8], [-38.6, -28.2, 4.2])],
  shinkansen: [
    glazed(
      [
        [10, -31.4],
        [18, -29.8],
        [23, -27],
        [27.6, -23.4],
        [16, -23.4],
        [10, -25],
      ],
      [16.6, -27.2, 2.8],
    ),
    ...row([-1.3, -29.6, 4.2, -21.6], 7.29, 7, 2.7),
  ],
  tram: [
    glazed(corners([41, -34, 47.6, -19]), [44.2, -26.8, 3.4]),
    ...row([30.3, -33.6, 37.2, -20.6], 8.75, 4, 3.6),
    ...row([-19.7, -33.6, -12.8, -20.6], 8.67, 3, 3.6),
  ],
}

const AIRCRAFT: Readonly<Record<string, readonly Opening[]>> = {
  airliner: [
    glazed(
      [
        [33.6, -22],
        [40, -21.4],
        [44.4, -19.4],
        [47.6, -15.8],
        [47, -13.6],
        [33.6, -13.6],
      ],
      [41, -17.6, 3.9],
      [36, -17.4, 3.5],
    ),
  ],
  'propeller-plane': [CABIN],
  seaplane: [CABIN],
  biplane: [open(-24.2, [3, -29.4, 4.4], [-9, -29, 4.2])],
  'fighter-jet': [
    glazed(
      [
        [9, -22.2],
        [14, -25.6],
        [20, -27],
        [26, -25],
        [32, -19],
        [20, -20.8],
      ],
      [20.6, -23.4, 2.6],
      [14.6, -22.8, 2.3],
    ),
  ],
  glider: [
    glazed(
      [
        [8, -21.2],
        [18, -22.6],
        [30, -21],
        [38.4, -15.2],
        [30, -14],
        [9, -17],
      ],
      [22, -18.6, 2.6],
      [14.6, -18.8, 2.5],
    ),
  ],
  'paper-plane': [open(-21, [-12, -34, 9])],
  helicopter: HELICOPTER,
  rescue: HELICOPTER,
  police: HELICOPTER,
  army: HELICOPTER,
  'hot-air-balloon': [open(-10.2, [0, -14.6, 4.6], [-5.4, -13.6, 3.7], [5.4, -13.6, 3.7])],
  airship: [glazed(corners([2.4, -8, 11.8, -3.8]), [8.8, -6.2, 1.9], [5, -6.1, 1.8])],
  rocket: [glazed(disc(0, -57, 6.05), [0, -56.6, 4.4])],
  spaceship: [
    glazed(
      [
        [12, -37.4],
        [20, -42],
        [32, -42.6],
        [42, -38.6],
        [52, -31.6],
        [40, -34],
        [26, -36.6],
      ],
      [31, -37.6, 3.6],
      [23.4, -38.6, 3.3],
    ),
  ],
  saucer: [{ ...glazed(dome(), [0, -43.6, 9], [-10.6, -41, 7], [10.6, -41, 7]), glass: null }],
}

const BOATS: Readonly<Record<string, readonly Opening[]>> = {
  ship: [glazed(corners([-45.2, -38.2, -31.8, -28.6]), [-36.4, -33.4, 3.9], [-42, -33.2, 3.6])],
  'cruise-ship': [glazed(corners([1, -33.4, 13.8, -27.2]), [9.4, -30.4, 2.8], [4.2, -30.2, 2.6])],
  warship: [glazed(corners([-5, -30.4, 6.4, -25.4]), [3.4, -27.8, 2.2], [-1.8, -27.7, 2.1])],
  'aircraft-carrier': [glazed(corners([6.6, -32.4, 14.4, -28]), [12, -30.1, 2])],
  ferry: [glazed(corners([9.4, -40.2, 27.4, -32.4]), [21, -36, 3.5], [14.4, -36, 3.4])],
  submarine: [
    glazed(disc(31, -9.4, 5.6), [31, -9, 4.3]),
    glazed(disc(14, -9.6, 4), [14, -9, 3.3]),
    glazed(disc(-4, -9.6, 4), [-4, -9, 3.3]),
    glazed(disc(-22, -9.6, 4), [-22, -9, 3.3]),
  ],
  'pirate-ship': DECK_OF_SAIL,
  'tall-ship': DECK_OF_SAIL,
  longship: [open(-13, [-40, -31, 5.4], [-24, -25, 4.6], [12, -25, 4.6], [24, -25, 4.6])],
  gondola: [open(-9, [3, -30, 5], [11, -29, 5])],
  'paper-boat': [
    {
      ...open(-9, [0, -34, 9]),
      outline: [
        [-50, -22],
        [-50, -70],
        [50, -70],
        [50, -22],
        [0, -8],
      ],
      seats: [
        [0, -34, 9],
        [-19, -33, 8],
        [19, -33, 8],
      ],
    },
  ],
  'sailing-boat': [open(-14.6, [-27, -25.4, 5.4], [-39, -25, 5]), open(-18, [14, -28, 5], [28, -28, 5])],
  'fishing-boat': [open(-17.6, [-33, -28.4, 5.4], [-42, -28, 5]), open(-20.6, [23, -31, 5])],
  canoe: [open(-9, [0, -29.4, 6.6], [-22, -28, 6.2], [20, -28, 6.2])],
  kayak: [open(-8.6, [0, -28, 6.4], [-20, -27, 6], [20, -27, 6])],
  'rowing-shell': [open(-2.6, ...[33, 24, 15, 6, -3, -12, -21, -30].map((x): Seat => [x, -11.4, 2.8]))],
  'rowing-boat': [open(-11, [-6, -31, 6.6], [17, -29, 6.2], [-27, -29, 6.2])],
  speedboat: [open(-13.6, [-8, -25, 4.4], [-19, -25, 4.2], [-30, -25, 4.2])],
}

const OPENINGS: Readonly<Record<string, readonly Opening[]>> = { ...CARS, ...TRAINS, ...AIRCRAFT, ...BOATS }

/** More than these are too many heads for one drawing. */
const MOST_ABOARD = 12

/** Through what the people in a vehicle are seen; empty for one that nobody is seen in. */
export function openingsOf(variant: string): readonly Opening[] {
  return OPENINGS[variant] ?? []
}

/** How many of those who are in it can be drawn. 0: nobody is seen in it. */
export function roomIn(variant: string): number {
  const seats = openingsOf(variant).reduce((sum, opening) => sum + opening.seats.length, 0)
  return Math.min(MOST_ABOARD, seats)
}
