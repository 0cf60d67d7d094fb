import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SubjectSpec } from '../scene-spec.ts'
import { mountFor } from './mount-for.ts'

const RIDER: SubjectSpec = {
  concept: 'woman',
  rig: 'person',
  variant: 'woman',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'ride',
  props: [],
}

function animal(rig: SubjectSpec['rig'], variant: string): SubjectSpec {
  return { ...RIDER, concept: variant, rig, variant, action: 'stand' }
}

function riding(concept: string, colour: string | null = null): SubjectSpec {
  return { ...RIDER, props: [{ concept, colour, role: 'ridden' }] }
}

describe('what somebody rides', () => {
  it('is the other subject that can carry a person', () => {
    const horse = animal('quadruped', 'white-horse')
    const cat = animal('quadruped', 'cat')
    assert.equal(mountFor(RIDER, [RIDER, cat, horse]), horse)
  })

  it('is never an animal too small to carry a person, nor a thing', () => {
    const small = [animal('quadruped', 'cat'), animal('bird', 'eagle'), animal('sprite', 'gift')]
    assert.equal(mountFor(RIDER, [RIDER, ...small]), undefined)
    assert.equal(mountFor(riding('bicycle'), [RIDER]), undefined)
  })

  it('is nothing for somebody who only stands beside a horse', () => {
    const standing = { ...RIDER, action: 'stand' as const }
    assert.equal(mountFor(standing, [standing, animal('quadruped', 'horse')]), undefined)
  })

  it('comes from the words of a prop, with their colour', () => {
    const mount = mountFor(riding('elephant', '#d01010'), [])
    assert.deepEqual([mount?.rig, mount?.variant, mount?.colours], ['quadruped', 'elephant', ['#d01010']])
    assert.equal(mountFor(riding('dragon'), [])?.rig, 'dragon')
    assert.equal(mountFor(riding('llama'), [])?.rig, 'sprite')
  })
})
