import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CreateCommand } from './command.ts'
import { AppError } from './errors.ts'
import type { ModelCard } from './model-card.ts'
import { MAX_PROMPT_LENGTH, planCard, planVideo, quoteList } from './plan.ts'

const SORA: ModelCard = {
  name: 'sora-2',
  engine: 'animatic',
  engineModel: 'animatic-1',
  seconds: { kind: 'values', values: ['4', '8', '12', '15'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['720x1280', '1280x720'] },
  defaultSize: { width: 720, height: 1280 },
  operations: ['create'],
  inputs: ['image', 'storyboard'],
  extras: ['style', 'watermark', 'fps'],
}
const FREE: ModelCard = {
  ...SORA,
  name: 'animatic-1',
  seconds: { kind: 'range', min: 1, max: 60 },
  sizes: { kind: 'even', min: 256, max: 1920 },
  inputs: [],
  extras: ['seed'],
}
const LONG: ModelCard = { ...SORA, name: 'sora-2-long', anySeconds: { kind: 'range', min: 1, max: 60 } }
const CARDS = [SORA, FREE, LONG]
const NO_INPUTS = { image: null, source: null, characters: [] }
const PLANE = 'Shot 1:\nduration: 7.5sec\nScene: up\n\nShot 2:\nduration: 7.5sec\nScene: down'

function plan(fields: Partial<CreateCommand>) {
  const command: CreateCommand = {
    type: 'video.create',
    operation: 'create',
    prompt: 'cat',
    unknown: {},
    ...fields,
  }
  return planVideo(command, CARDS, NO_INPUTS)
}

function refusal(fields: Partial<CreateCommand>): { key: string; param: string | null; message: string } {
  try {
    plan(fields)
  } catch (error) {
    assert.ok(error instanceof AppError)
    return { key: error.key, param: error.param, message: error.message }
  }
  return assert.fail('the plan was accepted')
}

test('fills in OpenAI’s defaults', () => {
  const { request, seconds, warnings } = plan({})
  assert.equal(seconds, '4')
  assert.deepEqual(warnings, [])
  assert.deepEqual(request, {
    operation: 'create',
    model: 'sora-2',
    engineModel: 'animatic-1',
    prompt: 'cat',
    seconds: 4,
    size: { width: 720, height: 1280 },
    shots: [{ text: 'cat', seconds: 4 }],
    seed: null,
    style: null,
    watermark: null,
    private: false,
    image: null,
    source: null,
    characters: [],
    extras: {},
  })
})

test('refuses an unknown model and lists the configured ones', () => {
  const { key, param, message } = refusal({ model: 'sora-9' })
  assert.deepEqual([key, param], ['model_not_found', 'model'])
  assert.equal(
    message,
    "The model 'sora-9' does not exist. Configured models: sora-2, animatic-1, sora-2-long.",
  )
})

test('refuses an empty and a blank prompt', () => {
  assert.equal(refusal({ prompt: '' }).param, 'prompt')
  assert.equal(refusal({ prompt: ' \n' }).key, 'missing_required_parameter')
})

test('accepts the longest prompt and refuses one character more', () => {
  plan({ prompt: 'x'.repeat(MAX_PROMPT_LENGTH) })
  assert.match(refusal({ prompt: 'x'.repeat(MAX_PROMPT_LENGTH + 1) }).message, /maximum length 32000/)
})

test('refuses seconds outside the list in OpenAI’s words', () => {
  assert.deepEqual(refusal({ seconds: '5' }), {
    key: 'invalid_value',
    param: 'seconds',
    message: "Invalid value: '5'. Supported values are: '4', '8', '12', and '15'.",
  })
})

test('accepts decimals within a range and refuses what lies outside', () => {
  assert.equal(plan({ model: 'animatic-1', seconds: '7.5' }).seconds, '7.5')
  for (const seconds of ['0', '61', '-1', '4s', '1e1', '7.12345']) {
    assert.match(
      refusal({ model: 'animatic-1', seconds }).message,
      /Expected a number of seconds from 1 to 60/,
    )
  }
})

test('refuses sizes outside the list, and odd or far ones of a free model', () => {
  assert.equal(
    refusal({ size: '480x480' }).message,
    "Invalid value: '480x480'. Supported values are: '720x1280' and '1280x720'.",
  )
  assert.deepEqual(plan({ model: 'animatic-1', size: '256x1920' }).request.size, { width: 256, height: 1920 })
  for (const size of ['257x256', '254x256', '256x1922', 'large', '']) {
    assert.match(refusal({ model: 'animatic-1', size }).message, /both even and from 256 to 1920/)
  }
})

test('quotes no more than a glimpse of a huge value', () => {
  assert.ok(refusal({ size: '9'.repeat(5000) }).message.length < 300)
  assert.ok(refusal({ model: 'm'.repeat(5000) }).message.length < 300)
})

test('refuses operations and inputs that the card does not list', () => {
  assert.equal(refusal({ operation: 'remix' }).key, 'unsupported_operation')
  const image = { kind: 'url', url: 'https://example.com/a.png' } as const
  assert.equal(refusal({ model: 'animatic-1', image }).param, 'input_reference')
  assert.equal(
    planCard({ type: 'video.create', operation: 'create', prompt: 'x', image, unknown: {} }, CARDS).card,
    SORA,
  )
})

test('lets a storyboard decide the length when seconds is absent', () => {
  const { request, seconds } = plan({ prompt: PLANE })
  assert.equal(seconds, '15')
  assert.equal(request.prompt, PLANE)
  assert.deepEqual(request.shots, [
    { text: 'up', seconds: 7.5 },
    { text: 'down', seconds: 7.5 },
  ])
})

test('refuses a storyboard whose sum the model does not render', () => {
  const { key, message } = refusal({ prompt: '[3s]a [4s]b' })
  assert.equal(key, 'invalid_storyboard')
  assert.match(message, /last 7 seconds together\. Supported values are: '4', '8', '12', and '15'/)
})

test('makes other lengths than it sells for storyboards, and for vendors that sell by the second', () => {
  assert.equal(plan({ model: 'sora-2-long', prompt: '[3s]a [4s]b' }).seconds, '7')
  assert.equal(plan({ model: 'sora-2-long', seconds: '13', isAnySeconds: true }).seconds, '13')
  assert.match(refusal({ model: 'sora-2-long', seconds: '13' }).message, /'4', '8', '12', and '15'/)
  assert.match(refusal({ model: 'sora-2-long', seconds: '61', isAnySeconds: true }).message, /from 1 to 60/)
  assert.match(refusal({ seconds: '13', isAnySeconds: true }).message, /'4', '8', '12', and '15'/)
})

test('keeps shots whose sum equals seconds within the tolerance', () => {
  const { request, warnings } = plan({ prompt: '[2.01s]a [2s]b', seconds: '4' })
  assert.deepEqual(warnings, [])
  assert.ok(Math.abs(request.shots.reduce((sum, shot) => sum + shot.seconds, 0) - 4) < 1e-9)
})

test('scales shots to seconds and reports the applied lengths', () => {
  const { request, warnings } = plan({ prompt: PLANE, seconds: '4' })
  assert.deepEqual(
    request.shots.map((shot) => shot.seconds),
    [2, 2],
  )
  assert.equal(warnings[0]?.param, 'prompt')
  assert.match(
    warnings[0]?.message ?? '',
    /last 15 seconds together, but 'seconds' is 4: they were scaled to 2, 2/,
  )
})

test('applies instructions to every shot', () => {
  assert.equal(plan({ prompt: 'in oil [4s]a cat' }).request.shots[0]?.text, 'a cat\nin oil')
})

test('refuses a storyboard for a model without one, but draws a single shot', () => {
  assert.match(refusal({ model: 'animatic-1', prompt: PLANE }).message, /not supported by animatic-1/)
  assert.equal(plan({ model: 'animatic-1', prompt: '[9s]a cat' }).seconds, '9')
})

test('cuts rows with times, but never refuses them', () => {
  const rows = plan({ prompt: '[0-5s] a cat sleeps [5-8s] it jumps' })
  assert.equal(rows.seconds, '8')
  assert.deepEqual(rows.request.shots, [
    { text: 'a cat sleeps', seconds: 5 },
    { text: 'it jumps', seconds: 3 },
  ])
  const scaled = plan({ prompt: '[0-3s] a [3-6s] b' })
  assert.equal(scaled.seconds, '4')
  assert.match(scaled.warnings[0]?.message ?? '', /last 6 seconds together, but the video has 4: .* to 2, 2/)
  const prompt = '0-3s: a cat. 3-6s: a dog.'
  assert.deepEqual(plan({ model: 'animatic-1', prompt, seconds: '9' }).request.shots, [
    { text: prompt, seconds: 9 },
  ])
})

test('takes shots given as data', () => {
  const shots = [
    { text: 'a', seconds: 4 },
    { text: 'b', seconds: 4 },
  ]
  assert.equal(plan({ shots }).seconds, '8')
  assert.equal(refusal({ shots: [] }).param, 'shots')
  assert.equal(
    refusal({ shots: Array.from({ length: 51 }, () => ({ text: 'a', seconds: 1 })) }).param,
    'shots',
  )
  assert.equal(refusal({ shots: [{ text: ' ', seconds: 4 }] }).key, 'invalid_storyboard')
})

test('refuses a style outside the six and applies one of them', () => {
  assert.deepEqual(refusal({ style: 'baroque' }), {
    key: 'invalid_value',
    param: 'style',
    message:
      "Invalid value: 'baroque'. Supported values are: 'thanksgiving', 'comic', 'news', 'selfie', 'nostalgic', and 'anime'.",
  })
  assert.equal(plan({ style: 'anime' }).request.style, 'anime')
})

test('reports what the model does not apply instead of dropping it', () => {
  const { request, warnings } = plan({
    model: 'animatic-1',
    style: 'anime',
    watermark: true,
    private: true,
    unknown: { quality: 'high' },
  })
  assert.deepEqual(
    warnings.map((warning) => warning.param),
    ['quality', 'style', 'watermark'],
  )
  assert.deepEqual([request.style, request.watermark, request.private], [null, null, true])
})

test('passes the reports of the dialect on', () => {
  const warning = { param: 'seconds', message: 'A number was taken for a text.' }
  assert.deepEqual(plan({ warnings: [warning] }).warnings, [warning])
})

test('passes listed extras through and keeps false and zero', () => {
  const { request, warnings } = plan({ watermark: false, unknown: { fps: 0 } })
  assert.deepEqual([request.watermark, request.extras, warnings], [false, { fps: 0 }, []])
})

test('accepts seed 0 and refuses fractions, negatives and giants', () => {
  assert.equal(plan({ model: 'animatic-1', seed: 0 }).request.seed, 0)
  assert.deepEqual(
    plan({ seed: 7 }).warnings.map((warning) => warning.param),
    ['seed'],
  )
  for (const seed of [1.5, -1, 2 ** 32]) assert.equal(refusal({ seed }).param, 'seed')
})

test('lists values as OpenAI’s messages do', () => {
  assert.equal(quoteList([]), '')
  assert.equal(quoteList(['a']), "'a'")
  assert.equal(quoteList(['a', 'b']), "'a' and 'b'")
  assert.equal(quoteList(['a', 'b', 'c']), "'a', 'b', and 'c'")
})
