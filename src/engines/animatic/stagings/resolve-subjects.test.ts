import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { resolveSubjects } from './resolve-subjects.ts'

function subject(rig: RigName, variant: string): SubjectSpec {
  return { concept: variant, rig, variant, colours: [], count: 1, size: 'normal', action: 'stand', props: [] }
}

function resolved(rig: RigName, variant: string): string[] {
  return resolveSubjects([subject(rig, variant)]).map((one) => `${one.rig}:${one.variant}`)
}

describe('the drawing of a subject', () => {
  it('is its own where its family has it', () => {
    assert.deepEqual(resolved('quadruped', 'fox'), ['quadruped:fox'])
    assert.deepEqual(resolved('sprite', 'gift'), ['sprite:gift'])
  })

  it('goes by another name where the family has that', () => {
    assert.deepEqual(resolved('train', 'steam-train'), ['train:steam'])
    assert.deepEqual(resolved('sprite', 'hyena'), ['quadruped:hyena'])
  })

  it('is lit as a colour says where it is a traffic light', () => {
    const lit = (colours: readonly string[]): readonly SubjectSpec[] =>
      resolveSubjects([{ ...subject('sprite', 'traffic-light'), colours }])
    assert.deepEqual(
      lit(['#4f9d50']).map(({ variant, colours }) => [variant, colours]),
      [['green-traffic-light', []]],
    )
    assert.deepEqual(
      lit(['#3f6fd0']).map(({ variant, colours }) => [variant, colours]),
      [['traffic-light', ['#3f6fd0']]],
    )
  })

  it('is stored art where the family has none', () => {
    assert.deepEqual(resolved('food', 'cheese'), ['sprite:cheese'])
    assert.deepEqual(resolved('plant', 'pumpkin'), ['sprite:pumpkin'])
  })

  it('is left out where nobody has it: a wrong object is worse than none', () => {
    assert.deepEqual(resolved('sprite', 'moustache'), [])
  })
})
