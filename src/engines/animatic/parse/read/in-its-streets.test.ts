import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CITIES } from '../../vocabulary/cities.ts'
import { parsePrompt } from '../index.ts'
import { CITIES as CITY_WORDS } from '../lexicon/cities.ts'
import { readTable } from '../lexicon/table.ts'

test('a city is known by its name in every language', () => {
  const named = new Set<string>()
  for (const { meaning, cells } of readTable(CITY_WORDS)) {
    const place = meaning.places[0]?.place
    if (place !== undefined) named.add(place)
    const [name = ''] = cells[0]?.split(',') ?? []
    assert.equal(parsePrompt(name).place, place, name)
    for (const cell of cells) assert.notEqual(cell, '-', `${meaning.concept} has a name everywhere`)
  }
  for (const city of Object.keys(CITIES)) assert.ok(named.has(city), `${city} has words`)
})

test('what drives is in the streets of a city, not before its skyline', () => {
  assert.equal(parsePrompt('Singapore at dusk').place, 'singapore')
  assert.equal(parsePrompt('a taxi in Singapore').place, undefined)
  assert.equal(parsePrompt('a taxi in Singapore').setting, 'city-day')
  assert.equal(parsePrompt('a taxi in Berlin').place, 'berlin')
})

test('neon hides the sights of a city', () => {
  const spec = parsePrompt('a woman under neon signs in Seoul, rain')
  assert.deepEqual([spec.setting, spec.place], ['city-night', undefined])
})

test('a bridge is seen from its shore, and by who is on it', () => {
  assert.equal(parsePrompt('Golden Gate Bridge in fog').place, 'san-francisco')
  assert.equal(parsePrompt('a man walks across the Golden Gate Bridge').place, 'suspension-bridge')
})

test('dusk is blue, sunset is red', () => {
  const hours = [
    'New York at dusk',
    'New York at sunset',
    'Paris im Zwielicht',
    'Москва в сумерках',
    'Roma al crepuscolo',
  ]
  assert.deepEqual(
    hours.map((prompt) => parsePrompt(prompt).time),
    ['blue-hour', 'sunset', 'blue-hour', 'blue-hour', 'blue-hour'],
  )
})

test('a silver car is painted, a silver cup is made of it', () => {
  assert.equal(parsePrompt('a silver car on a road').subjects[0]?.material, undefined)
  assert.equal(parsePrompt('a silver crown on a table').subjects[0]?.material, 'silver')
})
