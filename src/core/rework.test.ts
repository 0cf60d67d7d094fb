import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CreateCommand } from './command.ts'
import { AppError } from './errors.ts'
import type { ModelCard } from './model-card.ts'
import { planCard, planVideo } from './plan.ts'
import type { CharacterInput, SourceVideo } from './request.ts'
import { describeSource, inheritFrom } from './rework.ts'
import type { SourceFacts } from './rework.ts'
import { createSampleRequest, createSampleVideo } from './testing/sample-video.ts'

const SORA: ModelCard = {
  name: 'sora-2',
  engine: 'animatic',
  engineModel: 'animatic-1',
  seconds: { kind: 'values', values: ['4', '8', '12', '16', '20', '25'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['720x1280', '1280x720'] },
  defaultSize: { width: 720, height: 1280 },
  operations: ['create', 'remix', 'edit', 'extend'],
  inputs: ['image', 'characters', 'storyboard', 'video'],
  extras: ['style', 'watermark'],
}
const FREE: ModelCard = { ...SORA, name: 'animatic-1', seconds: { kind: 'range', min: 1, max: 60 } }
const REMOTE: ModelCard = { ...SORA, name: 'remote', engine: 'gpu', inputs: [], keepsSize: true }
const CARDS = [SORA, FREE, REMOTE]

const REQUEST = createSampleRequest({ prompt: 'a cat', seconds: 8, size: { width: 1280, height: 720 } })
const VIDEO = createSampleVideo({
  id: 'video_1',
  project: 'a',
  status: 'completed',
  progress: 100,
  completedAt: 2,
  request: REQUEST,
  step: null,
  checkpoint: { scene: 1 },
})
const SOURCE = describeSource(VIDEO, 'inputs/x/source.mp4')
const UPLOAD: SourceFacts = {
  ...SOURCE,
  videoId: null,
  prompt: null,
  seconds: 3.7,
  size: { width: 641, height: 361 },
  engine: null,
  engineState: null,
}

const remix = (fields: Partial<CreateCommand> = {}): CreateCommand => ({
  type: 'video.create',
  operation: 'remix',
  prompt: 'make it night',
  unknown: {},
  ...fields,
})
const extend = (fields: Partial<CreateCommand> = {}): CreateCommand =>
  remix({ operation: 'extend', seconds: '8', ...fields })

function plan(
  command: CreateCommand,
  source: SourceFacts | null = SOURCE,
  characters: readonly CharacterInput[] = [],
) {
  return planVideo(command, CARDS, { image: null, source, characters })
}

function refusal(work: () => unknown): readonly [key: string, param: string | null, message: string] {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof AppError, String(error))
    return [error.key, error.param, error.message]
  }
  return assert.fail('nothing was refused')
}

test('a remix has length, size, model, watermark and privacy of its source', () => {
  const marked = { ...VIDEO, model: 'animatic-1', request: { ...REQUEST, watermark: true } }
  const { request, seconds } = plan(inheritFrom(remix(), marked))
  assert.deepEqual(
    [seconds, request.seconds, request.size, request.model, request.watermark, request.private],
    ['8', 8, { width: 1280, height: 720 }, 'animatic-1', true, false],
  )
  assert.deepEqual(request.shots, [{ text: 'make it night', seconds: 8 }])
  const { engine: _, ...source } = SOURCE
  assert.deepEqual(request.source, source satisfies SourceVideo)
})

test('what a remix says itself counts', () => {
  const command = inheritFrom(remix({ model: 'animatic-1', watermark: false, private: true }), VIDEO)
  const { request } = plan({ ...command, size: '720x1280', seconds: '8.0' })
  assert.deepEqual(
    [request.model, request.watermark, request.private, request.size],
    ['animatic-1', false, true, { width: 720, height: 1280 }],
  )
})

test('a private video has no remixes, and its edits stay private', () => {
  const secret = { ...VIDEO, request: { ...REQUEST, private: true } }
  assert.deepEqual(
    refusal(() => inheritFrom(remix(), secret)),
    [
      'video_private',
      null,
      "Video 'video_1' is private and can't be remixed. Edits and extensions of it are possible.",
    ],
  )
  assert.equal(inheritFrom(remix({ operation: 'edit' }), secret).private, true)
})

test('remixes and edits keep the length, edits and extensions the size', () => {
  assert.deepEqual(refusal(() => plan(remix({ seconds: '4' }))).slice(0, 2), ['invalid_value', 'seconds'])
  assert.deepEqual(refusal(() => plan(extend({ size: '720x1280' }))).slice(0, 2), ['invalid_value', 'size'])
  assert.deepEqual(refusal(() => plan(remix({ size: '9x9' }))).slice(0, 2), ['invalid_value', 'size'])
  assert.deepEqual(plan(extend({ size: '1280x720' })).request.size, VIDEO.size)
  const remote = { ...SOURCE, engine: 'gpu' }
  assert.deepEqual(refusal(() => plan(remix({ model: 'remote', size: '720x1280' }), remote)).slice(0, 2), [
    'invalid_value',
    'size',
  ])
})

test('a source of any length may be reworked, odd sides lose a pixel', () => {
  const { seconds, request } = plan(remix({ operation: 'edit' }), UPLOAD)
  assert.deepEqual([seconds, request.size, request.model], ['3.7', { width: 640, height: 360 }, 'sora-2'])
})

