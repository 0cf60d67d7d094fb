import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { flat, legsOf, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import {
  type Performance,
  cycle,
  kneeling,
  mouthOf,
  scaled,
  seated,
  upright,
  withHands,
} from './performance.ts'

/** On a low stool, hands in turn, milk into the pail. */
const milk: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const pull = Math.sin(time * SWINGS.milk) * 0.025
    const hipY = -0.22 * doer.k - figure.leg[0] * 0.6
    return {
      ...seated(doer),
      hip: [-0.1, hipY],
      lean: 0.34,
      nod: 0.06,
      near: { arm: reach(0.28, -0.3 * doer.k + pull), foot: flat(figure, 0.12) },
      far: { arm: reach(0.34, -0.3 * doer.k - pull), foot: flat(figure, 0.18) },
      smile: 0.7,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      fillRoundRect(pen, '#a8703f', -0.22, -0.21, 0.24, 0.035, 0.012)
      strokeShape(pen, '#8a5a30', 0.024, shape('M-.18-.18L-.22 0M-.02-.18L.02 0'))
    }),
  over: ({ pen, near, far, time, k }) => {
    for (const [hand, late] of [
      [near, 0],
      [far, Math.PI],
    ] as const)
      if (Math.sin(time * SWINGS.milk + late) > 0)
        drawLine(pen, '#ffffff', 0.009, [hand[0], hand[1] + 0.02], [0.34 * k, -0.16 * k])
    pen.save()
    pen.scale(k, k)
    fillShape(pen, '#aeb9c6', shape('M.24-.18L.46-.18L.43 0L.27 0Z'))
    fillShape(pen, '#c9d3de', shape('M.26-.18L.33-.18L.33 0L.28 0Z'))
    fillEllipse(pen, '#ffffff', 0.35, -0.18, 0.11, 0.022)
    pen.restore()
  },
  front: 0.62,
}

/** A brush drawn along an animal's coat. */
const groom: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const stroke = Math.sin(time * SWINGS.groom)
    return {
      ...withHands(
        upright(doer),
        reach(0.29 + stroke * 0.05, figure.shoulderY + 0.12 + stroke * 0.05),
        reach(0.26, figure.shoulderY + 0.2),
      ),
      lean: figure.stoop + 0.1,
      nod: 0.04,
      turn: 0.75,
      smile: 0.9,
    }
  },
  near: ({ pen, colour }) => {
    fillRoundRect(pen, colour(/brush/, '#8a5a30'), -2, -3, 3, 8, 1.4)
    for (let tuft = 0; tuft < 5; tuft += 1) fillRoundRect(pen, '#e6cf9c', 1, -2.6 + tuft * 1.5, 2, 0.9, 0.3)
  },
  front: 0.55,
}

/** On the knees, a hand along a small animal's back. */
const pet: Performance = {
  action: 'work',
  stance: (doer) => {
    const stroke = Math.sin(doer.time * 2.4)
    return {
      ...withHands(
        kneeling(doer, 0.36),
        reach(0.36 + stroke * 0.06, (-0.25 - Math.cos(doer.time * 2.4) * 0.015) * doer.k),
        reach(0.26, -0.2 * doer.k),
      ),
      smile: 1,
    }
  },
  near: ({ pen, has, colour }) => {
    if (!has(/brush|comb/)) return
    fillRoundRect(pen, colour(/brush/, '#8a5a30'), -3, 0, 8, 2.4, 1.1)
  },
  front: 0.6,
}

/** A dish held out, low, for an animal. */
const feedAnimal: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const hipY = figure.hipY + legsOf(figure) * 0.28
    const offer = Math.sin(time * 1.6) * 0.022
    return {
      ...withHands(upright(doer), reach(0.32, -0.36 * doer.k + offer), reach(0.2, hipY - 0.12)),
      hip: [-0.08, hipY],
      lean: 0.34 + offer,
      nod: -0.12 + 0.06 * Math.sin(time * 2.3),
      turn: 0.75,
      near: { arm: reach(0.36, -0.36 * doer.k + offer), foot: flat(figure, -0.14) },
      far: { arm: reach(0.16, hipY - 0.08), foot: flat(figure, 0.1) },
      smile: 1,
    }
  },
  near: ({ pen, colour, has }) => {
    if (has(/carrot/)) {
      fillShape(pen, '#e8842c', shape('M-2-2C4-3 10-1 13 1C9 3 2 3-2 2Z'))
      strokeShape(pen, '#4f9a4a', 1, shape('M-2 0L-6-2M-2 0L-6 1'))
      return
    }
    fillEllipse(pen, '#b5743c', 3, -2.4, 5, 2.4)
    fillShape(pen, colour(/bowl|dish/, '#d8505a'), shape('M-4-2.4L10-2.4L8 3L-2 3Z'))
  },
  front: 0.6,
}

