const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s"'<>]+/gi
/** "0-3s:", "[00:02 - 00:05]", "(3 s)": when something happens, not how many there are. */
const TIMESTAMP =
  /[[(]?\b\d{1,2}(?:[:.]\d{1,2})?\s*(?:s|sec|secs|seconds)?\s*[-–—~]\s*\d{1,2}(?:[:.]\d{1,2})?\s*(?:s|sec|secs|seconds|秒|초)(?![\p{L}\p{N}])[\])]?:?|[[(]?\b\d{1,2}:\d{2}(?:\s*[-–—~]\s*\d{1,2}:\d{2})?[\])]?:?/giu
/** What a line of a form is called. What it says is read; the name is not. */
const LABEL = new RegExp(
  String.raw`(?<=^|[\n.;!?{(]|\*\*)[ \t]{0,20}(?:[-*•#>][ \t]{0,20}|\d{1,2}[.)][ \t]{0,20}){0,8}(?<name>${[
    'prompt|scene|scene \\d+|shot|shot \\d+|main subject|subject|subjects|character|characters|main character|action|actions',
    'camera|camera movement|camera work|setting|location|place|environment|time|time of day|weather|style|visual style|mood',
    'foreground|midground|background|wardrobe|props|extras|wardrobe / props / extras|location (?:&|and) framing|dialogue',
    'tone|lighting|light|composition|description|details|colou?rs?|colou?r palette|quality|format|aspect ratio|duration|title',
    '场景|主体|主题|人物|动作|镜头|风格|光线|氛围|时间|地点|环境|画面',
    'シーン|被写体|カメラ|スタイル|場所|時間|動き|雰囲気|장면|주제|카메라|스타일|장소|시간|분위기|동작|조명',
    'escena|sujeto|cámara|estilo|lugar|acción|ambiente|iluminación|scène|sujet|caméra|lieu|ambiance|éclairage',
    'szene|motiv|kamera|stil|ort|handlung|stimmung|beleuchtung|cena|assunto|câmera|local|ação|iluminação',
    'сцена|объект|камера|стиль|место|действие|настроение|освещение|المشهد|الكاميرا|الأسلوب|المكان|दृश्य|कैमरा|शैली|स्थान',
    'scena|soggetto|luogo|azione|atmosfera|illuminazione|inquadratura',
  ].join('|')})[ \t]*\**[ \t]*[:：][ \t]*\**`,
  'giu',
)
/** A heading on a line of its own. */
const HEADING =
  /(?<=^|\n)[ \t]*(?:#+[ \t]*)?(?:wardrobe|props|extras|location|framing|setting|format|look|lighting|atmosphere|shot list|dialogue|actions)(?:[ \t]*(?:\/|&|and|,)[ \t]*(?:wardrobe|props|extras|location|framing|setting|format|look|lighting|atmosphere|blocking))*[ \t]*(?=\n)/giu
/** Keys whose values are for the server. */
const SETTINGS_KEY =
  /"(?:negative[\w -]*|model|size|seconds|duration|resolution|fps|seed|n|aspect[_ ]?ratio|width|height|format|quality|id|name|type)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+|true|false|null)/gi
const KEY = /"[\w -]{1,40}"\s*:/g

/** The text without addresses, times, names of fields and the marks of JSON, each replaced by spaces so that offsets stay. */
export function blankMarkup(text: string): string {
  const plain = isJson(text) ? blankJson(text) : text
  return plain.replace(ADDRESS, blank).replace(TIMESTAMP, stop).replace(LABEL, stop).replace(HEADING, stop)
}

function isJson(text: string): boolean {
  return /^\s*[{[][\s\S]*"\s*:[\s\S]*[}\]]\s*$/.test(text)
}

/** Every value becomes a sentence. */
function blankJson(text: string): string {
  return text
    .replace(SETTINGS_KEY, blank)
    .replace(KEY, stop)
    .replaceAll(/"(?=\s*[,}\]]|\s*$)/g, '.')
    .replaceAll(/["{}[\]]|\\[nt"]/g, blank)
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}

/** Ends what came before. */
function stop(found: string): string {
  const newline = found.indexOf('\n')
  return newline < 0 && found.length > 1 ? ' .'.padEnd(found.length) : blank(found)
}
