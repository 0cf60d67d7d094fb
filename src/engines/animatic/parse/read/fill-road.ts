import { lexiconRows } from '../word-index.ts'
import { nounFor } from './noun-for.ts'
import type { EffectPhrase, Phrase } from './phrase.ts'

/** Both lanes, and no jam. */
const CARS = 6
const TRAFFIC =
  /traffic|tráfico|trafic|circulation|verkehr|trânsito|движени|трафик|车流|交通|車の流れ|교통|차량|حركة المرور|यातायात|ट्रैफ/iu

/** "a busy motorway at night": what it is busy with are cars, of which nobody spoke. In place. */
export function fillRoad(phrases: Phrase[]): void {
  if (phrases.some(({ kind }) => kind === 'noun')) return
  const kept = phrases.filter(
    (phrase): phrase is EffectPhrase => phrase.kind === 'effect' && phrase.leftOut === null,
  )
  const road = kept.find(({ meaning }) => meaning.places.some(({ setting }) => setting === 'road'))
  const isBusy = kept.some(({ meaning, text }) => isFull(meaning.bustle) || TRAFFIC.test(text))
  const meaning = lexiconRows().find((row) => row.meaning.concept === 'car')?.meaning
  if (road === undefined || !isBusy || meaning === undefined) return
  phrases.splice(phrases.indexOf(road) + 1, 0, {
    ...nounFor(road, meaning),
    text: '',
    start: road.end,
    end: road.end,
    count: CARS,
  })
}

function isFull(bustle: EffectPhrase['meaning']['bustle']): boolean {
  return bustle === 'busy' || bustle === 'packed'
}
