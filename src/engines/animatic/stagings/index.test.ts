import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { choosePalette } from '../compose/choose-palette.ts'
import type { StagedScene } from '../compose/staging.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import { SETTINGS_FROM_ABOVE } from '../scene-spec.ts'
import type { Action, RigName, SceneSpec, SettingName, SubjectSpec } from '../scene-spec.ts'
import { headOf } from '../rigs/head.ts'
import { setFor } from '../sets/index.ts'
import { stagingFor } from './index.ts'

const SIZES = [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
]
const SECONDS = 4

function subject(rig: RigName, variant: string, action: Action = 'stand', count = 1): SubjectSpec {
  return { concept: variant, rig, variant, colours: [], count, size: 'normal', action, props: [] }
}

function specOf(setting: SettingName, subjects: readonly SubjectSpec[]): SceneSpec {
  return {
    setting,
    time: 'day',
    weather: 'clear',
    season: null,
    mood: 'neutral',
    subjects,
    camera: 'still',
    framing: 'medium',
    look: 'flat',
    dialogue: null,
    language: 'en',
  }
}

function stageScene(spec: SceneSpec, size: (typeof SIZES)[number]): { stage: Stage; scene: StagedScene } {
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 7, random: createRandom(7) })
  const seconds = SECONDS
  const context = { stage, spec, palette, set, seed: 7, random: createRandom(8), seconds, horizon: seconds }
  return { stage, scene: stagingFor(context) }
}

const SCENES: readonly (readonly [SettingName, readonly SubjectSpec[]])[] = [
  ['garden', [subject('person', 'woman', 'talk'), subject('person', 'man', 'talk')]],
  ['beach', [subject('person', 'man'), subject('person', 'woman'), subject('person', 'girl', 'stand', 2)]],
  ['desert', [subject('person', 'boy'), subject('quadruped', 'elephant')]],
  ['planet', [subject('person', 'astronaut', 'ride'), subject('quadruped', 'white-horse')]],
  ['mountains', [subject('person', 'knight', 'ride'), subject('dragon', 'dragon')]],
  ['harbour', [subject('person', 'fisherman'), subject('bird', 'gull', 'fly', 4)]],
  ['harbour', [subject('boat', 'sailing-boat', 'sail'), subject('whale', 'humpback', 'swim')]],
  ['city-day', [subject('person', 'boy', 'wave'), subject('car', 'bus', 'drive')]],
  ['city-day', [subject('person', 'woman', 'walk'), subject('quadruped', 'dog', 'walk')]],
  ['garden', [subject('person', 'girl', 'run'), subject('balloon', 'kite', 'fly')]],
  ['village', [subject('quadruped', 'dog', 'sit'), subject('plant', 'tree'), subject('sprite', 'house')]],
  ['stadium', [subject('person', 'child', 'play', 2)]],
  ['mountains', [subject('quadruped', 'otter', 'swim')]],
  ['forest', [subject('ghost', 'ghost', 'float'), subject('sprite', 'bat', 'fly', 3)]],
  ['garden', [subject('person', 'old-man', 'sit'), subject('furniture', 'bench')]],
  ['interior', [subject('quadruped', 'cat', 'sleep'), subject('furniture', 'sofa')]],
  ['village', [subject('person', 'santa', 'fly'), subject('quadruped', 'reindeer', 'fly', 2)]],
  ['village', [{ ...subject('sprite', 'carriage', 'drive'), concept: 'carriage' }]],
  ['stadium', [{ ...subject('sprite', 'carriage', 'run', 4), concept: 'chariot' }]],
  ['snow', [{ ...subject('sprite', 'sled', 'run'), concept: 'dog-sled' }]],
  ['village', [subject('ufo', 'saucer', 'work'), subject('quadruped', 'cow')]],
  ['forest', [subject('quadruped', 'sloth')]],
  ['forest', [subject('quadruped', 'orangutan', 'play')]],
  [
    'snow',
    [subject('bird', 'penguin', 'walk', 2), { ...subject('bird', 'penguin', 'walk', 3), size: 'small' }],
  ],
]

