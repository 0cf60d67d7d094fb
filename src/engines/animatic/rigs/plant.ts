import { PALETTES } from '../draw/palette.ts'
import type { Pen } from '../draw/shapes.ts'
import { paintPalm } from '../sets/parts/palm.ts'
import { inHundredths } from './parts.ts'
import {
  drawMushroom,
  drawPotted,
  drawRose,
  drawSunflower,
  drawPoppy,
  drawTulip,
  growthOf,
} from './plant/flowers.ts'
import { BLOOMS } from './plant/blooms.ts'
import { drawVase, type DrawFlower } from './plant/vase.ts'
import { drawBeanstalk } from './plant/beanstalk.ts'
import { drawBamboo, drawBroadleaf, drawCactus, drawCherry, drawFir } from './plant/trees.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Kind {
  readonly width: number
  readonly height: number
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const FLOWER = { width: 0.6, height: 1.06, size: 0.6 } as const

const CUT: Readonly<Record<string, DrawFlower>> = {
  sunflower: drawSunflower,
  rose: drawRose,
  tulip: drawTulip,
  poppy: drawPoppy,
  ...BLOOMS,
}

const BULKY = /^(?:sunflower|hydrangea|peony|lily|orchid|lotus|chrysanthemum)$/
const MIXED = ['rose', 'lavender', 'daisy', 'tulip', 'peony'] as const

/** A vase of one kind of flower, or of several. */
function vaseOf(names: readonly string[]): Kind {
  const flowers = names.flatMap((name) => {
    const draw = CUT[name]
    return draw === undefined ? [] : [{ draw, isBulky: BULKY.test(name) }]
  })
  return {
    width: 1.16,
    height: 1.08,
    size: 0.5,
    draw: (pen, look, pose) => drawVase(pen, look, pose, flowers),
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    Object.entries(BLOOMS).map(([name, draw]) => [name, { ...FLOWER, width: 0.7, height: 1.06, draw }]),
  ),
  orchid: { width: 0.92, height: 0.92, size: 0.6, draw: BLOOMS['orchid']! },
  lotus: { width: 1.4, height: 0.76, size: 0.3, draw: BLOOMS['lotus']! },
  vase: vaseOf([]),
  'vase-flowers': vaseOf(MIXED),
  ...Object.fromEntries(Object.keys(CUT).map((name) => [`vase-${name}`, vaseOf([name])])),
  tree: { width: 0.92, height: 1.04, size: 3, draw: drawBroadleaf },
  sunflower: { ...FLOWER, width: 0.66, size: 1.1, draw: drawSunflower },
  rose: { ...FLOWER, draw: drawRose },
  tulip: { ...FLOWER, draw: drawTulip },
  poppy: { ...FLOWER, draw: drawPoppy },
  cherry: { width: 0.98, height: 1.04, size: 2.6, draw: drawCherry },
  maple: { width: 0.98, height: 1.04, size: 2.8, draw: drawBroadleaf },
  fir: { width: 0.68, height: 1.08, size: 3, draw: drawFir },
  palm: { width: 1.1, height: 1.1, size: 3, draw: drawPalm },
  beanstalk: { width: 0.46, height: 1.06, size: 3.4, draw: drawBeanstalk },
  cactus: { width: 0.72, height: 1.06, size: 1.4, draw: drawCactus },
  bamboo: { width: 0.96, height: 1.06, size: 2.2, draw: drawBamboo },
  mushroom: { width: 1, height: 1.02, size: 0.4, draw: drawMushroom },
  'potted-plant': { width: 1.24, height: 0.98, size: 0.6, draw: drawPotted },
}

function kindOf(look: RigLook): Kind {
  return KINDS[look.variant] ?? KINDS['tree']!
}

/** Plants that sway in the wind and, with action `grow`, rise from the ground. 1 is the height. */
export const plant: Rig = {
  variants: Object.keys(KINDS),
  box: (look) => kindOf(look),
  naturalSize: (look) => kindOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => kindOf(look).draw(pen, look, pose)),
}

function drawPalm(pen: Pen, _look: RigLook, pose: Pose): void {
  const height = 78 * Math.max(0.15, growthOf(pose))
  // Actors are lit by their scene: here the palm keeps its own colours.
  paintPalm(pen, PALETTES.day, { x: -8, y: 0, height, lean: 14, time: pose.time, shade: 0 })
}
