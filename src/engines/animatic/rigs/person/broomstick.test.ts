import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REST } from '../rig.ts'
import { isOnBroom } from './broomstick.ts'
import { dress } from './wardrobe.ts'

test('who flies and has a broom is on it, and nobody else is', () => {
  const outfitOf = (variant: string, concepts: readonly string[]) =>
    dress({
      variant,
      colours: [],
      seed: 1,
      props: concepts.map((concept) => ({ concept, colour: null, role: 'held' as const })),
    }).outfit
  const flying = { ...REST, action: 'fly' as const }
  assert.ok(isOnBroom(outfitOf('witch', []), flying))
  assert.ok(isOnBroom(outfitOf('boy', ['broom']), flying))
  assert.ok(!isOnBroom(outfitOf('boy', []), flying))
  assert.ok(!isOnBroom(outfitOf('witch', []), REST))
})