describe('a staged scene', () => {
  for (const [setting, subjects] of SCENES) {
    const names = subjects.map(({ variant }) => variant).join(', ')
    it(`shows everybody in the middle of the shot: ${names} (${setting})`, () => {
      for (const size of SIZES) {
        const { stage, scene } = stageScene(specOf(setting, subjects), size)
        const time = SECONDS / 2
        const camera = scene.camera?.(time, SECONDS) ?? { x: 0, y: 0, zoom: 1 }
        assert.ok(scene.actors.length > 0)
        for (const actor of scene.actors) {
          const { x, y, scale, lift = 0, parallax } = actor.place({ time, seconds: SECONDS, camera })
          const seenX = x - camera.x * parallax
          const top =
            y -
            lift -
            actor.rig.box(actor.look, actor.pose({ time, seconds: SECONDS, camera }).action).height * scale
          assert.ok(seenX > -0.05 && seenX < stage.aspect + 0.05, `${actor.look.variant} is at x ${seenX}`)
          assert.ok(top > stage.top - 0.12, `${actor.look.variant} is cut at the top: ${top}`)
        }
      }
    })
  }

  it('leaves whoever rides past others on the bicycle, and a dog the size of a dog', () => {
    const girl: SubjectSpec = {
      ...subject('person', 'girl', 'ride'),
      props: [{ concept: 'bicycle', colour: null, role: 'ridden' }],
    }
    for (const setting of ['garden', 'road'] as const) {
      const { scene } = stageScene(specOf(setting, [girl, subject('quadruped', 'dog', 'sit')]), SIZES[0]!)
      const frame = { time: 2, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } }
      const [bicycle, dog] = ['bicycle', 'dog'].map((name) =>
        scene.actors.find(({ look }) => look.variant === name),
      )
      const heightOf = (actor: typeof dog): number =>
        (actor?.place(frame).scale ?? 0) * (actor?.rig.box(actor.look, actor.pose(frame).action).height ?? 0)
      assert.ok(heightOf(bicycle) > heightOf(dog) && heightOf(dog) > 0, setting)
    }
  })

  it('shows everybody from above, small and in the open', () => {
    for (const [setting, subjects] of SCENES) {
      const aerial: SceneSpec = { ...specOf(setting, subjects), framing: 'aerial' }
      const { stage, scene } = stageScene(aerial, SIZES[0]!)
      const isOutside = SETTINGS_FROM_ABOVE.some((name) => name === setting)
      if (!isOutside) continue
      const camera = { x: 0, y: 0, zoom: 1 }
      for (const actor of scene.actors) {
        const { x, y, scale, lift = 0 } = actor.place({ time: 2, seconds: SECONDS, camera })
        const height = actor.rig.box(actor.look, 'stand').height * scale
        assert.ok(height < 0.56, `${actor.look.variant} is ${height} high`)
        assert.ok(x > 0 && x < stage.aspect && y - lift - height > stage.top && y - lift < stage.bottom + 0.1)
      }
    }
  })

  it('puts a couple on the one motorcycle they share, and friends on their own', () => {
    const rider = (isShared: boolean): SubjectSpec => ({
      ...subject('person', 'man', 'ride', 2),
      props: [{ concept: 'motorbike', colour: null, role: 'ridden', ...(isShared ? { isShared } : {}) }],
    })
    assert.equal(stageScene(specOf('road', [rider(true)]), SIZES[0]!).scene.actors.length, 1)
    assert.equal(stageScene(specOf('road', [rider(false)]), SIZES[0]!).scene.actors.length, 2)
  })

  it('puts two children on the one donkey they share, and each on their own otherwise', () => {
    const donkey = subject('quadruped', 'donkey')
    const riders = (isShared: boolean): SubjectSpec => ({
      ...subject('person', 'boy', 'ride', 2),
      props: [{ concept: 'donkey', colour: null, role: 'ridden', ...(isShared ? { isShared } : {}) }],
    })
    assert.equal(stageScene(specOf('garden', [riders(true), donkey]), SIZES[0]!).scene.actors.length, 1)
    assert.equal(stageScene(specOf('garden', [riders(false), donkey]), SIZES[0]!).scene.actors.length, 2)
  })

  it('hangs cable cars high above the ground, and lets them climb', () => {
    const lift = { ...subject('sprite', 'cable-car'), concept: 'cable-car' }
    const [car] = stageScene(specOf('mountains', [lift]), SIZES[0]!).scene.actors
    assert.ok(car !== undefined)
    const camera = { x: 0, y: 0, zoom: 1 }
    const [low = 0, high = 0] = [0, SECONDS].map((time) => car.place({ time, seconds: SECONDS, camera }).lift)
    assert.ok(low > 0.15 && high > low)
  })

  it('lets a train pass behind whoever waves at it', () => {
    const girl = subject('person', 'girl', 'wave')
    const { scene } = stageScene(specOf('village', [girl, subject('train', 'modern')]), SIZES[0]!)
    const camera = { x: 0, y: 0, zoom: 1 }
    const feetOf = (rig: string): readonly number[] =>
      scene.actors
        .filter((actor) => actor.look.variant === rig)
        .map((actor) => actor.place({ time: 1, seconds: SECONDS, camera }).y)
    assert.ok(Math.max(...feetOf('modern')) < Math.min(...feetOf('girl')))
    assert.ok(scene.drawBehind !== undefined)
  })

  it('gives an animal the board it rides', () => {
    const cat = subject('quadruped', 'cat', 'ride')
    const board = { concept: 'skateboard', colour: null, role: 'ridden' } as const
    const height = (props: SubjectSpec['props']): number => {
      const [actor] = stageScene(specOf('garden', [{ ...cat, props }]), SIZES[0]!).scene.actors
      return actor === undefined ? 0 : actor.rig.box(actor.look, 'stand').height
    }
    assert.ok(height([board]) > height([]))
  })

  it('lets a mechanic stand beside what they repair, which stands still', () => {
    const repair = specOf('city-day', [
      subject('person', 'mechanic', 'work'),
      subject('bicycle', 'motorbike'),
    ])
    const { scene } = stageScene(repair, SIZES[0]!)
    assert.equal(scene.actors.length, 2)
    const camera = { x: 0, y: 0, zoom: 1 }
    const places = scene.actors.map((actor) =>
      [0, 3].map((time) => actor.place({ time, seconds: 4, camera }).x),
    )
    for (const [first, last] of places) assert.equal(first, last)
  })

  it('puts surfers on a wave of the open sea, not on the sand', () => {
    const surfer = {
      ...subject('quadruped', 'dog', 'ride'),
      props: [{ concept: 'surfboard', colour: null, role: 'ridden' }],
    } as const
    for (const size of SIZES) {
      const { scene } = stageScene(
        specOf('beach', [surfer, { ...subject('sprite', 'wave'), concept: 'giant-wave' }]),
        size,
      )
      assert.equal(scene.actors.length, 1)
    }
  })

  it('draws animal and rider as one', () => {
    const riding = specOf('desert', [subject('person', 'cowboy', 'ride'), subject('quadruped', 'horse')])
    assert.equal(stageScene(riding, SIZES[0]!).scene.actors.length, 1)
  })

  it('brings a ball to the stadium', () => {
    const game = specOf('stadium', [subject('person', 'child', 'play', 2)])
    const { scene } = stageScene(game, SIZES[0]!)
    assert.deepEqual(
      scene.actors.map(({ look }) => look.variant),
      ['child', 'child', 'football'],
    )
  })

  it('keeps those who walk together on one way', () => {
    const walking = specOf('desert', [
      subject('quadruped', 'lion', 'walk'),
      subject('quadruped', 'zebra', 'walk'),
    ])
    const { scene } = stageScene(walking, SIZES[0]!)
    const at = (time: number): number[] =>
      scene.actors.map((actor) => actor.place({ time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } }).x)
    const [before, after] = [at(0.5), at(3.5)]
    assert.equal(before.length, 2)
    for (const [index, x] of before.entries()) assert.ok((after[index] ?? 0) > x)
  })

  it('shows the face in a close-up, and no feet', () => {
    for (const size of SIZES) {
      const close: SceneSpec = {
        ...specOf('city-day', [subject('person', 'woman', 'look')]),
        framing: 'close',
      }
      const { stage, scene } = stageScene(close, size)
      const [actor] = scene.actors
      assert.ok(actor !== undefined && scene.actors.length === 1)
      const { y, scale } = actor.place({ time: 1, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } })
      const head = headOf('person', actor.look)
      assert.ok(head !== undefined)
      assert.ok(y > stage.bottom && head.radius * scale > 0.15)
      assert.ok(Math.abs(y + head.y * scale - 0.42) < 0.1)
    }
  })
})
