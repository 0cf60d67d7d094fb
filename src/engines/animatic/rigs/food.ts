import type { Pen } from '../draw/shapes.ts'
import { drawBottle } from './food/bottle.ts'
import { drawBurger, drawCake, drawCup, drawNoodles, drawPizza } from './food/dishes.ts'
import { drawPlum, drawPomegranate } from './food/orchard-fruit.ts'
import { drawBread, drawDonut, drawFruit, drawIceCream, drawSingleApple, drawSushi } from './food/treats.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Dish {
  readonly width: number
  readonly height: number
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const CUP: Dish = { width: 1.06, height: 1.02, size: 0.1, draw: drawCup }

const DISHES: Readonly<Record<string, Dish>> = {
  coffee: CUP,
  tea: CUP,
  noodles: { width: 1.1, height: 1.06, size: 0.14, draw: drawNoodles },
  cake: { width: 1.02, height: 0.92, size: 0.24, draw: drawCake },
  burger: { width: 0.96, height: 0.92, size: 0.1, draw: drawBurger },
  pizza: { width: 1.46, height: 0.84, size: 0.14, draw: drawPizza },
  fruit: { width: 1.04, height: 0.92, size: 0.18, draw: drawFruit },
  apple: { width: 0.96, height: 0.98, size: 0.06, draw: drawSingleApple },
  plum: { width: 0.94, height: 1, size: 0.05, draw: drawPlum },
  pomegranate: { width: 0.9, height: 1, size: 0.07, draw: drawPomegranate },
  'ice-cream': { width: 0.56, height: 1.12, size: 0.14, draw: drawIceCream },
  donut: { width: 0.98, height: 0.96, size: 0.08, draw: drawDonut },
  sushi: { width: 1.24, height: 0.44, size: 0.08, draw: drawSushi },
  bottle: { width: 0.5, height: 1.08, size: 0.28, draw: drawBottle },
  bread: { width: 1.16, height: 0.6, size: 0.12, draw: drawBread },
}

function dishOf(look: RigLook): Dish {
  return DISHES[look.variant] ?? CUP
}

/** Things to eat and drink, standing on a table; hot ones steam. 1 is about the height. */
export const food: Rig = {
  variants: Object.keys(DISHES),
  box: (look) => dishOf(look),
  naturalSize: (look) => dishOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => dishOf(look).draw(pen, look, pose)),
}
