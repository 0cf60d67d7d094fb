import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { person } from '../../person.ts'
import { REST, type RigLook } from '../../rig.ts'
import { robot } from '../../robot.ts'
import type { Action, ActivityName } from '../../../scene-spec.ts'
import { PERFORMANCES } from './index.ts'

const SCALE = 60
const SIDE = 240
const names = Object.keys(PERFORMANCES) as ActivityName[]

/** Where something is drawn, in body units: null when nothing is. */
function extentOf(
  rig: typeof person,
  look: RigLook,
  time: number,
): readonly [left: number, right: number] | null {
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.75)
  pen.scale(SCALE, SCALE)
  const activity = look.activity === undefined ? undefined : PERFORMANCES[look.activity]
  rig.draw(pen, look, { ...REST, action: activity?.action ?? 'stand', time })
  const { data } = pen.getImageData(0, 0, SIDE, SIDE)
  let left = Infinity
  let right = -Infinity
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 24) continue
    const x = ((at >> 2) % SIDE) - SIDE / 2
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return right < left ? null : [left / SCALE, right / SCALE]
}

function lookOf(variant: string, activity?: ActivityName): RigLook {
  return { variant, colours: [], props: [], seed: 4, ...(activity === undefined ? {} : { activity }) }
}

test('every activity fits into the box it claims, for grown-ups, children and robots', () => {
  const cut: string[] = []
  for (const [rig, variant] of [
    [person, 'woman'],
    [person, 'boy'],
    [robot, 'robot'],
  ] as const)
    for (const activity of names) {
      const look = lookOf(variant, activity)
      const half = rig.box(look, PERFORMANCES[activity]?.action).width / 2
      for (const time of [0.4, 1.3, 2.2]) {
        const extent = extentOf(rig, look, time)
        assert.ok(extent !== null, activity)
        if (extent[0] < -half - 0.03 || extent[1] > half + 0.03)
          cut.push(`${variant} ${activity} at ${time}: ${extent.join(' .. ')} of ${half}`)
      }
    }
  assert.deepEqual(cut, [])
})

test('an activity is seen: it moves, and is not the picture of somebody who does nothing', () => {
  for (const activity of names) {
    const [first, later, plain] = [
      picture(activity, 0.4),
      picture(activity, 1.37),
      picture(undefined, 0.4, PERFORMANCES[activity]?.action),
    ]
    assert.notDeepEqual(first, later, activity)
    assert.notDeepEqual(first, plain, activity)
  }
})

function picture(activity: ActivityName | undefined, time: number, action: Action = 'stand'): Buffer {
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.75)
  pen.scale(SCALE, SCALE)
  const own = activity === undefined ? action : PERFORMANCES[activity]?.action
  person.draw(pen, lookOf('woman', activity), { ...REST, action: own ?? 'stand', time })
  return canvas.data()
}

test('whoever goes elsewhere does not go on with it', () => {
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.75)
  pen.scale(SCALE, SCALE)
  person.draw(pen, lookOf('woman', 'chop'), { ...REST, action: 'run', time: 1 })
  const running = canvas.data()
  pen.save()
  pen.resetTransform()
  pen.clearRect(0, 0, SIDE, SIDE)
  pen.restore()
  person.draw(pen, lookOf('woman'), { ...REST, action: 'run', time: 1 })
  assert.deepEqual(canvas.data(), running)
})
