/** What prompts in every language say in English of how it is filmed; no sign that the rest is English. */
const JARGON = new Set(
  'close up closeup wide shot shots angle slow motion slow-mo slowmo mo cinematic cinema k 4k 8k 2k hd uhd hdr ultra bokeh golden hour lighting light lights neon anime style drone aerial pov timelapse hyperlapse lapse macro zoom dolly handheld depth field film grain vintage retro noir pixar ghibli disney 3d 2d cgi realistic photorealistic hyperrealistic high quality detailed resolution poly pixel cartoon cyberpunk vaporwave lofi vlog footage fps 60fps vfx masterpiece render unreal engine octane camera extreme view tracking epic video shorts reel reels tiktok'.split(
    ' ',
  ),
)

/** True for a word of the trade, which says nothing about whose language a text is in. */
export function isJargon(word: string): boolean {
  return JARGON.has(word.toLowerCase())
}
