import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'
import { parseChange } from '../parse-change.ts'
import { beginStory, readNextShot, tellShot } from '../../rework/story.ts'
import { drawingOf } from '../../rigs/sprite/drawings.ts'

const first = (prompt: string) => parsePrompt(prompt).subjects[0]

describe('what is held or worn, with nobody there', () => {
  it('is shown by itself, in the colour and as many as said', () => {
    const umbrellas = first('Two red umbrellas on the beach')
    assert.deepEqual([umbrellas?.variant, umbrellas?.count, umbrellas?.colours], ['umbrella', 2, ['#d33a3f']])
    for (const word of [
      'a newspaper',
      'a frying pan',
      'a shovel',
      'gloves',
      'boots',
      'a medal',
      'a necklace',
    ])
      assert.equal(parsePrompt(word).subjects.length, 1, word)
  })

  it('is another picture where the word is for another kind', () => {
    for (const [word, variant] of [
      ['a pitchfork', 'pitchfork'],
      ['a rake', 'rake'],
      ['una pala', 'shovel'],
      ['a spoon', 'spoon'],
      ['泡立て器', 'whisk'],
    ] as const) {
      assert.equal(first(word)?.variant, variant, word)
      assert.ok(drawingOf(variant) !== undefined, variant)
    }
  })

  it('is on a dummy, near by if it is a hat', () => {
    const hat = parsePrompt('a red beret')
    assert.deepEqual([hat.subjects[0]?.variant, hat.framing], ['mannequin', 'close'])
    assert.equal(parsePrompt('a car with a shiny hood').framing, 'medium')
  })

  it('lies beside other things', () => {
    const shown = (prompt: string): unknown => parsePrompt(prompt).subjects.map(({ variant }) => variant)
    assert.deepEqual(shown('a cowboy hat on a table'), ['stetson'])
    assert.deepEqual(shown('a helmet on a motorcycle'), ['motorbike', 'motorcycle-helmet'])
    assert.deepEqual(shown('a beret and a scarf'), ['french-beret', 'hanging-scarf'])
  })

  it('is on the head of somebody if it is hair', () => {
    const { subjects, framing } = parsePrompt('long black hair')
    assert.deepEqual([subjects[0]?.variant, framing], ['woman', 'close'])
    assert.deepEqual(
      subjects[0]?.props.map(({ concept, colour }) => [concept, colour]),
      [['long-hair', '#1d1a20']],
    )
    assert.equal(first('a white beard')?.variant, 'old-man')
    assert.equal(first('his long black hair')?.variant, 'man')
  })

  it('stays with whoever has it', () => {
    assert.equal(parsePrompt('a woman with an umbrella').subjects.length, 1)
    assert.equal(parsePrompt('wearing boots, a man walks').subjects.length, 1)
  })

  it('is told of where it cannot be shown', () => {
    const { understood } = explainPrompt('earrings')
    assert.equal(understood[0]?.leftOut, 'not drawn: there is nobody who has it')
  })

  it('is of who was there before in a sequel', () => {
    const nothing = beginStory(['A man walks'], null)
    const first = readNextShot(nothing, 'A man walks', null)
    const story = tellShot(nothing, first, 'A man walks')
    const shown = (text: string): string | undefined => readNextShot(story, text, null).subjects[0]?.variant
    assert.equal(shown('Close-up of his boots'), 'man')
    assert.equal(shown('A red umbrella lies on a bench'), 'umbrella')
  })

  it('is of who is there in a change', () => {
    for (const change of [
      'give him red gloves',
      'add a red umbrella',
      'add long black hair',
      'a red beret',
    ]) {
      const { subjects, props, leftOut } = parseChange(change, null)
      assert.deepEqual([subjects.length, props.length, leftOut.length], [0, 1, 0], change)
    }
  })
})
