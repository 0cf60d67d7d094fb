import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { namedIn, parsePrompt } from '../parse/index.ts'
import { findUnseen } from './find-unseen.ts'

async function unseenIn(prompt: string): Promise<readonly string[]> {
  const plan = { spec: parsePrompt(prompt), seconds: 4, frameCount: 120, seed: 5 }
  const { unseen } = await findUnseen(plan, namedIn(prompt), nextTurn)
  return unseen.map(({ kind, name }) => `${kind} ${name}`)
}

describe('what is understood and not seen', () => {
  const seen = [
    'a white swan on a lake',
    'a fish wearing a red hat',
    'a knight with a sword and a shield',
    'a chef with a hat',
    'a man in a striped shirt and a blue tie',
    'a purple fire truck',
    'a wooden airplane',
    'a cat inside a box',
    'a woman on a bench',
    'a man runs and then dances',
    'a dancing couple in a kitchen',
    'a girl carrying a puppy',
    'close-up of a cat',
    'close-up of a train',
    'pan left over two horses galloping',
    'orbit shot of a train crossing the mountains',
    'handheld shot of a plane taking off',
    'crane up over surfers on a wave',
    'zoom out from a cyclist',
    'tracking shot of a car on a highway',
    'two flies on a cake',
    'a vase to the left of a clock',
  ]
  for (const prompt of seen)
    it(`${prompt}: nothing`, async () => assert.deepEqual(await unseenIn(prompt), []))

  const lost: readonly (readonly [string, readonly string[]])[] = [
    ['a snake with a hat', ['prop hat']],
    ['a snail with a sword', ['prop sword']],
    ['two flies on a bowl of noodles', ['spot on noodles']],
    ['a bird under a car', ['spot under car']],
    ['static shot of a plane taking off', ['camera still']],
  ]
  for (const [prompt, unseen] of lost)
    it(`${prompt}: ${unseen.join(', ')}`, async () => assert.deepEqual(await unseenIn(prompt), unseen))
})
