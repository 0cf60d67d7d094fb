import { roundAt, ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { glanceAt, weightAt } from '../../glance.ts'
import { reach } from '../stance-parts.ts'
import { HELD } from '../held.ts'
import { type Performance, mouthOf, upright, withHands } from './performance.ts'

/** On the ground, legs folded to one side, now and then a bite or a sip. */
const picnic: Performance = {
  action: 'sit',
  stance: (doer) => {
    const { figure, time } = doer
    const hipY = -figure.leg[0] * 1.05
    const bite = Math.max(0, Math.sin(time * 1.3 - 0.6)) ** 3
    const [mouthX, mouthY] = mouthOf(figure)
    const drop = hipY - figure.hipY
    const hand = reach(
      0.17 + (mouthX - 0.1) * bite,
      (mouthY + drop + 0.05) * bite + (hipY - 0.1) * (1 - bite),
    )
    return {
      ...withHands(upright(doer), hand, reach(-0.17, -0.015, -1)),
      hip: [-0.05, hipY],
      lean: -0.03 + Math.sin(time * 1.1) * 0.01,
      turn: 0.5,
      near: { arm: hand, foot: { at: [0.09, -0.035], angle: 0.2 } },
      far: { arm: reach(-0.17, -0.015, -1), foot: { at: [0.2, -0.04], angle: 0.5 } },
      smile: 0.9,
    }
  },
  near: ({ pen, seed, time }) => {
    if (seed % 2 === 0) HELD.cup.draw(pen, '#e8505a', time)
    else {
      fillRoundRect(pen, '#e0b070', -3, -3.4, 7, 4.6, 1.6)
      fillRoundRect(pen, '#7fbf5f', -3.2, -1.6, 7.4, 1.1, 0.5)
    }
  },
  front: 0.45,
}

/** A telephone held out and up, a smile into it. */
const selfie: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const high = figure.shoulderY - figure.headHalf * 1.1 + Math.sin(time * 1.4) * 0.02
    // Another face for each picture.
    const face = glanceAt(time, doer.manner.seed, ROUNDS.selfie.seconds)
    return {
      ...withHands(
        upright(doer),
        reach(figure.upperArm * 1.75, high, 1),
        reach(
          figure.headHalf * (1.35 + 0.25 * face),
          figure.shoulderY - figure.headHalf * (0.9 - 0.5 * face),
        ),
      ),
      hip: [0.012 * face, figure.hipY],
      lean: figure.stoop - 0.06 * face,
      nod: -0.08 + 0.13 * face,
      turn: 0.5,
      smile: 1,
    }
  },
  near: ({ pen, isShared, time }) => {
    if (isShared) return
    fillRoundRect(pen, '#22242e', -1.6, -9, 3.4, 11, 0.9)
    fillRoundRect(pen, '#bfe0f4', -1.5, -8.2, 0.9, 9.4, 0.4)
    if (roundAt(ROUNDS.selfie, time, 0) < 0.08) fillEllipse(pen, 'rgba(255,255,255,0.85)', 0, -7, 4)
  },
  front: 0.5,
  height: 0.06,
}

/** A large umbrella over more than one. */
const shareUmbrella: Performance = {
  action: 'stand',
  stance: (doer) => {
    const weight = weightAt(doer.time, doer.manner.seed)
    const ease = upright(doer)
    return { ...ease, hip: [0.014 * weight, ease.hip[1]], nod: ease.nod + 0.07 * weight, smile: 0.8 }
  },
  near: ({ pen, isShared, colour }) => {
    if (isShared) return
    pen.save()
    pen.scale(1.5, 0.98)
    HELD.umbrella.draw(pen, colour(/umbrella|parasol/, '#d8424c'))
    pen.restore()
  },
  isUnder: true,
  front: 0.62,
  height: 0.36,
}

/** What is done on a day out. */
export const OUTINGS = {
  picnic,
  selfie,
  'share-umbrella': shareUmbrella,
} as const satisfies Partial<Record<ActivityName, Performance>>
