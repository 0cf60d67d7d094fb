import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { parseChange } from '../parse/parse-change.ts'
import { continuePart } from './continue-part.ts'
import { asSource, offsetOf } from './part.ts'
import type { DrawnPart, Part, PicturePart } from './part.ts'
import { soundPlansOf } from './sound-of.ts'

function shotOf(prompt: string, frameCount = 60): DrawnPart {
  const plan = { spec: parsePrompt(prompt), seconds: frameCount / 30, frameCount, seed: 7 }
  return { kind: 'shot', plan, firstFrame: 0, frameCount, melt: null }
}

function extend(last: Part, prompt: string, frameCount = 90): Part {
  const before = offsetOf(last) + last.frameCount
  return continuePart(last, parseChange(prompt, null), frameCount, before)
}

const PIANIST = shotOf('A calico cat playing a piano on stage')

test('a scene of which nothing changes goes on, its clock and sound too', () => {
  const next = extend(PIANIST, 'and so on')
  const plan = { ...PIANIST.plan, horizonFrames: 150 }
  assert.deepEqual(next, { kind: 'shot', plan, firstFrame: 60, frameCount: 90, melt: null })
  const third = extend(next, 'and so on')
  assert.ok(third.kind === 'shot')
  assert.deepEqual([third.firstFrame, third.plan.horizonFrames], [150, 240])
  assert.deepEqual(
    soundPlansOf([PIANIST, next, third]).map(({ frameCount, firstFrame }) => [frameCount, firstFrame]),
    [[240, undefined]],
  )
})

test('a change melts into the scene that goes on', () => {
  const next = extend(PIANIST, 'the cat wears a red hat')
  assert.ok(next.kind === 'shot' && next.melt !== null)
  assert.deepEqual([next.firstFrame, next.melt.firstFrame, next.melt.frameCount], [60, 60, 24])
  assert.deepEqual(next.melt.plan.spec, PIANIST.plan.spec)
  assert.equal(next.plan.spec.subjects[0]?.props.at(-1)?.concept, 'hat')
  assert.deepEqual(
    soundPlansOf([PIANIST, next]).map(({ frameCount, firstFrame }) => [frameCount, firstFrame]),
    [
      [60, undefined],
      [90, 60],
    ],
  )
})

test('travellers set out anew, and the camera comes back', () => {
  const next = extend(shotOf('a woman walks through a garden'), 'and so on', 10)
  assert.ok(next.kind === 'shot' && next.melt !== null)
  assert.deepEqual([next.firstFrame, next.plan.frameCount, next.melt.frameCount], [0, 10, 10])
  assert.equal(next.plan.spec.camera, 'pull')
  const elsewhere = extend(shotOf('a woman walks through a garden'), 'on a beach')
  assert.equal(elsewhere.plan.spec.camera, 'push')
})

test('what was said is not said again', () => {
  const next = extend(shotOf('a man in an office says "Good morning"'), 'it gets dark, it is night')
  assert.equal(next.plan.spec.dialogue, null)
})

test('who comes in an extension comes to those who are there', () => {
  const base = shotOf('a woman reads in the library')
  const { spec } = extend(base, 'a cat jumps on the table').plan
  assert.equal(spec.place, 'library')
  assert.deepEqual(
    spec.subjects.slice(0, 2).map(({ concept }) => concept),
    ['woman', 'cat'],
  )
  const elsewhere = extend(base, 'a dog runs along the beach').plan.spec
  assert.equal(elsewhere.setting, 'beach')
  assert.deepEqual(
    elsewhere.subjects.map(({ concept }) => concept),
    ['dog'],
  )
})

test('who crosses the road that is there comes to who drives on it', () => {
  const { spec } = extend(shotOf('A red car drives on a coastal road'), 'a deer crosses the road').plan
  assert.equal(spec.place, 'coast-road')
  assert.deepEqual(
    spec.subjects.map(({ concept }) => concept),
    ['car', 'deer'],
  )
})

test('what somebody does in the end they go on with, and what comes after it has a clock of its own', () => {
  const sitting = extend(shotOf('A dog runs in a park, then it sits down'), 'and so on')
  assert.ok(sitting.kind === 'shot')
  assert.deepEqual([sitting.firstFrame, sitting.melt], [60, null])
  const leaving = extend(shotOf('A cat sits on a sofa'), 'the cat jumps down and leaves')
  assert.ok(leaving.kind === 'shot')
  const [cat] = leaving.plan.spec.subjects
  assert.deepEqual([leaving.firstFrame, cat?.action, cat?.afterwards], [0, 'jump', 'walk'])
})

