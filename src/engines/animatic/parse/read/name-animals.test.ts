import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SETTINGS } from '../../scene-spec.ts'
import { sketchScene } from '../testing/sketch-scene.ts'
import { explainPrompt, parsePrompt } from '../index.ts'

const CASES: readonly (readonly [prompt: string, scene: string])[] = [
  ['Animals run through the forest', '2 deer run; 2 fox run @ forest'],
  ['Animals drink at a waterhole in the savanna', '2 elephant drink; 2 zebra drink @ savanna'],
  ['A pet sleeps on the sofa', '1 dog sleep; 1 sofa @ interior'],
  ['Farm animals', '2 cow; 2 sheep @ farm'],
  ['Animals at the zoo', '2 elephant; 2 giraffe @ garden'],
  ['动物们在森林里跳舞', '2 deer dance; 2 fox dance @ forest'],
  ['雪の中の動物たち', '2 reindeer; 2 fox @ snow snow winter'],
  ['Des animaux dans la jungle', '2 monkey; 2 parrot @ jungle'],
  ['A small fluffy creature with big eyes explores an enchanted forest', '1 small monster walk @ forest'],
  ['Пушистое существо идёт по лесу', '1 monster walk @ forest'],
  ['A strange creature on the moon', '1 alien @ planet night'],
  // They speak of who has a name.
  ['A lion among other animals', '1 lion @ savanna'],
  ["A chameleon. The animal's eyes turn", '1 chameleon @ jungle'],
]

for (const [prompt, scene] of CASES) {
  test(`"${prompt}"`, () => {
    assert.equal(sketchScene(parsePrompt(prompt)), scene)
  })
}

test('there are animals wherever there is a place', () => {
  for (const setting of SETTINGS) {
    const { subjects } = parsePrompt(`two animals, ${setting.replace('-', ' ')}`)
    assert.ok(subjects.length > 0, setting)
  }
})

test('explain tells which they are', () => {
  const { understood } = explainPrompt('Animals run through the forest')
  assert.equal(understood[0]?.as, 'quadruped deer and quadruped fox')
})
