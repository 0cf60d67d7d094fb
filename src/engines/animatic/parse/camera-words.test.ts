import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from './index.ts'
import { parseChange } from './parse-change.ts'

for (const [prompt, camera] of [
  ['slow orbit', 'orbit'],
  ['orbit around the product', 'orbit'],
  ['truck left past the shelf', 'pan-left'],
  ['カメラが右にパン', 'pan-right'],
] as const) {
  test(`'${prompt}' is a move of the camera, and nothing else`, () => {
    const { camera: move, setting, subjects } = parsePrompt(prompt)
    assert.equal(move, camera)
    assert.notEqual(setting, 'space')
    assert.ok(!subjects.some(({ concept }) => /truck|bread/.test(concept)))
  })
}

for (const [prompt, camera, subjects] of [
  ['Ein Fuchs im Wald, die Kamera fährt langsam zurück', 'pull', 'fox stand'],
  ['Die Kamera folgt einem Fuchs, der durch den Schnee läuft', 'track', 'fox run'],
  ['La cámara retrocede y muestra un caballo', 'pull', 'horse stand'],
  ['A câmera se afasta de um cavalo', 'pull', 'horse stand'],
  ['La camera segue una bambina che corre', 'track', 'girl run'],
  ['Камера облетает лису', 'orbit', 'fox stand'],
  ['ترتفع الكاميرا فوق قطة', 'crane-up', 'cat stand'],
  ['कैमरा लड़की के चारों ओर घूमता है', 'orbit', 'girl stand'],
  ['카메라가 달리는 소년을 따라간다', 'track', 'boy run'],
  ['カメラが左へパンし、海辺の犬が見える', 'pan-left', 'dog stand'],
  ['鏡頭慢慢向左移動，兩隻狗在奔跑', 'pan-left', 'dog run'],
] as const) {
  test(`in '${prompt}' the camera moves, and nobody in its stead`, () => {
    const spec = parsePrompt(prompt)
    assert.equal(spec.camera, camera)
    assert.equal(spec.subjects.map(({ concept, action }) => `${concept} ${action}`).join(), subjects)
  })
}

test('an Italian room is no camera', () => {
  const { place, camera } = parsePrompt('Una bambina dorme nella camera da letto')
  assert.deepEqual({ place, camera }, { place: 'bedroom', camera: 'push' })
})

test('what flies in orbit is in space, and a truck is a truck', () => {
  assert.equal(parsePrompt('A satellite in orbit around Earth').setting, 'space')
  assert.equal(parsePrompt('A truck turns left').subjects[0]?.concept, 'truck')
})

test('that a scene goes on makes nobody walk', () => {
  for (const prompt of ['it goes on', 'The scene goes on.', 'the story goes on and on']) {
    assert.equal(parseChange(prompt, null).action, null, prompt)
  }
})
