import type { Hex } from '../draw/colour.ts'
import type { Pen } from '../draw/shapes.ts'
import {
  drawBathtub,
  drawBed,
  drawBookshelf,
  drawCrib,
  drawFireplace,
  drawWardrobe,
} from './furniture/rooms.ts'
import {
  drawArmchair,
  drawBench,
  drawChair,
  drawPianoBench,
  drawRockingChair,
  drawSofa,
  drawStool,
  drawSwing,
  drawThrone,
  drawSubwayBench,
  drawTrainSeat,
} from './furniture/seats.ts'
import { drawBedCover, drawBedTray } from './furniture/bedding.ts'
import { drawClock, drawLamp, drawLantern, drawMirror, drawTelevision } from './furniture/things.ts'
import {
  drawCloud,
  drawFence,
  drawFlatRoof,
  drawLog,
  drawOpenBox,
  drawRock,
  drawRoof,
  drawWallShelf,
} from './furniture/supports.ts'
import { drawGasStation } from './furniture/roadside.ts'
import { drawSpiralStairs } from './furniture/spiral-stairs.ts'
import { drawFishbowl } from './furniture/fishbowl.ts'
import { drawHammock, drawLilyPad, drawScarecrow } from './furniture/outdoors.ts'
import { drawDesk, drawDinnerTable, drawTable } from './furniture/tables.ts'
import {
  drawMetronome,
  drawOldTelevision,
  drawRecordPlayer,
  drawSuitcases,
  drawTelevisionWall,
  drawTypewriter,
} from './furniture/old-things.ts'
import { drawCarousel, drawTelephoneBox, drawVendingMachine, drawWell } from './furniture/street.ts'
import { drawSpinningCoin, drawSpinningTop, drawWashingMachine } from './furniture/whirling.ts'
import { drawDrippingTap, drawKettle, drawPoppingCorn, drawToaster } from './furniture/at-the-stove.ts'
import { drawPinwheel, drawPirateFlag, drawWeatherVane, drawWindChimes } from './furniture/in-the-wind.ts'
import { drawBarrels, drawGeyser, drawRadioMast } from './furniture/outside-things.ts'
import {
  drawCuckooClock,
  drawGramophone,
  drawLavaLamp,
  drawNewtonsCradle,
  drawRobotVacuum,
} from './furniture/parlour.ts'
import { doorOpening } from '../cues.ts'
import { paintDoor } from './furniture/door.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** What a piece is told to draw itself: hundredths of its own body unit. */
interface Piece {
  readonly width: number
  readonly height: number
  /** Height against a standing adult. */
  readonly size: number
  readonly colour: Hex
  draw(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void
}

const PIECES: Readonly<Record<string, Piece>> = {
  chair: { width: 0.6, height: 1.02, size: 0.58, colour: '#a8703f', draw: drawChair },
  stool: { width: 0.6, height: 0.72, size: 0.42, colour: '#a8703f', draw: drawStool },
  'piano-bench': { width: 1.2, height: 0.9, size: 0.26, colour: '#8a2338', draw: drawPianoBench },
  bench: { width: 1.5, height: 0.76, size: 0.52, colour: '#8a5f3c', draw: drawBench },
  armchair: { width: 1.06, height: 1.02, size: 0.62, colour: '#c9624a', draw: drawArmchair },
  sofa: { width: 2.2, height: 0.9, size: 0.55, colour: '#4f7f8f', draw: drawSofa },
  'rocking-chair': { width: 1.1, height: 1.06, size: 0.66, colour: '#7a4f2e', draw: drawRockingChair },
  'train-seat': { width: 1.86, height: 1.04, size: 0.72, colour: '#2f6f8f', draw: drawTrainSeat },
  'subway-bench': { width: 1.86, height: 0.96, size: 0.72, colour: '#d9822f', draw: drawSubwayBench },
  throne: { width: 0.8, height: 1.06, size: 1.15, colour: '#a8283a', draw: drawThrone },
  cloud: { width: 2.5, height: 0.9, size: 0.6, colour: '#f7fbff', draw: drawCloud },
  swing: { width: 1.3, height: 1.06, size: 1.4, colour: '#8a5f3c', draw: drawSwing },
  table: { width: 1.7, height: 0.8, size: 0.46, colour: '#9a6a40', draw: drawTable },
  'dinner-table': { width: 1.9, height: 1.1, size: 0.55, colour: '#f2ece0', draw: drawDinnerTable },
  desk: { width: 1.8, height: 1.1, size: 0.62, colour: '#8a5f3c', draw: drawDesk },
  lamp: { width: 0.6, height: 1.02, size: 0.9, colour: '#f4d9a0', draw: drawLamp },
  lantern: { width: 0.76, height: 1.02, size: 0.4, colour: '#d8423c', draw: drawLantern },
  clock: { width: 0.5, height: 1.04, size: 1.1, colour: '#7a4a2c', draw: drawClock },
  mirror: { width: 0.6, height: 1.02, size: 1, colour: '#c9983f', draw: drawMirror },
  television: { width: 1.5, height: 1.02, size: 0.6, colour: '#23262f', draw: drawTelevision },
  'old-television': { width: 1, height: 1.08, size: 0.62, colour: '#7a4f30', draw: drawOldTelevision },
  'television-wall': { width: 1.62, height: 1.06, size: 1.5, colour: '#7a4f30', draw: drawTelevisionWall },
  suitcases: { width: 1.02, height: 1.02, size: 0.8, colour: '#8a4f2e', draw: drawSuitcases },
  typewriter: { width: 1.3, height: 1.08, size: 0.24, colour: '#3f5a5f', draw: drawTypewriter },
  'record-player': { width: 1.56, height: 0.62, size: 0.3, colour: '#8a5a38', draw: drawRecordPlayer },
  'washing-machine': { width: 0.8, height: 1.02, size: 0.52, colour: '#eef1f4', draw: drawWashingMachine },
  coin: { width: 1.02, height: 1, size: 0.12, colour: '#e2b33a', draw: drawSpinningCoin },
  'spinning-top': { width: 1.02, height: 0.98, size: 0.26, colour: '#d8403a', draw: drawSpinningTop },
  metronome: { width: 1.02, height: 1.08, size: 0.28, colour: '#8a4f2c', draw: drawMetronome },
  'vending-machine': { width: 0.6, height: 1.02, size: 1.08, colour: '#d8403a', draw: drawVendingMachine },
  'telephone-box': { width: 0.44, height: 1.05, size: 1.36, colour: '#c8202c', draw: drawTelephoneBox },
  'spiral-stairs': { width: 0.62, height: 1.16, size: 2.1, colour: '#8f8578', draw: drawSpiralStairs },
  'gas-station': { width: 2.34, height: 1.26, size: 1.7, colour: '#c8453c', draw: drawGasStation },
  hammock: { width: 2, height: 1, size: 0.8, colour: '#e0804a', draw: drawHammock },
  well: { width: 0.82, height: 1.04, size: 0.95, colour: '#9a958c', draw: drawWell },
  carousel: { width: 1.44, height: 1.1, size: 2.1, colour: '#d0404c', draw: drawCarousel },
  bed: { width: 2, height: 1, size: 0.6, colour: '#5f7fb8', draw: drawBed },
  'bed-cover': { width: 2, height: 1, size: 0.6, colour: '#5f7fb8', draw: drawBedCover },
  'bed-tray': { width: 1.8, height: 0.7, size: 0.3, colour: '#a8703f', draw: drawBedTray },
  crib: { width: 1.3, height: 1, size: 0.55, colour: '#f0e6d4', draw: drawCrib },
  bookshelf: { width: 0.9, height: 1.02, size: 1.15, colour: '#7a5231', draw: drawBookshelf },
  wardrobe: { width: 0.9, height: 1.02, size: 1.2, colour: '#9a6a40', draw: drawWardrobe },
  fireplace: { width: 1.3, height: 1.02, size: 0.8, colour: '#9a5a44', draw: drawFireplace },
  rock: { width: 2, height: 0.72, size: 0.5, colour: '#8f8d88', draw: drawRock },
  log: { width: 2.1, height: 0.74, size: 0.4, colour: '#7a5638', draw: drawLog },
  roof: { width: 3.9, height: 1.26, size: 0.62, colour: '#b5543f', draw: drawRoof },
  'flat-roof': { width: 4.1, height: 1.36, size: 0.62, colour: '#8d8a94', draw: drawFlatRoof },
  fence: { width: 3.1, height: 0.82, size: 0.6, colour: '#e9e2d2', draw: drawFence },
  'wall-shelf': { width: 2.1, height: 0.62, size: 0.6, colour: '#9a6a40', draw: drawWallShelf },
  'open-box': { width: 1.9, height: 0.72, size: 0.42, colour: '#c99a62', draw: drawOpenBox },
  'lily-pad': { width: 2.3, height: 0.5, size: 0.3, colour: '#4f9a4c', draw: drawLilyPad },
  fishbowl: { width: 0.92, height: 0.86, size: 0.2, colour: '#f58a2b', draw: drawFishbowl },
  'house-door': { width: 1, height: 1.16, size: 1.2, colour: '#a8683c', draw: drawHouseDoor },
  scarecrow: { width: 1.1, height: 1.14, size: 1.05, colour: '#b5503f', draw: drawScarecrow },
  'lava-lamp': { width: 0.48, height: 1.04, size: 0.36, colour: '#e8483a', draw: drawLavaLamp },
  gramophone: { width: 1.12, height: 1.24, size: 0.42, colour: '#7a4a2c', draw: drawGramophone },
  'cuckoo-clock': { width: 1.02, height: 1.84, size: 1.1, colour: '#7a4f30', draw: drawCuckooClock },
  'newtons-cradle': { width: 1.9, height: 1, size: 0.26, colour: '#aab4c0', draw: drawNewtonsCradle },
  'robot-vacuum': { width: 2.7, height: 0.44, size: 0.18, colour: '#e4e8ee', draw: drawRobotVacuum },
  pinwheel: { width: 0.8, height: 1.06, size: 0.5, colour: '#e8484f', draw: drawPinwheel },
  'weather-vane': { width: 0.9, height: 1.1, size: 0.7, colour: '#c8803a', draw: drawWeatherVane },
  'wind-chimes': { width: 0.9, height: 1.2, size: 0.8, colour: '#d8b25a', draw: drawWindChimes },
  'pirate-flag': { width: 1.1, height: 1.08, size: 1.1, colour: '#1c1a20', draw: drawPirateFlag },
  kettle: { width: 1.9, height: 1.04, size: 0.3, colour: '#c8ccd4', draw: drawKettle },
  toaster: { width: 1.06, height: 1.24, size: 0.28, colour: '#d8484a', draw: drawToaster },
  'popping-corn': { width: 1.8, height: 0.9, size: 0.3, colour: '#4a4e58', draw: drawPoppingCorn },
  'dripping-tap': { width: 1.06, height: 0.98, size: 0.42, colour: '#b8c2cc', draw: drawDrippingTap },
  barrels: { width: 1.12, height: 1.1, size: 0.78, colour: '#9a6a3c', draw: drawBarrels },
  geyser: { width: 1.5, height: 2.1, size: 1.4, colour: '#c8b8a0', draw: drawGeyser },
  'radio-mast': { width: 0.96, height: 1.14, size: 2.6, colour: '#d8423a', draw: drawRadioMast },
  bathtub: { width: 1.8, height: 0.9, size: 0.45, colour: '#f6f4f0', draw: drawBathtub },
}

function pieceOf(look: RigLook): Piece {
  return PIECES[look.variant] ?? PIECES['chair']!
}

/** Furniture, seen from the front or side; 1 is about its height. */
export const furniture: Rig = {
  variants: Object.keys(PIECES),
  box: (look) => pieceOf(look),
  naturalSize: (look) => pieceOf(look).size,
  draw: (pen, look, pose) => {
    const piece = pieceOf(look)
    inHundredths(pen, () => piece.draw(pen, look.colours[0] ?? piece.colour, pose, look))
  },
}

/** Opens or falls shut by itself, when that is what it does. */
function drawHouseDoor(pen: Pen, colour: Hex, { time }: Pose, { activity }: RigLook): void {
  const isMoving = activity === 'open-door' || activity === 'close-door'
  paintDoor(pen, { colour, open: isMoving ? doorOpening(activity, time) : 0, hinge: -1 })
}
