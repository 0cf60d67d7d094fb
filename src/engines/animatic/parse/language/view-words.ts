/**
 * Words for a film, a picture or its mood, and for times and numbers: they begin many prompts, and what they are followed
 * by is what is to be seen. In small letters.
 */
export const VIEW_WORDS = new RegExp(
  `^(?:${[
    'views?|vistas?|panoramas?|landscapes?|scenery|world|tours?|journeys?|trips?|trailers?|montages?|commercials?|adverts?',
    'ads?|spots?|stor(?:y|ies)|tales?|moments?|glimpse|look|sense|feelings?|mood|vibes?|atmosphere|ambience|style|styles',
    'styled|rendering|renders?|rendered|animations?|illustrations?|depictions?|visuali[sz]ations?|showcases?|displays?',
    'sequences?|series|sets?|collections?|compilations?|clips?|reels?|loops?|footage|takes?|frames?|concepts?|ideas?',
    'adventures?|memor(?:y|ies)|dreams?|celebrations?|evenings?|afternoons?|mornings?|days?|nights?|times?|seasons?',
    'interviews?|episodes?|intros?|outros?|visuals?|imagery|images?|pictures?|photos?|portraits?|documentar(?:y|ies)',
    'zoom|pan|drones?|camera|moves?|movement|motion|timelapses?|light|lights|glow|shadows?|sounds?|music|songs?|beats?|melody|silence',
    'pair|row|mix|blend|variety|array|mass|kind|type|sort|piece|bit|lot|number|burst|beauty|majesty|tranquility|serenity',
    'perspective|experience|spectacle|symphony|dance|tapestry|canvas|masterpiece|creation|transformation|transition',
    'rise|fall|arrival|departure|birth|death|end|beginning|start|history|future|past|present|life|love|hope|freedom',
    'vue|paysage|panorama|histoire|voyage|moment|publicité|bande-annonce|ambiance|monde|rendu|séquence',
    'vista|paisaje|historia|viaje|momento|anuncio|ambiente|mundo|secuencia|tráiler|recorrido',
    'vista|paisagem|história|viagem|momento|anúncio|mundo|sequência|passeio',
    'aussicht|blick|ansicht|landschaft|geschichte|reise|moment|werbespot|stimmung|welt|sequenz|anzeige|fahrt',
    'veduta|paesaggio|storia|viaggio|momento|pubblicità|atmosfera|mondo|sequenza|spot',
    'вид|пейзаж|история|путешествие|момент|реклама|атмосфера|мир|ролик|сцена',
    'منظر|مشهد|قصة|رحلة|لحظة|إعلان|عالم|दृश्य|नज़ारा|कहानी|यात्रा|पल|विज्ञापन|दुनिया',
  ].join('|')})$`,
  'u',
)
