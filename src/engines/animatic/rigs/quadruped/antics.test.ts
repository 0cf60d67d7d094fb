import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { Action, ActivityName } from '../../scene-spec.ts'
import { bird } from '../bird.ts'
import { quadruped } from '../quadruped.ts'
import { REST, type Rig, type RigLook } from '../rig.ts'

const SCALE = 60
const SIDE = 300

function pictureOf(rig: Rig, look: RigLook, action: Action, time: number): Buffer {
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.8)
  pen.scale(SCALE, SCALE)
  rig.draw(pen, look, { ...REST, action, time })
  return canvas.data()
}

const DEEDS: readonly (readonly [Rig, string, ActivityName, Action])[] = [
  [quadruped, 'horse', 'rear', 'stand'],
  [quadruped, 'dog', 'dig', 'work'],
  [quadruped, 'cat', 'scratch', 'play'],
  [quadruped, 'dog', 'chase-tail', 'play'],
  [quadruped, 'cat', 'chase-dot', 'play'],
  [quadruped, 'dog', 'roll-over', 'play'],
  [quadruped, 'cat', 'groom-self', 'sit'],
  [quadruped, 'dog', 'scratch-self', 'stand'],
  [quadruped, 'cat', 'stretch-out', 'stand'],
  [quadruped, 'dog', 'wag', 'stand'],
  [quadruped, 'cat', 'purr', 'sit'],
  [quadruped, 'otter', 'float-back', 'swim'],
  [quadruped, 'dog', 'tennis', 'play'],
  [quadruped, 'cat', 'basketball', 'play'],
  [bird, 'peacock', 'display', 'stand'],
]

test('what an animal does is seen, and moves', () => {
  for (const [rig, variant, activity, action] of DEEDS) {
    const look: RigLook = { variant, colours: [], props: [], seed: 3 }
    const doing = { ...look, activity }
    assert.notDeepEqual(pictureOf(rig, doing, action, 1), pictureOf(rig, look, action, 1), activity)
    assert.notDeepEqual(pictureOf(rig, doing, action, 1), pictureOf(rig, doing, action, 1.3), activity)
  }
})
