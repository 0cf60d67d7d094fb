import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { choosePalette } from '../compose/choose-palette.ts'
import type { StagedScene } from '../compose/staging.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import type { Action, RigName, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { setFor } from '../sets/index.ts'
import { stageSeated } from './seated.ts'

function subject(rig: RigName, variant: string, action: Action, count = 1): SubjectSpec {
  return { concept: variant, rig, variant, colours: [], count, size: 'normal', action, props: [] }
}

function staged(...subjects: readonly SubjectSpec[]): StagedScene | undefined {
  const stage = createStage({ width: 320, height: 180 })
  const spec: SceneSpec = {
    setting: 'interior',
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
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
  return stageSeated({ stage, spec, palette, set, seed: 1, random: createRandom(2), seconds: 4, horizon: 4 })
}

const SOFA = subject('furniture', 'sofa', 'stand')
const frame = { time: 2 } as Parameters<StagedScene['actors'][number]['place']>[0]

describe('a seat that is named', () => {
  it('has its sitter on it, without a chair of his own', () => {
    const [sofa, man] = staged(subject('person', 'man', 'sit'), SOFA)?.actors ?? []
    const [seat, place] = [sofa?.place(frame), man?.place(frame)]
    assert.ok(seat !== undefined && place !== undefined)
    assert.ok(Math.abs(place.x - seat.x) < seat.scale * 0.5)
    assert.ok(place.y > seat.y)
    assert.deepEqual(man?.look.props, [{ concept: 'sofa', colour: null, role: 'ridden' }])
  })

  it('bears a small animal at the height of its cushion', () => {
    const [sofa, cat] = staged(subject('quadruped', 'cat', 'sleep'), SOFA)?.actors ?? []
    const lift = cat?.place(frame).lift ?? 0
    assert.ok(lift > 0.3 * (sofa?.place(frame).scale ?? 0))
  })

  it('has room for as many as fit, side by side', () => {
    const actors = staged(subject('person', 'child', 'sit', 3), SOFA)?.actors.slice(1) ?? []
    const xs = actors.map((actor) => actor.place(frame).x)
    assert.equal(xs.length, 3)
    assert.ok((xs[1] ?? 0) - (xs[0] ?? 0) > 0.1 && (xs[2] ?? 0) - (xs[1] ?? 0) > 0.1)
    assert.equal(staged(subject('person', 'child', 'sit', 4), SOFA), undefined)
  })

  it('stays empty when nobody sits, or only who is too large for it', () => {
    assert.equal(staged(subject('person', 'man', 'dance'), SOFA), undefined)
    assert.equal(staged(subject('quadruped', 'elephant', 'sit'), SOFA), undefined)
    assert.equal(staged(subject('person', 'man', 'sit'), subject('furniture', 'lamp', 'stand')), undefined)
  })

  it('leaves room for the others of the prompt', () => {
    const scene = staged(subject('person', 'man', 'sit'), SOFA, subject('furniture', 'lamp', 'stand'))
    assert.equal(scene?.actors.length, 3)
  })
})
