import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'
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
  birds: [
    'A forest, birds chirping',
    '森林，鸟叫声',
    '森、鳥のさえずり',
    '숲, 새들이 지저귀는 소리',
    'Un bosque, pájaros cantando',
    'Une forêt, des oiseaux qui chantent',
    'Ein Wald, Vogelgezwitscher',
    'Uma floresta, pássaros cantando',
    'Лес, пение птиц',
    'غابة، زقزقة العصافير',
    'जंगल, चिड़ियों की चहचहाहट',
    'Un bosco, uccelli che cinguettano',
  ].map((text) => [text, { noises: ['birds'] }] as const),
  rain: [
    'A city street at night with the sound of rain',
    '夜晚的城市街道，伴有雨声',
    '雨の音がする夜の街',
    '빗소리가 들리는 밤거리',
    'Una calle de noche con el sonido de la lluvia',
    'Une rue la nuit avec le bruit de la pluie',
    'Eine Straße bei Nacht mit dem Geräusch von Regen',
    'Uma rua à noite com som de chuva',
    'Ночная улица, слышен шум дождя',
    'شارع في الليل مع صوت المطر',
    'रात की सड़क, बारिश की आवाज़ के साथ',
    'Una strada di notte con il suono della pioggia',
  ].map((text) => [text, { noises: ['rain'] }] as const),
  laughter: [
    'with the sound of children laughing',
    '孩子们的笑声',
    '子供の笑い声',
    '아이들의 웃음소리',
    'con risas de niños',
    'avec des rires d’enfants',
    'mit Kinderlachen',
    'com risadas de crianças',
    'слышен детский смех',
    'صوت ضحك الأطفال',
    'बच्चों की हँसी की आवाज़',
    'con risate di bambini',
  ].map((text) => [text, { noises: ['laughter'] }] as const),
  dog: [
    'sound of a dog barking',
    '狗叫声',
    '犬の鳴き声',
    '개 짖는 소리',
    'se oye un perro ladrar',
    'on entend un chien aboyer',
    'man hört Hundegebell',
    'ouve-se um cachorro latindo',
    'слышен лай собаки',
    'صوت نباح كلب',
    'कुत्ते के भौंकने की आवाज़',
    'si sente un cane che abbaia',
  ].map((text) => [text, { noises: ['dog'] }] as const),
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

test('a word that only says what is heard is no word that is not understood', () => {
  assert.deepEqual(explainPrompt('A beach with the sound of waves').ignored, [])
  assert.deepEqual(explainPrompt('A sound brxly of waves').ignored, ['brxly'])
})

test('who is heard may be seen as well', () => {
  assert.equal(readHeard('A cat meows at the door'), undefined)
  assert.equal(readHeard('A dog barks in the yard'), undefined)
  assert.equal(readHeard('A peaceful, silent forest at dawn'), undefined)
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
