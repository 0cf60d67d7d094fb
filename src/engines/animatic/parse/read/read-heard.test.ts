import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { parseChange } from '../parse-change.ts'
import { readHeard } from './read-heard.ts'

const SAID: Readonly<Record<string, readonly (readonly [string, ReturnType<typeof readHeard>])[]>> = {
  piano: [
    'soft piano music',
    '轻柔的钢琴音乐',
    '柔らかいピアノ音楽',
    '잔잔한 피아노 음악',
    'música de piano suave',
    'musique de piano douce',
    'sanfte Klaviermusik',
    'música suave de piano',
    'мягкая фортепианная музыка',
    'موسيقى بيانو هادئة',
    'धीमा पियानो संगीत',
    'musica di pianoforte',
  ].map((text) => [text, { score: 'piano' }] as const),
  none: [
    'no music',
    '不要音乐',
    '音楽なし',
    '음악 없이',
    'sin música',
    'sans musique',
    'ohne Musik',
    'sem música',
    'без музыки',
    'بدون موسيقى',
    'बिना संगीत',
    'senza musica',
  ].map((text) => [text, { score: null }] as const),
  waves: [
    'with the sound of waves',
    '海浪的声音',
    '波の音',
    '파도 소리',
    'con el sonido de las olas',
    'avec le bruit des vagues',
    'mit Meeresrauschen',
    'som das ondas',
    'шум волн',
    'صوت الأمواج',
    'लहरों की आवाज़',
    'con il suono delle onde',
  ].map((text) => [text, { noises: ['waves'] }] as const),
  mute: [
    'no sound',
    '静音',
    '無音',
    '소리 없이',
    'sin sonido',
    'sans son',
    'ohne Ton',
    'sem som',
    'без звука',
    'بدون صوت',
    'बिना आवाज़',
    'senza audio',
  ].map((text) => [text, { isMute: true }] as const),
}

for (const [what, cases] of Object.entries(SAID)) {
  test(`${what} is read in twelve languages`, () => {
    for (const [text, heard] of cases) assert.deepEqual(readHeard(text), heard, text)
  })
}

test('music and sounds are read side by side, with who plays', () => {
  assert.deepEqual(readHeard('with the sound of waves and soft guitar music'), {
    score: 'guitar',
    noises: ['waves'],
  })
  assert.deepEqual(readHeard('epic orchestral score'), { score: 'orchestra' })
  assert.deepEqual(readHeard('birds chirping, church bells ringing'), { noises: ['birds', 'bells'] })
})

test('what is only like it asks for no sound', () => {
  for (const text of ['a music festival in a field', 'a woman with muted colours', 'his dog and son run'])
    assert.equal(readHeard(text), undefined, text)
  assert.equal(parsePrompt('A man says "no music"').heard, undefined)
})

test('a sound that is added changes no picture', () => {
  const { scene, subjects } = parseChange('make it night, add the sound of waves', null)
  assert.deepEqual([scene.time, scene.setting, scene.heard], ['night', undefined, { noises: ['waves'] }])
  assert.deepEqual(subjects, [])
  const music = parseChange('add piano music', null)
  assert.deepEqual([music.subjects, music.props, music.scene.mood], [[], [], undefined])
})

test('a long text is read in bounded time', () => {
  assert.equal(readHeard('the cat and the dog '.repeat(2000)), undefined)
})
