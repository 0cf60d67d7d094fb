import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACTIVITIES, type Action, type ActivityName } from '../../scene-spec.ts'
import { REST } from '../rig.ts'
import { stanceOf } from './actions.ts'
import { PERFORMANCES } from './activity/index.ts'
import { actOf } from './activity/performance.ts'
import { bodyOf } from './body.ts'
import { layOut, type Skeleton } from './skeleton.ts'
import { dress } from './wardrobe.ts'

const SECONDS = 4
const STEP = 0.1

interface Deed {
  readonly action: Action
  readonly activity?: ActivityName
}

/** Body heights a second that head and hands of somebody move, on their own clock. */
function livelinessOf({ action, activity }: Deed, seed: number): number {
  const look = {
    variant: 'woman',
    colours: [],
    props: [],
    seed,
    ...(activity === undefined ? {} : { activity }),
  }
  const { outfit, manner } = dress(look)
  const figure = bodyOf(outfit)
  const performance = activity === undefined ? undefined : PERFORMANCES[activity]
  const act = performance === undefined ? undefined : actOf(performance)
  const bodyAt = (time: number): Skeleton =>
    layOut(figure, stanceOf(figure, { ...REST, action, time }, manner, act))
  let way = 0
  for (let time = 0; time < SECONDS; time += STEP) {
    const [one, other] = [bodyAt(time), bodyAt(time + STEP)]
    for (const [from, to] of [
      [one.head, other.head],
      [one.nearArm.end, other.nearArm.end],
      [one.farArm.end, other.farArm.end],
    ] as const)
      way += Math.hypot(to[0] - from[0], to[1] - from[1])
    way += Math.abs(other.tilt - one.tilt) * figure.headHalf
  }
  return way / SECONDS
}

const AT_REST: readonly Action[] = ['stand', 'sit', 'look', 'wave', 'eat', 'drink', 'talk', 'work']
const LEAST = 0.02
const LEAST_ASLEEP = 0.006

test('whatever somebody does, they are never seen to be frozen', () => {
  const deeds: readonly Deed[] = [
    ...AT_REST.map((action) => ({ action })),
    ...ACTIVITIES.flatMap((activity) => {
      const action = PERFORMANCES[activity]?.action
      // Feet that walk do so with the way they go.
      return action === undefined || action === 'walk' ? [] : [{ action, activity }]
    }),
  ]
  const frozen = deeds.flatMap((deed) => {
    const least = Math.min(...[1, 2, 6].map((seed) => livelinessOf(deed, seed)))
    return least < LEAST ? [`${deed.activity ?? deed.action}: ${least.toFixed(4)}`] : []
  })
  assert.deepEqual(frozen, [])
  assert.ok(livelinessOf({ action: 'sleep' }, 1) > LEAST_ASLEEP)
})