test('a storyboard remix is fitted to the length of its source', () => {
  const prompt = '[2s]rain [2s]sun'
  const { request, warnings } = plan(remix({ prompt }))
  assert.deepEqual(
    request.shots.map((shot) => shot.seconds),
    [4, 4],
  )
  assert.deepEqual(
    warnings.map((warning) => warning.param),
    ['prompt'],
  )
})

test('an extension adds its seconds to those of the source', () => {
  const { seconds, request } = plan(extend())
  assert.deepEqual([seconds, request.seconds], ['16', 8])
  assert.deepEqual(request.shots, [{ text: 'make it night', seconds: 8 }])
})

test('an extension adds at most 20 seconds and says what is possible', () => {
  assert.deepEqual(
    refusal(() => plan(extend({ seconds: '25' }))),
    [
      'invalid_value',
      'seconds',
      "Invalid value: '25'. Supported values are: '4', '8', '12', '16', and '20'.",
    ],
  )
  assert.deepEqual(
    refusal(() => plan(extend({ seconds: '25', model: 'animatic-1' }))),
    ['invalid_value', 'seconds', "Invalid value: '25'. Expected a number of seconds from 1 to 20."],
  )
  const { seconds: _, ...bare } = extend()
  assert.deepEqual(refusal(() => plan(bare)).slice(0, 2), ['missing_required_parameter', 'seconds'])
})

test('a chain of extensions ends after six, and at 120 seconds', () => {
  let video = VIDEO
  for (let count = 1; count <= 6; count += 1) {
    const { request, seconds } = plan(extend({ seconds: '4' }), describeSource(video, 'k'))
    video = { ...video, request, seconds }
  }
  assert.equal(video.seconds, '32')
  assert.deepEqual(
    refusal(() => plan(extend({ seconds: '4' }), describeSource(video, 'k'))),
    ['extension_limit', 'video', "The video can't be extended: it was extended 6 times, and 6 are possible."],
  )
  const long = { ...SOURCE, seconds: 104 }
  assert.equal(plan(extend({ seconds: '16' }), long).seconds, '120')
  assert.deepEqual(
    refusal(() => plan(extend({ seconds: '20' }), long)),
    [
      'extension_limit',
      'seconds',
      "The video can't be extended: it would last 124 seconds, and 120 are possible.",
    ],
  )
})

test('a remix of an extended video begins a chain of its own', () => {
  const { request } = plan(remix())
  assert.equal(describeSource({ ...VIDEO, request }, 'k').extensionCount, 0)
  const orphan = { ...REQUEST, operation: 'extend' as const }
  assert.equal(describeSource({ ...VIDEO, request: orphan }, 'k').extensionCount, 1)
})

test('an engine is told what it remembered itself, never what another did', () => {
  assert.deepEqual(plan(remix()).request.source?.engineState, { scene: 1 })
  assert.equal(plan(remix(), { ...SOURCE, engine: 'gpu' }).request.source?.engineState, null)
  assert.deepEqual(
    refusal(() => plan(remix({ model: 'remote' }))),
    [
      'unsupported_operation',
      'video',
      "The model 'remote' does not support a source video that it has not made itself. GET /v1/models tells what each model does.",
    ],
  )
  assert.ok(plan(remix({ model: 'remote' }), { ...SOURCE, engine: 'gpu' }))
})

test('a rework without a source is refused', () => {
  assert.deepEqual(refusal(() => plan(remix(), null)).slice(0, 2), ['missing_required_parameter', 'video'])
})

test('two characters at most, with models that know them', () => {
  const create = (characterIds: string[], model = 'sora-2'): CreateCommand =>
    remix({ operation: 'create', characterIds, model })
  assert.ok(planCard(create(['char_1', 'char_2']), CARDS))
  assert.deepEqual(
    refusal(() => planCard(create(['a', 'b', 'c']), CARDS)),
    [
      'invalid_value',
      'characters',
      "Invalid value: 'characters' takes at most 2 characters, but 3 were sent.",
    ],
  )
  assert.deepEqual(refusal(() => planCard(create(['a'], 'remote'), CARDS)).slice(0, 2), [
    'unsupported_operation',
    'characters',
  ])
})

test('says so when the name of a character is not in the prompt', () => {
  const mossy = { id: 'char_1', name: 'Mossy', colours: ['#3a7a3a'] }
  const command = (prompt: string): CreateCommand => remix({ operation: 'create', prompt })
  assert.deepEqual(plan(command('MOSSY runs'), null, [mossy]).warnings, [])
  assert.equal(plan(command('a mossyback runs'), null, [mossy]).warnings.length, 1)
  const namesake = { id: 'char_2', name: 'mossy', colours: ['#123456'] }
  assert.deepEqual(
    plan(command('Mossy runs'), null, [mossy, namesake]).warnings.map(({ message }) => message),
    ["Two of the characters are called 'mossy'; only the first one is in the video."],
  )
  assert.deepEqual(plan(command('a teapot runs'), null, [mossy]).warnings, [
    {
      param: 'characters',
      message:
        "The name of the character 'Mossy' is not in the prompt, so the character is not in the video.",
    },
  ])
})
