import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUILT_IN_WORDS } from './built-in-words.ts'
import { createWordCheck } from './word-check.ts'

const builtIn = createWordCheck(BUILT_IN_WORDS)

test('finds whole words and phrases, and says what for', async () => {
  const check = createWordCheck({ rude: ['darn', 'go away'], loud: ['shout*'] })
  assert.deepEqual(await check.findReasons('Darn! They are SHOUTING.'), ['rude', 'loud'])
  assert.deepEqual(await check.findReasons('go  away'), ['rude'])
  assert.deepEqual(await check.findReasons('go, away'), ['rude'])
  assert.deepEqual(await check.findReasons('darning socks, an outshouted goaway'), [])
  assert.deepEqual(await check.findReasons(''), [])
})

test('is not fooled by case, width, accents and invisible letters', async () => {
  const check = createWordCheck({ rude: ['darn', 'zut alors'] })
  for (const text of [
    'DARN',
    'ｄａｒｎ',
    'dárn',
    'da\u200brn',
    'd\u00adarn',
    'Zut\nalors',
    'zut-alors',
    'zut … alors',
  ]) {
    assert.deepEqual(await check.findReasons(text), ['rude'], text)
  }
})

test('finds words of scripts without spaces inside of others', async () => {
  for (const text of ['他想自杀了', '자살을 하는 사람', 'الانتحار', 'マンガの児童ポルノ', 'आत्महत्या करता है']) {
    assert.equal((await builtIn.findReasons(text)).length > 0, true, text)
  }
})

test('lets words of a list mean nothing but themselves', async () => {
  const check = createWordCheck({ odd: ['a.c', '(x', 'c++', '*', ' '] })
  assert.deepEqual(await check.findReasons('abc x'), [])
  assert.deepEqual(await check.findReasons('a.c'), ['odd'])
})

test('names the reasons that OpenAI names', async () => {
  assert.deepEqual(await builtIn.findReasons('A man commits suicide'), ['self-harm'])
  assert.deepEqual(await builtIn.findReasons('a nude woman'), ['sexual'])
  assert.deepEqual(await builtIn.findReasons('a mass shooting'), ['violence'])
  assert.deepEqual(await builtIn.findReasons('the knight is beheaded'), ['graphic-violence'])
})

test('lets ordinary prompts pass', async () => {
  for (const text of [
    'A calico cat playing a piano on stage',
    '一只可爱的小猫在花园里玩耍',
    'Shot 1:\nduration: 7.5sec\nScene: The plane takes off.',
    'A photographer shoots a wedding, the bride kills it on the dance floor',
    'a blood orange, a gun dog, a fighter jet, a horror film night, Essex and Scunthorpe',
    'ein Mann geht im Park spazieren',
    '血圧を測る医者',
  ]) {
    assert.deepEqual(await builtIn.findReasons(text), [], text)
  }
})

test('reads the longest prompt in no time', async () => {
  const startedAt = performance.now()
  for (const text of [
    'a '.repeat(16_000),
    'kill '.repeat(6400),
    'self - '.repeat(4500),
    '😀'.repeat(16_000),
  ]) {
    await builtIn.findReasons(text)
  }
  assert.ok(performance.now() - startedAt < 2000)
})
