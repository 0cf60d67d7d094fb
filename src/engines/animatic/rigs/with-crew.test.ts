import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { DriverSpec, RigName } from '../scene-spec.ts'
import { rigFor } from './index.ts'
import { REST } from './rig.ts'
import type { Rig } from './rig.ts'
import { roomIn } from './seats.ts'
import { withCrew } from './with-crew.ts'

const SIZE = 300
const CAT: DriverSpec = { concept: 'cat', rig: 'quadruped', variant: 'black-cat', colours: [], props: [] }
const WOMAN: DriverSpec = { concept: 'woman', rig: 'person', variant: 'woman', colours: [], props: [] }

function pixelsOf(rig: Rig, variant: string): Uint8ClampedArray {
  const pen = createCanvas(SIZE, SIZE).getContext('2d')
  pen.setTransform(280, 0, 0, 280, SIZE / 2, SIZE * 0.9)
  rig.draw(pen, { variant, colours: [], props: [], seed: 4 }, { ...REST, action: 'drive' })
  return pen.getImageData(0, 0, SIZE, SIZE).data
}

test('who drives is seen through the window, and nowhere else', () => {
  const car = rigFor('car')
  assert.ok(car !== undefined)
  for (const variant of car.variants.filter((name) => name !== 'racing-car')) {
    const own = pixelsOf(car, variant)
    for (const driver of [CAT, WOMAN]) {
      const driven = pixelsOf(withCrew(car, [driver]), variant)
      let changed = 0
      driven.forEach((value, index) => {
        if (Math.abs(value - (own[index] ?? 0)) <= 24) return
        changed += 1
        const x = (Math.floor(index / 4) % SIZE) / 280 - SIZE / 560
        assert.ok(x > -0.33 && x < 0.47, `${variant} changes at ${x}`)
      })
      assert.ok(changed > 200, `${driver.concept} in a ${variant}: ${changed}`)
    }
  }
})

/** Who sits there by default moves out, and leaves an empty seat where the new driver is. */
const OTHERS: Readonly<Partial<Record<RigName, readonly string[]>>> = {
  aircraft: ['airliner', 'propeller-plane', 'seaplane', 'biplane', 'fighter-jet', 'glider', 'paper-plane'],
  helicopter: ['helicopter', 'rescue', 'police', 'army'],
  balloon: ['hot-air-balloon', 'airship'],
  rocket: ['rocket', 'spaceship'],
  ufo: ['saucer'],
  boat: [
    'ship',
    'cruise-ship',
    'warship',
    'aircraft-carrier',
    'ferry',
    'submarine',
    'pirate-ship',
    'sailing-boat',
    'canoe',
    'rowing-boat',
    'speedboat',
    'paper-boat',
  ],
  train: ['steam', 'modern', 'shinkansen', 'tram'],
}

test('what flies, sails and runs on rails has a seat for whom the prompt puts there', () => {
  for (const [name, variants] of Object.entries(OTHERS) as [RigName, readonly string[]][]) {
    const rig = rigFor(name)
    assert.ok(rig !== undefined)
    for (const variant of variants) {
      const own = pixelsOf(rig, variant)
      const driven = pixelsOf(withCrew(rig, [CAT]), variant)
      const changed = driven.filter((value, index) => Math.abs(value - (own[index] ?? 0)) > 24).length
      assert.ok(changed > 60, `a cat in ${variant}: ${changed}`)
    }
  }
})

test('a vehicle without a window to look through stays as it is', () => {
  const rocket = rigFor('rocket')
  assert.ok(rocket !== undefined)
  assert.deepEqual(pixelsOf(withCrew(rocket, [CAT]), 'satellite'), pixelsOf(rocket, 'satellite'))
})

test('each who rides along changes the picture, as long as there is room', () => {
  for (const [name, variant] of [
    ['car', 'car'],
    ['car', 'bus'],
    ['car', 'pickup'],
    ['train', 'tram'],
    ['boat', 'rowing-boat'],
    ['balloon', 'hot-air-balloon'],
  ] as const) {
    const rig = rigFor(name)
    assert.ok(rig !== undefined)
    const room = roomIn(variant)
    assert.ok(room >= 3, variant)
    let before = pixelsOf(withCrew(rig, [WOMAN]), variant)
    for (let aboard = 2; aboard <= room; aboard += 1) {
      const crew = Array.from({ length: aboard }, (_, index) => (index === 0 ? WOMAN : CAT))
      const after = pixelsOf(withCrew(rig, crew), variant)
      const changed = after.filter((value, index) => Math.abs(value - (before[index] ?? 0)) > 24).length
      assert.ok(changed > 12, `${aboard} in a ${variant}: ${changed}`)
      before = after
    }
    const tooMany = Array.from({ length: room + 1 }, (_, index) => (index === 0 ? WOMAN : CAT))
    assert.deepEqual(pixelsOf(withCrew(rig, tooMany), variant), before)
  }
})
