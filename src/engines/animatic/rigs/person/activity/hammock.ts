import type { ActivityName } from '../../../scene-spec.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { drawHammockBack, drawHammockFront, drawHammockPosts, hammockSway } from '../../furniture/outdoors.ts'
import { fillShape, inHundredths, shape, strokeShape } from '../../parts.ts'
import { drawPlayed, holderOf, type Played } from '../play.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, type Scenery, upright } from './performance.ts'

/** Where it hangs, above the ground: who lies in it swings about that. */
const HUNG = -0.84
const CLOTH = '#c8503c'
const BOOK = /^(?:book|newspaper|magazine|letter|comic)$/
const SCREEN = /^(?:phone|tablet|laptop)$/
const GLASS = /^(?:juice|cocktail|coconut|soda|wine-glass|beer|coffee-cup|tea|lemonade|drink)$/
/** What can be played lying down. */
const PLAYED: readonly (readonly [RegExp, Played])[] = [
  [/ukulele/, 'ukulele'],
  [/guitar/, 'guitar'],
  [/harmonica/, 'harmonica'],
  [/flute/, 'flute'],
]

/** On the back in a hammock that sways: with a book, a glass, or something to play; without them asleep. */
const hammock: Performance = {
  action: 'sit',
  stance: (doer) => {
    const { figure, time, manner } = doer
    const base = upright(doer)
    const k = figure.shoulderY / -0.785
    const breath = 0.022 * Math.sin(time * 1.5)
    const strum = Math.sin(time * 7.2) * 0.015
    const isBusy = manner.instrument !== null || manner.near !== null || manner.far !== null
    const [near, far] =
      manner.instrument !== null
        ? manner.instrument === 'harmonica' || manner.instrument === 'flute'
          ? [reach(-0.2 * k, -0.58), reach(-0.14 * k, -0.59)]
          : [reach(-0.11 * k + strum, -0.42 + strum), reach(0.06 * k, -0.55)]
        : isBusy
          ? [reach(-0.03 * k, -0.6 + strum * 0.2), reach(0.01 * k, -0.61)]
          : [reach(-0.03 * k, -0.38 - breath), reach(0.02 * k, -0.36 - breath)]
    return {
      ...base,
      hip: [0.02, -0.28],
      lean: -1.02 + 0.015 * Math.sin(time * 1.5),
      nod: 0.36 + breath,
      turn: 0.8,
      near: { arm: near, foot: { at: [0.02 + (figure.thigh + figure.shin) * 0.93, -0.36], angle: -0.9 } },
      far: { arm: far, foot: { at: [0.06 + (figure.thigh + figure.shin) * 0.86, -0.37], angle: -0.8 } },
      roll: hammockSway(time),
      pivot: [0, HUNG],
      eyesShut: !isBusy,
      smile: 0.6,
    }
  },
  behind: (scenery) => {
    const { pen, skeleton } = scenery
    const { roll, pivot } = skeleton.stance
    // The posts do not swing along.
    pen.save()
    pen.translate(pivot[0], pivot[1])
    pen.rotate(-roll)
    pen.translate(-pivot[0], -pivot[1])
    inHundredths(pen, () => drawHammockPosts(pen))
    pen.restore()
    inHundredths(pen, () => drawHammockBack(pen, scenery.colour(/hammock/, CLOTH)))
    inHundredths(pen, () => {
      fillRoundRect(pen, '#f4ead4', -42, -47, 18, 9, 4)
    })
  },
  before: drawInstrument,
  near: ({ pen, has, time }) => {
    if (has(BOOK)) {
      const turn = Math.max(0, Math.sin(time * 1.1)) ** 12
      fillShape(pen, '#3d6fb0', shape('M-6-9L7-10L8 3L-5 4Z'))
      fillShape(pen, '#fdfaf2', shape('M-5-8L6-9L7 2L-4 3Z'))
      if (turn > 0.02) fillRoundRect(pen, '#efe8d8', -5 + 11 * turn, -9, 2, 11, 0.4)
    } else if (has(SCREEN)) fillRoundRect(pen, '#20242c', -2, -8, 3, 10, 0.8)
    else if (has(GLASS)) {
      fillShape(pen, '#f2a83c', shape('M-3-8L4-8L3 2L-2 2Z'))
      strokeShape(pen, '#e8505a', 0.8, shape('M1-7L5-15'))
      fillEllipse(pen, '#7cc04c', 4, -8, 2.4)
    }
  },
  over: (scenery) =>
    inHundredths(scenery.pen, () => drawHammockFront(scenery.pen, scenery.colour(/hammock/, CLOTH))),
  front: 1.04,
  back: 1,
  height: 0.06,
}

function drawInstrument({ pen, skeleton, has, time }: Scenery): void {
  const played = PLAYED.find(([words]) => has(words))?.[1]
  if (played !== undefined) drawPlayed(pen, holderOf(skeleton), played, null, time)
}

/** What is done lying in something. */
export const LYING = { hammock } as const satisfies Partial<Record<ActivityName, Performance>>
