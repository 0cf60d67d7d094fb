import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Logger } from '#core/engine.ts'
import type { CreateCommand } from '#core/command.ts'
import type { Moderation } from '#core/moderation.ts'
import type { Video } from '#core/video.ts'
import { CheckUnavailable } from './check.ts'
import type { TextCheck } from './check.ts'
import type { ImageCheck } from './image-check.ts'
import { createModeration } from './moderation.ts'
import type { ModerationOptions } from './moderation.ts'

const warnings: string[] = []
const logger: Logger = {
  debug() {},
  info() {},
  warn: (_fields, message) => void warnings.push(message),
  error() {},
  child: () => logger,
}
const finds = (word: string): TextCheck => ({
  findReasons: async (text) => (text.includes(word) ? [word] : []),
})
const DOWN: TextCheck = { findReasons: () => Promise.reject(new CheckUnavailable('it is down')) }

function moderate(overrides: Partial<ModerationOptions> = {}): Moderation {
  return createModeration({
    checks: [finds('bad'), finds('worse')],
    isOnFor: (project) => project !== 'lax',
    stage: 'create',
    onUnavailable: 'refuse',
    logger,
    ...overrides,
  })
}

function command(prompt: string, shots: string[] = []): CreateCommand {
  const list = shots.map((text) => ({ text, seconds: 1 }))
  return { type: 'video.create', operation: 'create', prompt, shots: list, unknown: {} }
}

function video(prompt: string, project = 'strict'): Video {
  return { project, prompt, request: { shots: [{ text: prompt, seconds: 4 }] } } as unknown as Video
}

test('refuses a create with the reason of the first check that finds one', async () => {
  await moderate().checkCreate('strict', command('good'))
  await assert.rejects(moderate().checkCreate('strict', command('worse and bad')), {
    key: 'moderation_blocked',
    status: 400,
    param: null,
    message: 'The request is blocked by our moderation system when checking inputs. Possible reasons: bad.',
  })
})

test('reads the shots of a storyboard too', async () => {
  await assert.rejects(moderate().checkCreate('strict', command('good', ['good', 'worse'])), {
    key: 'moderation_blocked',
  })
})

test('asks nothing for a project that does not want it', async () => {
  await moderate({ checks: [DOWN] }).checkCreate('lax', command('bad'))
  await moderate({ checks: [DOWN], stage: 'job' }).checkJob(video('bad', 'lax'))
})

test('judges at one stage only', async () => {
  await moderate({ stage: 'job' }).checkCreate('strict', command('bad'))
  await moderate({ stage: 'create' }).checkJob(video('bad'))
})

test("lets a job fail in OpenAI's words, for good", async () => {
  const { checkJob } = moderate({ stage: 'job' })
  await checkJob(video('good'))
  await assert.rejects(checkJob(video('bad')), {
    code: 'moderation_blocked',
    message: 'Your request was blocked by our moderation system.',
    retryable: false,
  })
})

test('lets nothing pass that could not be judged, unless told to', async () => {
  await assert.rejects(moderate({ checks: [DOWN] }).checkCreate('strict', command('good')), {
    key: 'unavailable',
    status: 503,
  })
  await assert.rejects(moderate({ checks: [DOWN], stage: 'job' }).checkJob(video('good')), {
    code: 'moderation_unavailable',
    retryable: true,
  })
  const open = moderate({ checks: [DOWN, finds('bad')], onUnavailable: 'allow' })
  warnings.length = 0
  await open.checkCreate('strict', command('good'))
  assert.deepEqual(warnings, ['A request passed without having been judged.'])
  await assert.rejects(open.checkCreate('strict', command('bad')), { key: 'moderation_blocked' })
})

test('passes on faults of its own', async () => {
  const checks: TextCheck[] = [{ findReasons: () => Promise.reject(new TypeError('a mistake')) }]
  await assert.rejects(moderate({ checks }).checkCreate('strict', command('x')), TypeError)
  await assert.rejects(moderate({ checks, stage: 'job' }).checkJob(video('x')), TypeError)
})

test('judges pictures at the create, whatever the stage', async () => {
  const seen: string[] = []
  const imageCheck: ImageCheck = {
    async findReasons(path) {
      seen.push(path)
      if (path === 'down') throw new CheckUnavailable('it is down')
      return path === 'bad' ? ['sexual'] : []
    },
  }
  for (const stage of ['create', 'job'] as const) {
    const moderation = moderate({ imageCheck, stage })
    await moderation.checkImage('strict', 'good')
    await assert.rejects(moderation.checkImage('strict', 'bad'), {
      key: 'moderation_blocked',
      message: /Possible reasons: sexual\.$/,
    })
    await assert.rejects(moderation.checkImage('strict', 'down'), { key: 'unavailable', status: 503 })
    await moderate({ imageCheck, stage, onUnavailable: 'allow' }).checkImage('strict', 'down')
    await moderation.checkImage('lax', 'bad')
  }
  assert.equal(seen.filter((path) => path === 'bad').length, 2)
  await moderate().checkImage('strict', 'bad')
})
