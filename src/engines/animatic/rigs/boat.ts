import type { Pen } from '../draw/shapes.ts'
import { drawGondola, drawLongship } from './boat/old-ships.ts'
import { drawKayak, drawRowingShell } from './boat/paddled.ts'
import { drawSteamship } from './boat/steamship.ts'
import { drawSailingBoat, drawTallShip } from './boat/sail.ts'
import { drawCargoShip, drawCruiseShip, drawFerry, drawSubmarine } from './boat/ships.ts'
import {
  drawCanoe,
  drawFishingBoat,
  drawPaperBoat,
  drawRowingBoat,
  drawSpeedboat,
} from './boat/small-boats.ts'
import { drawCarrier, drawWarship } from './boat/warships.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Model {
  readonly height: number
  readonly width: number
  /** Length against a standing adult; ships are drawn far smaller than life. */
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const TALL_SHIP = { width: 1.16, height: 1.16, size: 6, draw: drawTallShip } as const

const MODELS: Readonly<Record<string, Model>> = {
  'sailing-boat': { width: 1.04, height: 1.1, size: 3, draw: drawSailingBoat },
  ship: { width: 1.04, height: 0.56, size: 8, draw: drawCargoShip },
  steamship: { width: 1.06, height: 0.74, size: 8, draw: drawSteamship },
  'cruise-ship': { width: 1.06, height: 0.54, size: 8, draw: drawCruiseShip },
  warship: { width: 1.1, height: 0.5, size: 8, draw: drawWarship },
  'aircraft-carrier': { width: 1.1, height: 0.52, size: 9, draw: drawCarrier },
  'pirate-ship': TALL_SHIP,
  'tall-ship': TALL_SHIP,
  longship: { width: 1.34, height: 1.08, size: 5, draw: drawLongship },
  'fishing-boat': { width: 1.04, height: 0.74, size: 3.4, draw: drawFishingBoat },
  canoe: { width: 1.06, height: 0.42, size: 2.2, draw: drawCanoe },
  'rowing-boat': { width: 1.06, height: 0.42, size: 2.1, draw: drawRowingBoat },
  kayak: { width: 1.06, height: 0.4, size: 2.2, draw: drawKayak },
  'rowing-shell': { width: 1.06, height: 0.2, size: 4.6, draw: drawRowingShell },
  gondola: { width: 1.1, height: 0.52, size: 3, draw: drawGondola },
  ferry: { width: 1.04, height: 0.58, size: 6, draw: drawFerry },
  speedboat: { width: 1.5, height: 0.38, size: 2.6, draw: drawSpeedboat },
  submarine: { width: 1.1, height: 0.43, size: 4, draw: drawSubmarine },
  'paper-boat': { width: 1.02, height: 0.46, size: 0.4, draw: drawPaperBoat },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['sailing-boat']!
}

/** Boats and ships, bow to the right. 1 is the length; y = 0 is the waterline (hulls reach 0.02 below it). */
export const boat: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}
