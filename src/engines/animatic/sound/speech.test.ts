import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DIALOGUE_START_SECONDS, dialogueSpan } from '../cues.ts'
import type { SceneSpec, ShotPlan } from '../scene-spec.ts'
import { SAMPLE_RATE } from './dsp.ts'
import { renderSound } from './index.ts'
import { measureLoudness, measureTruePeak } from './loudness.ts'
import { speakDialogue, SPEECH_WARNINGS } from './speech.ts'
import { renderSoundtrack } from './soundtrack.ts'
import { loadFlite } from './speech/flite.ts'

const HELLO = 'Good morning! I have been waiting for you all night.'
const installed = (await loadFlite()) !== null
const withVoice = { skip: installed ? false : 'the optional voice is not installed' }

function plan(dialogue: string | null, more: Partial<SceneSpec> = {}, seconds = 6): ShotPlan {
  const spec: SceneSpec = {
    setting: 'beach',
    time: 'day',
    weather: 'clear',
    season: null,
    mood: 'calm',
    subjects: [],
    camera: 'still',
    framing: 'medium',
    look: 'flat',
    dialogue,
    language: 'en',
    ...more,
  }
  return { spec, seconds, frameCount: Math.round(seconds * 30), seed: 3 }
}

function loudest(samples: Float32Array): number {
  return samples.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0)
}

test('nobody speaks, and nothing is loaded, when no shot has dialogue', async () => {
  const spoken = await speakDialogue([plan(null), plan('  ')], () => assert.fail('loaded'))
  assert.deepEqual(spoken, { speeches: [null, null], warnings: [] })
})

test('other languages are captioned only, with one warning for all of them', async () => {
  const plans = [plan('你好', { language: 'zh' }), plan('¡Hola!', { language: 'es' }), plan('Привет')]
  const spoken = await speakDialogue(plans, () => assert.fail('loaded'))
  assert.deepEqual(spoken.speeches, [null, null, null])
  assert.deepEqual(spoken.warnings, [SPEECH_WARNINGS.notEnglish])
})

test('without the optional package dialogue is captioned only, with a warning', async () => {
  const spoken = await speakDialogue([plan(HELLO)], async () => null)
  assert.deepEqual(spoken, { speeches: [null], warnings: [SPEECH_WARNINGS.noVoice] })
})

test('a voice that fails does not fail the video', async () => {
  const broken = { say: () => Promise.reject(new Error('broken')) }
  const spoken = await speakDialogue([plan(HELLO)], async () => broken)
  assert.deepEqual(spoken, { speeches: [null], warnings: [SPEECH_WARNINGS.failed] })
})

test('English dialogue is spoken at the pace of its captions', withVoice, async () => {
  const { speeches, warnings } = await speakDialogue([plan(HELLO)])
  assert.deepEqual(warnings, [])
  const [speech] = speeches
  assert.ok(speech !== undefined && speech !== null)
  const { startSeconds, endSeconds } = dialogueSpan(HELLO, 6)
  const difference = speech.length / SAMPLE_RATE - (endSeconds - startSeconds)
  assert.ok(Math.abs(difference) < 0.6, `${difference} s`)
  assert.ok(loudest(speech) > 0.1 && loudest(speech) < 1.2)
})

test('the same words give the same samples', withVoice, async () => {
  assert.deepEqual(await speakDialogue([plan(HELLO)]), await speakDialogue([plan(HELLO)]))
})

test('a long speech stops with its shot and says so', withVoice, async () => {
  const { speeches, warnings } = await speakDialogue([plan(HELLO.repeat(40), {}, 3)])
  assert.deepEqual(warnings, [SPEECH_WARNINGS.tooLong])
  assert.equal(renderSound([plan(HELLO.repeat(40), {}, 3)], speeches).left.length, 3 * SAMPLE_RATE)
})

test('words that look like options are spoken, not obeyed', withVoice, async () => {
  const { speeches, warnings } = await speakDialogue([plan('-o /etc/passwd --version "x"; rm')])
  assert.deepEqual(warnings, [])
  assert.ok((speeches[0]?.length ?? 0) > SAMPLE_RATE / 2)
})

test('the voice stands above the scene and the whole keeps its loudness', withVoice, async () => {
  const plans = [plan(HELLO, { setting: 'city-night', weather: 'rain' })]
  const { speeches } = await speakDialogue(plans)
  const sound = renderSound(plans, speeches)
  assert.ok(Math.abs(measureLoudness(sound) + 18) <= 1)
  assert.ok(measureTruePeak(sound) <= -1)
  const cut = (from: number, to: number) => ({
    left: sound.left.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE),
    right: sound.right.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE),
  })
  const speaking = measureLoudness(cut(DIALOGUE_START_SECONDS, 3))
  assert.ok(speaking > measureLoudness(cut(4.6, 5.6)) + 2)
})

test('a soundtrack carries the warnings of its dialogue', async () => {
  const { left, warnings } = await renderSoundtrack([plan('สวัสดี', { language: 'th' }, 1)])
  assert.equal(left.length, SAMPLE_RATE)
  assert.equal(warnings.length, 2)
  assert.ok(warnings.includes(SPEECH_WARNINGS.notEnglish))
})