/** An arm out to those who come, the other beckons those who wait. */
const directTraffic: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const sign = Math.sin(time * 2.2)
    const y = figure.shoulderY
    return {
      ...withHands(
        upright(doer),
        reach(-0.36, y + 0.04, 1),
        sign > 0 ? reach(0.18 - sign * 0.06, y - 0.12, 1) : reach(0.36, y + 0.03, 1),
      ),
      lean: 0,
      nod: 0,
      turn: 0.1,
      smile: 0.1,
    }
  },
  near: ({ pen }) => fillRoundRect(pen, '#ffffff', -2, -2.2, 4, 4.2, 1.6),
  far: ({ pen }) => fillRoundRect(pen, '#ffffff', -2, -2.2, 4, 4.2, 1.6),
  over: ({ pen, skeleton }) => {
    const [x, y] = mouthOf(skeleton.figure)
    fillRoundRect(pen, '#d9dee6', x + 0.01, y - 0.012, 0.05, 0.022, 0.008)
  },
  front: 0.5,
}

/** A spoon between the bowl on the lap and the mouth. */
const snack: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const { figure, time } = doer
    const bite = (1 - Math.cos(cycle(time, 2.4) * Math.PI * 2)) / 2
    const rise = base.hip[1] - figure.hipY
    const [x, y] = mouthOf(figure)
    const lap = base.hip[1] - 0.15
    return {
      ...withHands(
        base,
        reach(0.14 + (x + 0.05 - 0.14) * bite - 0.07 * bite, lap + (y + rise + 0.035 - lap) * bite),
        reach(0.2, base.hip[1] - 0.1),
      ),
      nod: 0.04,
      turn: 0.6,
      smile: 0.7,
    }
  },
  far: ({ pen, has, colour }) => {
    if (has(/popcorn/)) {
      fillShape(pen, '#f6f2e6', shape('M-6-8L6-8L4.6 5L-4.6 5Z'))
      for (const x of [-4, 0, 4])
        fillShape(pen, '#d8424c', shape(`M${x - 1}-8L${x + 1}-8L${x * 0.8 + 0.8} 5L${x * 0.8 - 0.8} 5Z`))
      for (const x of [-5, -2, 1, 4]) fillEllipse(pen, '#fff3c4', x, -8.6, 2.2)
      return
    }
    fillEllipse(pen, '#fdfaf0', 0, -4, 7, 1.8)
    for (const [x, y] of [
      [-4, -4.6],
      [-1, -4],
      [2, -4.8],
      [4.4, -4.2],
    ] as const)
      fillEllipse(pen, '#e0a04c', x, y, 1.3, 0.9)
    fillShape(pen, colour(/bowl/, '#4f8fd0'), shape('M-7-4L7-4C6.6 1 4 4 0 4C-4 4-6.6 1-7-4Z'))
  },
  near: ({ pen, has }) => {
    if (has(/popcorn/)) return fillEllipse(pen, '#fff3c4', 1, -1, 1.8)
    strokeShape(pen, '#c3ccd6', 0.9, shape('M-2 2L4-2'))
    fillEllipse(pen, '#c3ccd6', 5, -2.6, 2, 1.2, -0.5)
  },
  front: 0.5,
}

/** A microphone at the mouth, the other hand thrown out to the notes. */
const karaoke: Performance = {
  action: 'talk',
  stance: (doer) => {
    const { figure, time, manner } = doer
    const sway = Math.sin(time * 2.6 + (manner.seed % 5))
    const [x, y] = mouthOf(figure)
    return {
      ...withHands(upright(doer), reach(x + 0.06, y + 0.05), {
        type: 'swing',
        upper: 1.5 + sway * 0.4,
        bend: 0.5 + sway * 0.3,
      }),
      hip: [sway * 0.016, figure.hipY + 0.01],
      lean: -0.05,
      nod: -0.12 + sway * 0.05,
      turn: 0.35,
      eyesShut: sway > 0.6,
      smile: 1,
    }
  },
  near: ({ pen, colour }) => {
    pen.save()
    pen.rotate(0.5)
    fillRoundRect(pen, colour(/microphone/, '#20222b'), -1, -2, 2, 9, 0.8)
    fillEllipse(pen, '#aeb8c6', 0, -3.6, 2.4, 2.6)
    pen.restore()
  },
  over: ({ pen, time }) => {
    for (let note = 0; note < 3; note += 1) {
      const way = cycle(time * 0.35 + note / 3, 1)
      const [x, y] = [0.26 + way * 0.16 + Math.sin(time * 2 + note) * 0.02, -0.86 - way * 0.2]
      pen.globalAlpha = Math.sin(way * Math.PI)
      fillEllipse(pen, '#ffd968', x, y, 0.02, 0.015, -0.4)
      fillRoundRect(pen, '#ffd968', x + 0.014, y - 0.075, 0.007, 0.075, 0.003)
      pen.globalAlpha = 1
    }
  },
  front: 0.5,
  height: 0.08,
}

/** What is done for others, and to animals. */
export const TENDING = {
  milk,
  groom,
  pet,
  'feed-animal': feedAnimal,
  'direct-traffic': directTraffic,
  snack,
  karaoke,
} as const satisfies Partial<Record<ActivityName, Performance>>
