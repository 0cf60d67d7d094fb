import { withAlpha, type Hex } from '../draw/colour.ts'
import type { Pen, Point } from '../draw/shapes.ts'
import type { DriverSpec } from '../scene-spec.ts'
import { headOf } from './head.ts'
import { rigFor } from './index.ts'
import { REST } from './rig.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Where the head of who drives is, in hundredths of the vehicle, and the window it is seen through. */
interface Seat {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly opening: readonly Point[]
  readonly isGlazed: boolean
  /** Colour behind who sits there; null leaves what is drawn. Default: dim glass. */
  readonly glass?: Hex | null
}

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

const glazed = (x: number, y: number, radius: number, opening: readonly Point[]): Seat => ({
  x,
  y,
  radius,
  opening,
  isGlazed: true,
})
/** Open boats: from the gunwale up. */
const open = (x: number, y: number, radius: number, gunwale: number): Seat => ({
  x,
  y,
  radius,
  opening: [
    [x - radius * 4, y - radius * 4],
    [x + radius * 4, y - radius * 4],
    [x + radius * 4, gunwale],
    [x - radius * 4, gunwale],
  ],
  isGlazed: false,
})

const SALOON = glazed(3.6, -27.4, 3.9, [
  [-5.6, -32],
  [6.6, -32],
  [16.4, -22.9],
  [-5.6, -22.9],
])
const VAN = glazed(19, -32.8, 4.6, [
  [12, -40],
  [24, -40],
  [31, -26.4],
  [12, -26.4],
])
const BUS = glazed(36.2, -23.4, 4.4, [
  [29, -29.8],
  [43.6, -29.8],
  [43.6, -15.4],
  [29, -15.4],
])

const CABIN = glazed(9.4, -23.4, 3, [
  [-13, -20.6],
  [-10, -26],
  [-4, -27.4],
  [8, -27.4],
  [14.6, -25.8],
  [21, -21],
])
const COCKPIT = glazed(30, -21.4, 4.6, [
  [22, -30],
  [33, -26],
  [41, -20],
  [44.6, -14.4],
  [23, -13.4],
  [21, -18],
])

const SEATS: Readonly<Record<string, Seat>> = {
  car: SALOON,
  taxi: SALOON,
  'police-car': SALOON,
  'sports-car': glazed(2.6, -22.5, 2.9, [
    [-6, -26.6],
    [4.6, -26.6],
    [14, -20.2],
    [-6, -20.2],
  ]),
  van: VAN,
  camper: VAN,
  ambulance: VAN,
  bus: BUS,
  'double-decker': BUS,
  'school-bus': glazed(26.8, -27, 3, [
    [23.6, -32.4],
    [30.2, -32.4],
    [30.2, -22],
    [23.6, -22],
  ]),
  truck: glazed(38, -31.4, 4.2, [
    [33, -38],
    [43, -38],
    [45.4, -25.2],
    [33, -25.2],
  ]),
  'fire-engine': glazed(36, -29.4, 3.6, [
    [30, -35],
    [43.6, -35],
    [46, -24.4],
    [30, -24.4],
  ]),
  jeep: glazed(1.6, -38.8, 4.8, [
    [-8, -46],
    [9.6, -46],
    [14, -31.4],
    [-8, -31.4],
  ]),
  pickup: glazed(8.6, -33.2, 3.9, [
    [-1, -38],
    [11.6, -38],
    [19.6, -28.4],
    [-1, -28.4],
  ]),
  tractor: glazed(-17, -50.6, 6.2, [
    [-31, -60],
    [-2, -60],
    [-1, -37.6],
    [-31, -37.6],
  ]),
  modern: glazed(35.4, -27.4, 3.6, [
    [30, -33.4],
    [36, -32.4],
    [41.6, -26.4],
    [43, -22.6],
    [30, -22.6],
  ]),
  steam: glazed(-34, -28.6, 5, [
    [-42, -36],
    [-27, -36],
    [-27, -22.4],
    [-42, -22.4],
  ]),
  airliner: glazed(40, -17.6, 3.9, [
    [33.6, -22],
    [40, -21.4],
    [44.4, -19.4],
    [47.6, -15.8],
    [47, -13.6],
    [33.6, -13.6],
  ]),
  'propeller-plane': CABIN,
  seaplane: CABIN,
  biplane: open(3, -29.4, 4.4, -24.2),
  'fighter-jet': glazed(19.6, -23.4, 2.6, [
    [9, -22.2],
    [14, -25.6],
    [20, -27],
    [26, -25],
    [32, -19],
    [20, -20.8],
  ]),
  glider: glazed(21, -18.6, 2.6, [
    [8, -21.2],
    [18, -22.6],
    [30, -21],
    [38.4, -15.2],
    [30, -14],
    [9, -17],
  ]),
  'paper-plane': open(-12, -34, 9, -21),
  helicopter: COCKPIT,
  rescue: COCKPIT,
  police: COCKPIT,
  army: COCKPIT,
  'hot-air-balloon': open(0, -14.6, 4.6, -10.2),
  airship: glazed(8.4, -6.2, 1.9, [
    [2.4, -8],
    [11.8, -8],
    [11.8, -3.8],
    [2.4, -3.8],
  ]),
  rocket: glazed(0, -56.6, 4.4, disc(0, -57, 6.05)),
  spaceship: glazed(30, -37.6, 3.6, [
    [12, -37.4],
    [20, -42],
    [32, -42.6],
    [42, -38.6],
    [52, -31.6],
    [40, -34],
    [26, -36.6],
  ]),
  saucer: { ...glazed(0, -43.6, 9, dome()), glass: null },
  ship: glazed(-37, -33.4, 4, [
    [-45.2, -38.2],
    [-31.8, -38.2],
    [-31.8, -28.6],
    [-45.2, -28.6],
  ]),
  'cruise-ship': glazed(8.4, -30.4, 2.8, [
    [1, -33.4],
    [13.8, -33.4],
    [13.8, -27.2],
    [1, -27.2],
  ]),
  ferry: glazed(20, -36, 3.5, [
    [9.4, -40.2],
    [27.4, -40.2],
    [27.4, -32.4],
    [9.4, -32.4],
  ]),
  submarine: glazed(31, -9, 4.3, disc(31, -9.4, 5.6)),
  'pirate-ship': open(-40, -48.4, 4, -37.4),
  'tall-ship': open(-40, -48.4, 4, -37.4),
  'paper-boat': {
    ...open(0, -34, 9, -9),
    opening: [
      [-50, -22],
      [-50, -70],
      [50, -70],
      [50, -22],
      [0, -8],
    ],
  },
  shinkansen: glazed(16.6, -27.2, 2.8, [
    [10, -31.4],
    [18, -29.8],
    [23, -27],
    [27.6, -23.4],
    [16, -23.4],
    [10, -25],
  ]),
  tram: glazed(44.2, -26.8, 3.4, [
    [41, -34],
    [47.6, -34],
    [47.6, -19],
    [41, -19],
  ]),
  'sailing-boat': open(-27, -25.4, 5.4, -14.6),
  'fishing-boat': open(-33, -28.4, 5.4, -17.6),
  canoe: open(0, -29.4, 6.6, -9),
  'rowing-boat': open(-6, -31, 6.6, -10.6),
  speedboat: open(-8, -25, 4.4, -13.6),
}

