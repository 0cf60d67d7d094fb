import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen, type Point } from '../../../draw/shapes.ts'
import { fillShape, inside, shape, strokeShape } from '../../parts.ts'
import type { Scenery } from './performance.ts'

type VesselName = 'jug' | 'teapot' | 'bottle' | 'flask' | 'cup' | 'glass' | 'bowl'

/** Out of what into what something is poured. */
interface Pouring {
  readonly from: VesselName
  readonly into: VesselName
  readonly liquid: Hex
  /** Radians that it is tilted, and where its lip then is, in body units from the palm. */
  readonly turn: number
  readonly reach: number
  readonly drop: number
  readonly isHot: boolean
}

const KINDS: readonly (readonly [words: RegExp, pouring: Pouring])[] = [
  [
    /flask|test-tube|potion|liquid|scientist|alchemist/,
    { from: 'flask', into: 'flask', liquid: '#3fa8f0', turn: 1.6, reach: 0.1, drop: 0.01, isHot: false },
  ],
  [
    /wine|bartender/,
    { from: 'bottle', into: 'glass', liquid: '#a8283a', turn: 1.7, reach: 0.13, drop: 0.02, isHot: false },
  ],
  [
    /beer|juice|lemonade|cocktail|water/,
    { from: 'bottle', into: 'glass', liquid: '#f0b03c', turn: 1.7, reach: 0.13, drop: 0.02, isHot: false },
  ],
  [
    /milk|latte|cappuccino|coffee|barista/,
    { from: 'jug', into: 'cup', liquid: '#fbf3e2', turn: 0.9, reach: 0.085, drop: 0.02, isHot: true },
  ],
  [
    /./,
    { from: 'teapot', into: 'cup', liquid: '#a8642c', turn: 0.62, reach: 0.125, drop: 0.045, isHot: true },
  ],
]

/** By what the prompt names; tea when it names nothing. */
export function vesselOf({ has, colour }: Scenery): Pouring {
  const found = KINDS.find(([words]) => has(words)) ?? KINDS.at(-1)
  if (found === undefined) throw new Error('No vessel')
  return { ...found[1], liquid: colour(/liquid|potion|flask/, found[1].liquid) }
}

/** In hundredths, origin in the palm. `level` 0..1 of what can be seen of the liquid. */
export function drawVessel(pen: Pen, name: VesselName, liquid: Hex, grip: 0 | 1, level: number): void {
  switch (name) {
    case 'teapot':
      strokeShape(pen, '#2f6f9a', 1.4, shape('M0-3C-4-4-4 5 1 5'))
      fillShape(pen, '#3d8fc4', shape('M9.6 1C13 1 13-3 15-5L16.4-4C15 0 14 5 9 5Z'))
      fillEllipse(pen, '#3d8fc4', 5.4, 1.4, 6, 5.6)
      fillEllipse(pen, '#5fb0e0', 4, -1, 2.4, 1.8)
      fillEllipse(pen, '#2f6f9a', 5.4, -4.4, 1.4, 1.2)
      return
    case 'jug':
      strokeShape(pen, '#8d99a8', 1.2, shape('M1-3C-3-3-3 4 1 4'))
      fillShape(pen, '#c9d2dc', shape('M0-5L8-5L10.4-6.4L9 0L9.4 6L0 6Z'))
      fillShape(pen, '#eef2f6', shape('M1.2-4L3-4L3 5L1.2 5Z'))
      return
    case 'bottle':
      fillShape(pen, '#3f7f4f', shape('M-2 6L-2-3C-2-6-1-7-1-10L-1-15L1-15L1-10C1-7 2-6 2-3L2 6Z'))
      fillRoundRect(pen, '#f2ead2', -2, -2, 4, 5, 0.3)
      return
    case 'flask': {
      const body = shape('M-1.4-9L-1.4-4L-5.4 4C-6 6-5 6.6-4 6.6L4 6.6C5 6.6 6 6 5.4 4L1.4-4L1.4-9Z')
      fillShape(pen, withAlpha('#eaf6ff', 0.75), body)
      inside(pen, body, () => {
        pen.fillStyle = liquid
        pen.fillRect(-7, 6.6 - (grip === 1 ? 6 : 4 + 4 * level), 14, 12)
      })
      strokeShape(pen, withAlpha('#7a94a8', 0.9), 0.5, body)
      return
    }
    case 'glass':
      fillShape(pen, withAlpha('#eaf6ff', 0.7), shape('M-2.6-8L4.6-8L3.8 2L-1.8 2Z'))
      fillShape(pen, withAlpha(liquid, 0.9), shape('M-2.2-4L4.2-4L3.7 1.6L-1.7 1.6Z'))
      return
    case 'bowl':
    case 'cup':
      strokeShape(pen, '#d8d2c4', 1.1, shape('M4.6-3.6C8-3.6 8 .8 4 .8'))
      fillShape(pen, '#fbf8f0', shape('M-3.4-5L5-5C5 0 4 2.4 .8 2.4C-2.4 2.4-3.4 0-3.4-5Z'))
      fillEllipse(pen, liquid === '#fbf3e2' ? '#8a5a34' : liquid, 0.8, -4.9, 3.9, 1)
      if (liquid === '#fbf3e2') fillEllipse(pen, lighten(liquid, 0.2), 0.8, -4.9, 2.4 * level, 0.6 * level)
      fillEllipse(pen, '#ded8ca', 0.8, 3, 6, 1)
  }
}

/** What runs from a lip down into something. */
export function drawStream(pen: Pen, from: Point, to: Point, liquid: Hex, time: number): void {
  pen.strokeStyle = liquid === '#fbf3e2' ? '#fffdf6' : liquid
  pen.lineWidth = 0.011 + 0.002 * Math.sin(time * 21)
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(from[0], from[1])
  pen.quadraticCurveTo(to[0], from[1] + 0.01, to[0], to[1])
  pen.stroke()
  pen.strokeStyle = withAlpha(darken(liquid, 0.15), 0.4)
  pen.lineWidth = 0.003
  pen.stroke()
}

/** Three wisps over something hot. */
export function drawSteam(pen: Pen, x: number, y: number, time: number): void {
  for (let wisp = 0; wisp < 3; wisp += 1) {
    const way = (time * 0.45 + wisp / 3) % 1
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.34 * Math.sin(way * Math.PI)),
      x + Math.sin(way * 5 + wisp * 2) * 0.014,
      y - way * 0.11,
      0.01 + way * 0.014,
    )
  }
}
