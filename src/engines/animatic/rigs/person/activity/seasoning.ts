import { withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { type Performance, cycle, handAt, scaled, upright, withHands } from './performance.ts'
import { drawWorktop } from './stations.ts'

const TOP = -0.46
const GRAINS = 12

/** A pinch of something falls on a dish. */
const sprinkle: Performance = {
  action: 'work',
  stance: (doer) => ({
    ...withHands(
      upright(doer),
      handAt(doer, 0.29 + Math.sin(doer.time * 2.4) * 0.05, TOP - 0.24),
      handAt(doer, 0.16, TOP - 0.03),
    ),
    nod: 0.14,
    turn: 0.65,
    smile: 0.7,
  }),
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP)
      fillEllipse(pen, '#c9d2da', 0.31, TOP - 0.008, 0.15, 0.018)
      fillEllipse(pen, '#f6f8fa', 0.31, TOP - 0.014, 0.15, 0.018)
      if (scenery.has(/^(?:steak|meat)$/)) fillEllipse(pen, '#a8503c', 0.31, TOP - 0.03, 0.09, 0.022)
      else if (scenery.has(/^(?:cake|cookie|donut|cupcake|pancakes)$/))
        fillEllipse(pen, '#e0a860', 0.31, TOP - 0.032, 0.09, 0.026)
      else
        for (let leaf = 0; leaf < 7; leaf += 1)
          fillEllipse(
            pen,
            ['#6fae4f', '#e2583e', '#8fc45a'][leaf % 3] ?? '#6fae4f',
            0.23 + leaf * 0.026,
            TOP - 0.028 - (leaf % 2) * 0.014,
            0.026,
            0.018,
          )
      const hand = 0.3 + Math.sin(scenery.time * 2.4) * 0.05
      for (let grain = 0; grain < GRAINS; grain += 1) {
        const way = cycle(scenery.time * 1.5 + grain / GRAINS, 1)
        const x = hand + Math.sin(grain * 7.3) * (0.008 + way * 0.05)
        fillEllipse(pen, withAlpha('#ffffff', 0.95), x, TOP - 0.2 + way * way * 0.17, 0.0055)
      }
    }),
  front: 0.64,
}

/** A bowl in one arm, a whisk that turns in it. */
const whisk: Performance = {
  action: 'work',
  stance: (doer) => {
    const turn = doer.time * 8
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.27 + Math.cos(turn) * 0.03, TOP - 0.19 + Math.sin(turn) * 0.012),
        handAt(doer, 0.14, TOP - 0.07),
      ),
      nod: 0.14,
      turn: 0.65,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP)
      fillShape(
        pen,
        '#dfeaf0',
        shape('M.12-.57L.42-.57C.41-.5 .36-.465 .32-.46L.22-.46C.18-.465 .13-.5 .12-.57Z'),
      )
      fillEllipse(pen, '#f4f9fb', 0.27, -0.57, 0.15, 0.024)
      fillEllipse(pen, '#f2d071', 0.27, -0.566, 0.135, 0.018)
      fillRoundRect(pen, '#efe6d6', 0.46, TOP - 0.05, 0.04, 0.05, 0.02)
    }),
  near: ({ pen }) => {
    fillRoundRect(pen, '#4a525d', -1, -5, 2, 9, 0.8)
    strokeShape(pen, '#a9b3be', 0.5, shape('M0 4C-4 8-3 12 0 13C3 12 4 8 0 4M0 4L0 13'))
  },
  front: 0.64,
}

/** What is strewn and beaten. */
export const SEASONING = { sprinkle, whisk, 'crack-egg': whisk } as const satisfies Partial<
  Record<ActivityName, Performance>
>
