import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onesieNameOf } from './onesies.ts'
import { dress } from './wardrobe.ts'

test('who goes as an animal or a plant wears its hood, and stays who they are', () => {
  const look = { variant: 'child', colours: [], seed: 5 }
  const plain = dress({ ...look, props: [] }).outfit
  const shark = dress({ ...look, props: [{ concept: 'shark-costume', role: 'worn', colour: null }] }).outfit
  assert.equal(shark.hood?.crest, 'fin')
  assert.equal(shark.skin, plain.skin)
  assert.equal(shark.figure, plain.figure)
  assert.equal(plain.hood, undefined)
})

test('all dinosaurs and sharks are gone as in one suit, and nobody goes as a table', () => {
  assert.equal(onesieNameOf({ rig: 'dinosaur', variant: 'stegosaurus' }), 'dinosaur')
  assert.equal(onesieNameOf({ rig: 'fish', variant: 'hammerhead-shark' }), 'shark')
  assert.equal(onesieNameOf({ rig: 'furniture', variant: 'table' }), undefined)
})
