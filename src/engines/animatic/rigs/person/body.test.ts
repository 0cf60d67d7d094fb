import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Trait } from '../../scene-spec.ts'
import { bodyOf } from './body.ts'
import { dress } from './wardrobe.ts'
import type { Outfit } from './outfit.ts'

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed * 31 + 1)

function outfits(variant: string, ...traits: readonly Trait[]): Outfit[] {
  return SEEDS.map((seed) => dress({ variant, colours: [], props: [], seed, traits }).outfit)
}

/** Perceived lightness of a `#rrggbb`, 0..255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  return 0.3 * red + 0.6 * green + 0.1 * blue
}

test('sex and age that were said decide the figure, whatever the calling and the seed', () => {
  const figures = (...said: Parameters<typeof outfits>): string[] => [
    ...new Set(outfits(...said).map(({ figure }) => figure)),
  ]
  assert.deepEqual(figures('doctor', 'female'), ['woman'])
  assert.deepEqual(figures('doctor', 'male', 'old'), ['old-man'])
  assert.deepEqual(figures('astronaut', 'female', 'child'), ['girl'])
  assert.deepEqual(figures('king', 'female'), ['woman'])
  assert.deepEqual(figures('wizard', 'young'), ['man'])
  assert.equal(figures('doctor').length, 2, 'nothing said: either')
})

test('of two that exclude one another the last counts', () => {
  assert.ok(outfits('waiter', 'male', 'female').every(({ figure }) => figure === 'woman'))
})

test('whoever is old is grey, and keeps the clothes of the calling', () => {
  for (const variant of ['sailor', 'king', 'fisherman', 'nurse']) {
    const worn = outfits(variant)
    for (const [index, old] of outfits(variant, 'old').entries()) {
      assert.ok(lightness(old.hairColour) > 150, `${variant} ${old.hairColour}`)
      assert.equal(old.hat, worn[index]?.hat)
    }
  }
})

test('no woman and no child has a beard of her calling', () => {
  for (const variant of ['viking', 'pirate', 'wizard', 'king', 'fisherman']) {
    assert.ok(
      outfits(variant, 'female').every(({ beard }) => beard === 'none'),
      variant,
    )
    assert.ok(
      outfits(variant, 'male', 'child').every(({ beard }) => beard === 'none'),
      variant,
    )
  }
})

test('skins are as was said, darker in their order', () => {
  const skins = (['light-skinned', 'tan-skinned', 'brown-skinned', 'dark-skinned'] as const).map((trait) =>
    outfits('woman', trait).map(({ skin }) => lightness(skin)),
  )
  for (const [index, darker] of skins.slice(1).entries())
    assert.ok(Math.min(...(skins[index] ?? [])) > Math.max(...darker), `${index}`)
})

test('blond and red hair is worn by the light-skinned, unless their skin was said', () => {
  for (const colour of ['#e8c46a', '#b5472a'] as const) {
    const props = [{ concept: 'hair', role: 'worn', colour }] as const
    const skins = (traits: readonly Trait[]): number[] =>
      SEEDS.map((seed) =>
        lightness(dress({ variant: 'woman', colours: [], props, seed, traits }).outfit.skin),
      )
    assert.ok(Math.min(...skins([])) > 180, colour)
    assert.ok(Math.max(...skins(['dark-skinned'])) < 100, colour)
  }
})

test('a stout body is wider than a strong one at the waist, and a slim one the slimmest', () => {
  const waist = (...traits: readonly Trait[]): number => bodyOf(outfits('man', ...traits)[0]!).waistHalf
  assert.ok(waist('stout') > waist('strong') && waist('strong') > waist() && waist() > waist('slim'))
  assert.equal(bodyOf(outfits('man', 'stout')[0]!).height, bodyOf(outfits('man')[0]!).height)
})
