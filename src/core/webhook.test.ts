import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from './command.ts'
import { isAboutWebhooks } from './webhook.ts'

test('tells what is about endpoints', () => {
  const commands: Command[] = [
    { type: 'webhook.get', id: 'whe_1' },
    { type: 'video.get', id: 'video_1' },
  ]
  assert.deepEqual(commands.map(isAboutWebhooks), [true, false])
})
