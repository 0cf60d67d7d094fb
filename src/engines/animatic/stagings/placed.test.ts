import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import type { Actor, StagedScene } from '../compose/staging.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import type { Placement } from '../draw/stage.ts'
import { parsePrompt } from '../parse/index.ts'
import { setFor } from '../sets/index.ts'
import { stagePlaced } from './placed.ts'

const SIZES = [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
] as const
const FRAME = { time: 1, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

interface Spread {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
  readonly placement: Placement
}

function stage(
  prompt: string,
  size: (typeof SIZES)[number],
): { scene: StagedScene; of: (variant: string) => Spread } {
  const spec = parsePrompt(prompt)
  const surface = createStage(size)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage: surface, spec, palette, seed: 7, random: createRandom(7) })
  const context = {
    stage: surface,
    spec,
    palette,
    set,
    seed: 7,
    random: createRandom(8),
    seconds: 4,
    horizon: 4,
  }
  const scene = stagePlaced(context)
  assert.ok(scene !== undefined, prompt)
  const of = (variant: string): Spread => {
    const actor = scene.actors.find(({ look }) => look.variant === variant)
    assert.ok(actor !== undefined, `${variant} is staged`)
    return spreadOf(actor)
  }
  return { scene, of }
}

function spreadOf(actor: Actor): Spread {
  const placement = actor.place(FRAME)
  const { x, y, scale, lift = 0 } = placement
  const box = actor.rig.box(actor.look)
  const foot = y - lift
  const half = (box.width * scale) / 2
  return { left: x - half, right: x + half, top: foot - box.height * scale, foot, placement }
}

describe('a thing that is said to be somewhere', { concurrency: true }, () => {
  for (const size of SIZES) {
    const format = size.width > size.height ? 'landscape' : 'portrait'

    it(`stands on what it is on, in ${format}`, () => {
      for (const [prompt, variant, support] of [
        ['a cat on the table', 'cat', 'table'],
        ['a frog on a rock', 'frog', 'rock'],
        ['a crow on a fence', 'crow', 'fence'],
        ['a laptop on a desk', 'laptop', 'desk'],
        ['a cat on a car', 'cat', 'car'],
      ] as const) {
        const { of } = stage(prompt, size)
        const [thing, below] = [of(variant), of(support)]
        assert.ok(thing.foot > below.top - 0.01 && thing.foot < below.foot - 0.05, `${prompt}: ${thing.foot}`)
        assert.ok(thing.placement.x > below.left && thing.placement.x < below.right, prompt)
        assert.ok(thing.placement.y > below.placement.y, `${prompt}: it is drawn over it`)
        assert.ok(thing.foot - thing.top > 0.15, `${prompt}: it can be seen`)
      }
    })

    it(`fits under what it is under, in ${format}`, () => {
      for (const prompt of ['a cat under the table', 'ein Hund unter der Bank']) {
        const { scene } = stage(prompt, size)
        const [above, thing] = scene.actors.map(spreadOf)
        assert.ok(above !== undefined && thing !== undefined)
        assert.ok(thing.top > above.top && thing.left > above.left && thing.right < above.right, prompt)
        assert.ok(thing.placement.y < above.placement.y, `${prompt}: it is drawn behind its legs`)
      }
    })

    it(`is partly hidden by what it is behind, in ${format}`, () => {
      const { of } = stage('a cat behind a sofa', size)
      const [cat, sofa] = [of('cat'), of('sofa')]
      assert.ok(cat.placement.y < sofa.placement.y)
      assert.ok(cat.left < sofa.left && cat.right > sofa.left, 'it looks out at the side')
      assert.ok(cat.right > 0 && cat.placement.x > -0.02, 'it is in the picture')
    })

    it(`hides behind the trunk of a tree, not behind its crown, in ${format}`, () => {
      const { scene } = stage('a man hides behind a tree', size)
      const actor = (variant: string): Actor | undefined =>
        scene.actors.find(({ look }) => look.variant === variant)
      const [man, tree] = [actor('man'), actor('tree')]
      const apart = [0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((time) => {
        const [one, other] = [man?.place({ ...FRAME, time }), tree?.place({ ...FRAME, time })]
        assert.ok(one !== undefined && other !== undefined && one.y < other.y)
        return (other.x - one.x) / other.scale
      })
      assert.ok(Math.max(...apart) < 0.25, 'at most a step from it')
      assert.ok(Math.max(...apart) - Math.min(...apart) > 0.02, 'he peeks out')
    })

    it(`looks out of what it is in, in ${format}`, () => {
      for (const [prompt, variant, container] of [
        ['a puppy in a basket', 'puppy', 'basket'],
        ['a cat in a box', 'cat', 'open-box'],
      ] as const) {
        const { of } = stage(prompt, size)
        const [thing, around] = [of(variant), of(container)]
        assert.ok(thing.foot < around.foot && thing.foot > around.top - 0.02, prompt)
        assert.ok(thing.top < around.foot - 0.1 && thing.top > -0.1, prompt)
        assert.ok(thing.left > around.left - 0.03 && thing.right < around.right + 0.03, prompt)
      }
    })
  }

  it('sits on rocks, roofs and logs with its legs before them', () => {
    for (const [prompt, support] of [
      ['a girl sits on a rock', 'rock'],
      ['a girl sits on the roof', 'roof'],
    ] as const) {
      const { of } = stage(prompt, SIZES[0])
      const [girl, below] = [of('girl'), of(support)]
      assert.ok(girl.placement.y > below.placement.y, prompt)
      assert.ok(girl.foot > below.top + 0.02 && girl.top < below.top - 0.1, `${prompt}: ${girl.foot}`)
    }
  })

  it('is left to others when people sit, fly or swim there', () => {
    const spec = parsePrompt('a woman on a bench')
    const surface = createStage(SIZES[0])
    const palette = choosePalette(spec)
    const set = setFor(spec).build({ stage: surface, spec, palette, seed: 7, random: createRandom(7) })
    const context = {
      stage: surface,
      spec,
      palette,
      set,
      seed: 7,
      random: createRandom(8),
      seconds: 4,
      horizon: 4,
    }
    assert.equal(stagePlaced(context), undefined)
  })

  it('puts whoever else is there before what would hide them', () => {
    for (const size of SIZES) {
      const { of } = stage('A cat sleeps on a sofa. A dog stands there.', size)
      const [sofa, dog] = [of('sofa'), of('dog')]
      const middle = (dog.left + dog.right) / 2
      if (middle > sofa.left && middle < sofa.right) assert.ok(dog.placement.y > sofa.placement.y)
    }
  })
})