/** A vehicle with somebody at the wheel, where there is a window to see them through. */
export function withDriver(vehicle: Rig, driver: DriverSpec): Rig {
  const rig = rigFor(driver.rig)
  if (rig === undefined) return vehicle
  return {
    ...vehicle,
    draw(pen, look, pose) {
      vehicle.draw(pen, { ...look, isTaken: true }, pose)
      const seat = SEATS[look.variant]
      if (seat !== undefined) drawDriver(pen, rig, { ...driver, seed: look.seed }, seat, driver, pose)
    },
  }
}

function drawDriver(
  pen: Pen,
  rig: Rig,
  look: RigLook,
  seat: Seat,
  { rig: name }: DriverSpec,
  pose: Pose,
): void {
  const head = headOf(name, look) ?? { x: 0, y: -0.6, radius: 0.3 }
  const size = (seat.radius / 100 / head.radius) * (name === 'person' ? 1 : 1.1)
  pen.save()
  traceOpening(pen, seat)
  pen.clip()
  const { glass = '#38506c' } = seat
  if (seat.isGlazed && glass !== null) {
    // Whoever sits there by default is no longer to be seen.
    pen.fillStyle = glass
    pen.fill()
  }
  pen.save()
  pen.translate(seat.x / 100, seat.y / 100 + 0.002 * Math.sin(pose.time * 7))
  pen.scale(size, size)
  pen.translate(-head.x, -head.y)
  rig.draw(pen, look, { ...REST, time: pose.time, mouth: pose.mouth })
  pen.restore()
  if (seat.isGlazed) drawReflection(pen, seat)
  pen.restore()
}

function traceOpening(pen: Pen, { opening }: Seat): void {
  pen.beginPath()
  opening.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x / 100, y / 100)
    else pen.lineTo(x / 100, y / 100)
  })
  pen.closePath()
}

function drawReflection(pen: Pen, { opening }: Seat): void {
  const xs = opening.map(([x]) => x / 100)
  const ys = opening.map(([, y]) => y / 100)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = right - left
  pen.fillStyle = withAlpha('#ffffff', 0.2)
  pen.beginPath()
  pen.moveTo(left + width * 0.02, bottom)
  pen.lineTo(left + width * 0.2, top)
  pen.lineTo(left + width * 0.36, top)
  pen.lineTo(left + width * 0.18, bottom)
  pen.fill()
}
