import type { SceneChange } from './scene-change.ts'

/** Two orders of one prompt. What both say of the scene is as the first says. */
export function joinChanges(first: SceneChange, second: SceneChange): SceneChange {
  return {
    ...second,
    ...first,
    scene: { ...second.scene, ...first.scene },
    subjects: [...first.subjects, ...second.subjects],
    carried: first.carried ?? second.carried,
    said: first.said ?? second.said,
    isFlight: first.isFlight || second.isFlight,
    isOfAll: first.isOfAll || second.isOfAll,
    face: first.face ?? second.face,
    undrawn: [...first.undrawn, ...second.undrawn],
    leftOut: [...first.leftOut, ...second.leftOut],
    besides: [...first.besides, ...second.besides],
    isBehind: first.isBehind || second.isBehind,
    removed: [...first.removed, ...second.removed],
    ordered: [...first.ordered, ...second.ordered],
    endedSights: [...first.endedSights, ...second.endedSights],
    clouds: first.clouds ?? second.clouds,
    exchanges: [...first.exchanges, ...second.exchanges],
    more: [...first.more, ...second.more],
    fresh: [...first.fresh, ...second.fresh],
    counted: [...first.counted, ...second.counted],
    zoom: first.zoom ?? second.zoom,
    action: first.action ?? second.action,
    colours: [...first.colours, ...second.colours],
    size: first.size ?? second.size,
    getsUp: first.getsUp || second.getsUp,
    props: [...first.props, ...second.props],
    lying: [...first.lying, ...second.lying],
    traits: [...first.traits, ...second.traits],
    whom: first.whom ?? second.whom,
    age: first.age ?? second.age,
    ignored: [...first.ignored, ...second.ignored],
  }
}
