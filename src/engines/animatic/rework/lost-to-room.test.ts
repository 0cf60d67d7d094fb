import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChange } from '../parse/parse-change.ts'
import { parsePrompt } from '../parse/index.ts'
import { describeLoss } from './describe-loss.ts'
import { mergeScene } from './merge-scene.ts'
import type { Part } from './part.ts'

function warningsFor(prompt: string, change: string): readonly string[] {
  const spec = parsePrompt(prompt)
  const part = (scene: typeof spec): Part => {
    const plan = { spec: scene, seconds: 4, frameCount: 120, seed: 5 }
    return { kind: 'shot', plan, firstFrame: 0, frameCount: 120, melt: null }
  }
  const after = [part(mergeScene(spec, parseChange(change, null)))]
  return describeLoss(after, [{ text: change }], null, [part(spec)])
}

const MANY = 'A man, a dog, a cat, a horse and a cow in a field'

/** What is asked for and what is said of it. */
const CASES: readonly (readonly [prompt: string, change: string, warning: string])[] = [
  [
    'A woman in a kitchen',
    'add a bus',
    'Understood, but not in the picture: bus (this place has no room for it).',
  ],
  [MANY, 'add a pig', 'Understood, but not in the picture: pig (a picture has room for 5 kinds of things).'],
  [
    'A man and a bus on a road',
    'in a kitchen',
    'Understood, but not in the picture: bus (this place has no room for it).',
  ],
  [
    'A woman in a kitchen',
    'aerial view',
    'Understood, but not in the picture: aerial view (this place has no view from above).',
  ],
  [
    'A man in an office',
    'a sheep with five umbrellas',
    'Understood, but not in the picture: umbrellas (each has one of them).',
  ],
  [
    'A cat on a sofa',
    'add fireworks',
    "This is not seen in the place 'interior', so it was not applied: fireworks.",
  ],
  [
    'A robot in a kitchen',
    'add mountains',
    "This is not seen in the place 'kitchen', so it was not applied: far mountains.",
  ],
  [
    'A cat in a kitchen',
    'more clouds',
    "This is not seen in the place 'kitchen', so it was not applied: clouds.",
  ],
  [
    'A dog in the rain in a park',
    'no clouds',
    'In such weather the whole sky is cloud, so the clouds stay as they are.',
  ],
  [
    'A robot on the moon',
    'make it day',
    "This is not seen in the place 'planet', so it was not applied: day.",
  ],
  [
    'A dog runs in a park',
    'add a castle',
    'Understood, but not in the picture: castle (it is a place of its own).',
  ],
  [
    'A dog runs in a park',
    '添加一条河',
    'Understood, but not in the picture: 河 (it is a place of its own).',
  ],
]

for (const [prompt, change, warning] of CASES) {
  test(`"${prompt}", then "${change}": says what there is no room for`, () => {
    assert.deepEqual(warningsFor(prompt, change), [warning])
  })
}

test('a place that is added takes nobody away from where the scene is', () => {
  const scene = (change: string): string | undefined => {
    const { place, setting } = mergeScene(parsePrompt('A dog runs in a park'), parseChange(change, null))
    return place ?? setting
  }
  assert.equal(scene('add a river'), 'park')
  assert.equal(scene('añade un castillo'), 'park')
  assert.equal(scene('move it to a castle'), 'castle')
})

test('says nothing of what is in the picture', () => {
  for (const [prompt, change] of [
    ['A woman in a kitchen', 'she holds a cat'],
    ['A boy rides a bike', 'replace the bike with a horse'],
    ['A man in a garage', 'add a car'],
    ['A dog runs on a beach', 'add mountains'],
    ['A sailing boat on the sea', 'remove the clouds'],
    [MANY, 'the dog jumps'],
    ['A dog runs in a park', 'move it to a castle'],
    ['A dog runs in a park', 'add a ball, on a beach'],
  ] as const)
    assert.deepEqual(warningsFor(prompt, change), [], `${prompt}: ${change}`)
})
