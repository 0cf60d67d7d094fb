import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { roundAt, ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { strokeShape, shape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { cycle, mouthOf, seated, withHands, type Doer, type Performance } from './performance.ts'

/** Height of a table for people on chairs. */
export const TABLE_TOP = 0.44

/** A place on the table in front of whoever sits at it, however small they are. */
function onTable({ figure }: Doer, x: number, above: number): readonly [number, number] {
  return [x / figure.height, -(TABLE_TOP + above) / figure.height + raise(figure.height)]
}

/** A child's chair is higher: what they sit on is as far below the table as a grown-up's. */
function raise(height: number): number {
  return (0.265 * (1 - height)) / height
}

const chess: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const way = roundAt(ROUNDS.chess, doer.time, 0.35)
    const out = smoothstep(0.08, 0.22, way) * (1 - smoothstep(0.4, 0.54, way))
    const carry = smoothstep(0.22, 0.34, way)
    const at = onTable(
      doer,
      lerp(0.15, 0.3 + 0.05 * carry, out),
      0.035 + 0.05 * out * Math.sin(clamp(carry) * Math.PI) + 0.03 * out,
    )
    const rest = onTable(doer, 0.17, 0.03)
    return {
      ...withHands(base, reach(at[0], at[1]), reach(rest[0], rest[1])),
      lean: base.lean + 0.1 + out * 0.08,
      nod: 0.12,
    }
  },
  near: ({ pen, time }) => {
    const way = roundAt(ROUNDS.chess, time, 0.35)
    if (way > 0.2 && way < 0.38) drawPawn(pen, '#2b2430')
  },
  front: 0.5,
}

function drawPawn(pen: Pen, colour: string): void {
  fillEllipse(pen, colour, 1, -2, 1.4)
  fillRoundRect(pen, colour, 0.2, -1, 1.6, 4, 0.5)
  fillRoundRect(pen, colour, -0.8, 2.6, 3.6, 1.4, 0.5)
}

const cards: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const way = roundAt(ROUNDS.cards, doer.time, 0.25)
    const play = smoothstep(0.1, 0.25, way) * (1 - smoothstep(0.42, 0.56, way))
    const held = onTable(doer, 0.2, 0.13)
    const down = onTable(doer, lerp(0.19, 0.34, play), lerp(0.12, 0.04, play))
    return {
      ...withHands(base, reach(down[0], down[1]), reach(held[0], held[1])),
      lean: base.lean + 0.06 + play * 0.06,
      nod: 0.08,
    }
  },
  far: ({ pen }) => {
    for (const [index, turn] of [-0.5, -0.2, 0.1, 0.4].entries()) {
      pen.save()
      pen.translate(1, 2)
      pen.rotate(turn)
      fillRoundRect(pen, '#ffffff', -2.4, -11, 4.8, 7.4, 0.7)
      fillRoundRect(pen, index % 2 === 0 ? '#d8424c' : '#3d6fb8', -1.7, -10.2, 3.4, 5.8, 0.5)
      pen.restore()
    }
  },
  near: ({ pen, time }) => {
    const way = roundAt(ROUNDS.cards, time, 0.25)
    if (way > 0.12 && way < 0.4) {
      fillRoundRect(pen, '#ffffff', -1, -2, 4.8, 5.6, 0.6)
      fillEllipse(pen, '#d8424c', 1.4, 0.8, 1)
    }
  },
  front: 0.5,
}

const meal: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const bite =
      smoothstep(0.1, 0.3, cycle(doer.time, 2.8)) * (1 - smoothstep(0.5, 0.72, cycle(doer.time, 2.8)))
    const plate = onTable(doer, 0.25, 0.045)
    const rest = onTable(doer, 0.24, 0.03)
    const [x, y] = mouthOf(doer.figure)
    const lowered = base.hip[1] - doer.figure.hipY
    return {
      ...withHands(
        base,
        reach(lerp(plate[0], x + 0.06, bite), lerp(plate[1], y + lowered + 0.05, bite)),
        reach(rest[0], rest[1]),
      ),
      lean: base.lean + 0.08,
      nod: 0.1 - bite * 0.06,
      smile: 0.8,
    }
  },
  near: ({ pen }) => strokeShape(pen, '#c9d2dc', 0.8, shape('M-4 3L5-3M5-3L7.6-3.4M5-3L7-5')),
  front: 0.5,
}

/** What is done sitting at a table with others. */
export const TABLE = { chess, cards, meal } as const satisfies Partial<Record<ActivityName, Performance>>
