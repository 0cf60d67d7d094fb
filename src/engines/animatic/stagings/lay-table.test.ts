import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Actor } from '../compose/staging.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const FRAME = { time: 0, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

function actorsOf(prompt: string): readonly Actor[] {
  return stagePrompt(prompt).actors
}

function tablesIn(prompt: string): readonly Actor[] {
  return actorsOf(prompt).filter(({ look }) => look.variant === 'table')
}

test('food in a room with people stands on a table beside them', () => {
  for (const prompt of [
    'A woman looks at a pizza in a kitchen',
    'A girl and a birthday cake',
    'A woman next to a cake on a table in a kitchen',
    'A boy stares at a bowl of cookies in a kitchen',
  ]) {
    const [table, ...more] = tablesIn(prompt)
    assert.ok(table !== undefined && more.length === 0, prompt)
    const place = table.place(FRAME)
    const half = (table.rig.box(table.look).width * place.scale) / 2
    const [host, ...dishes] = actorsOf(prompt).filter(({ look }) => look.variant !== 'table')
    assert.ok(host !== undefined && dishes.length > 0, prompt)
    assert.ok(host.place(FRAME).x < place.x - half, prompt)
    for (const dish of dishes) {
      const { x, lift = 0 } = dish.place(FRAME)
      assert.ok(lift > 0, prompt)
      assert.ok(Math.abs(x - place.x) < half, prompt)
    }
  }
})

test('food is on no table of its own out of doors, before an animal, or in hands', () => {
  for (const prompt of [
    'A man beside a watermelon on a beach',
    'A dog watches a pizza',
    'A chef presents a cake in a restaurant',
  ])
    assert.equal(tablesIn(prompt).length, 0, prompt)
})

test('a table of which something is said stays the one that was named', () => {
  const tables = tablesIn('A woman next to a cake on a red table in a kitchen')
  assert.equal(tables.length, 1)
  assert.equal(tables[0]?.look.colours.length, 1)
})
