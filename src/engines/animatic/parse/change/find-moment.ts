/** Words for a moment of the video, in twelve languages: something is to begin or to end there. */
const MOMENT = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:at|towards?|near|in) the (?:very )?(?:end|beginning|start|middle)|at first|halfway(?: through)?|midway|after (?:\p{L}+ )?(?:\d{1,4} ?s|seconds?)|after a while|later on|suddenly|gradually|slowly (?:becomes?|turns?|gets?)|in the last seconds?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:al (?:final|principio)|hacia el final|de repente|à la fin|au début|vers la fin|soudain|am (?:ende|anfang|schluss)|gegen ende|plötzlich|allmählich|zum schluss)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:no (?:final|início|começo)|de repente|alla fine|all'inizio|verso la fine|all'improvviso|в (?:конце|начале)|под конец|внезапно|постепенно|في النهاية|في البداية|فجأة|अंत में|शुरुआत में|अचानक)(?!\p{L})`,
    '最后|最後|结尾|结束时|开头|开始时|突然|逐渐|渐渐|終わりに|最後に|最初に|途中で|突然|だんだん|마지막에|끝에|처음에|갑자기|점점',
  ].join('|'),
  'iu',
)

/** A zoom alone ends where it is said to end: the camera gets there by then. */
const END = /end|final|fine|schluss|конец|конце|النهاية|अंत|最后|最後|结尾|结束|終わり|마지막|끝|last|fin$/iu

/** Whether words for a moment mean the last one. */
export function isAtEnd(moment: string | null): boolean {
  return moment !== null && END.test(moment)
}

/** The first such words; null when there are none. */
export function findMoment(text: string): string | null {
  return MOMENT.exec(text)?.[0] ?? null
}