test('what is said in an extension is said on a clock of its own', () => {
  const next = extend(PIANIST, 'the cat says "Hello, my friend."')
  assert.ok(next.kind === 'shot' && next.melt !== null)
  assert.deepEqual([next.firstFrame, next.plan.frameCount], [0, 90])
  assert.equal(next.plan.spec.dialogue, 'Hello, my friend.')
})

const PICTURE: PicturePart = {
  kind: 'picture',
  plan: PIANIST.plan,
  frameCount: 60,
  picture: { from: 'reference' },
}

test('a moving picture moves on from where it began, its sound too', () => {
  const [next, third] = [extend(PICTURE, 'and so on'), extend(extend(PICTURE, 'and so on'), 'it snows')]
  assert.ok(next.kind === 'picture' && third.kind === 'picture')
  assert.deepEqual(next.picture, { from: 'source', frame: 0, grade: {} })
  assert.deepEqual(next.earlier, [{ spec: PIANIST.plan.spec, frameCount: 60 }])
  assert.deepEqual([offsetOf(next), offsetOf(third)], [60, 150])
  assert.equal(third.plan.spec.weather, 'snow')
  assert.deepEqual(
    soundPlansOf([PICTURE, next, third]).map(({ frameCount, firstFrame }) => [frameCount, firstFrame]),
    [
      [150, undefined],
      [90, 150],
    ],
  )
})

test('the source shows a picture as it was where it began, however often it went on', () => {
  const next = extend(PICTURE, 'and so on')
  const frames = asSource([PIANIST, PICTURE, next]).map((part) =>
    part.kind === 'picture' && part.picture.from === 'source' ? part.picture.frame : null,
  )
  assert.deepEqual(frames, [null, 60, 60])
})

test('asked to go on nobody starts to walk', () => {
  for (const prompt of ['go on', 'keep going', 'the scene goes on', 'carry on', 'continue']) {
    const next = extend(PIANIST, prompt)
    assert.ok(next.kind === 'shot' && next.melt === null, prompt)
  }
})

test('a moving picture goes on in the space it had, with the weather of its extension', () => {
  const space = { relief: 1, focus: { x: 0.5, y: 0.5 }, things: [{ foot: 1, runs: [10, 4] }] }
  const { plan } = shotOf('orbit')
  const first: PicturePart = { kind: 'picture', plan, frameCount: 60, picture: { from: 'reference' }, space }
  const next = extend(asSource([first])[0] ?? first, 'it begins to rain in space')
  assert.ok(next.kind === 'picture')
  assert.deepEqual(next.space, space)
  assert.deepEqual([next.plan.spec.setting, next.plan.spec.weather], [plan.spec.setting, 'rain'])
})

test('who gets up leaves the seat, and who looks up keeps it', () => {
  const seated = shotOf('A woman sits on a bench in a park')
  assert.equal(seated.plan.spec.subjects[0]?.at?.by, 'bench')
  const walks = extend(seated, 'she stands up and walks away').plan.spec.subjects[0]
  assert.deepEqual([walks?.action, walks?.at], ['walk', undefined])
  const looks = extend(seated, 'she looks up and smiles').plan.spec.subjects[0]
  assert.deepEqual([looks?.action, looks?.at?.by], ['sit', 'bench'])
  const awake = extend(shotOf('A cat sleeps on a rooftop at night'), 'the cat wakes up')
  assert.equal(awake.plan.spec.subjects[0]?.action, 'stand')
})

test('what is in the sky is over where the scene is, and a zoom moves on from there', () => {
  const roof = shotOf('A cat sleeps on a rooftop at night')
  const { setting, place, sights } = extend(roof, 'fireworks light up the sky').plan.spec
  assert.deepEqual([setting, place, sights], [roof.plan.spec.setting, 'rooftop', ['fireworks']])
  assert.equal(extend(roof, 'zoom out').plan.spec.framing, roof.plan.spec.framing)
  assert.equal(extend(roof, 'high above the clouds').plan.spec.setting, 'sky')
})

test('what has changed stays changed', () => {
  const dusk = shotOf('A cat sits in a garden, day turns to night')
  const same = extend(dusk, 'and so on')
  assert.ok(same.kind === 'shot' && same.melt === null)
  assert.deepEqual(same.plan.spec.turns, { time: 'night' })
  const changed = extend(dusk, 'the cat wears a red hat')
  assert.deepEqual([changed.plan.spec.time, changed.plan.spec.turns], ['night', undefined])
  const rainy = extend(dusk, 'it starts to rain')
  assert.deepEqual([rainy.plan.spec.time, rainy.plan.spec.turns], ['night', { weather: 'rain' }])
})
