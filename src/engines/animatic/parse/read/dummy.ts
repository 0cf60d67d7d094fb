/** What a dummy shows on its body. */
const ON_BODY =
  /dress|gown|skirt|jacket|coat|suit|uniform|armou?r|kimono|robe|hoodie|sweater|shirt|vest|apron|overalls|scarf|cape|tie$|^(?:wings|clothes)$/
/** And on its head, which is seen near by only. */
const ON_HEAD =
  /(?:hat|cap)$|^(?:beanie|beret|eye-patch|goggles|headband|headscarf|helmet|hood|lei|mask|turban)$/

/** Where a dummy in a shop window wears it, by its name; undefined: that would not be seen, or is nothing to wear. */
export function dressOf(concept: string): 'body' | 'head' | undefined {
  if (ON_HEAD.test(concept)) return 'head'
  return ON_BODY.test(concept) ? 'body' : undefined
}
