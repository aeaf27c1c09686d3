import {switchLanguage} from '../i18n.js';

/**
 * The keys of the wall, as the help view lists them. Typing into a field is left alone.
 *
 * @param {KeyboardEvent} event
 * @param {import('./model.js').WallModel} model
 */
export function onKey(event, model) {
  const field = event.composedPath()[0];
  if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '')) {
    return;
  }
  const action = ACTIONS[event.key.toLowerCase()] ?? (/^[1-7]$/.test(event.key) ? () => model.showLayer(Number(event.key)) : null);
  if (action) {
    action(model);
    event.preventDefault();
  }
}

const ACTIONS = {
  l: () => switchLanguage(),
  '?': (model) => model.open({view: 'help'}),
  c: (model) => model.open({view: 'counties'}),
  r: (model) => model.open({view: 'responses'}),
  a: (model) => model.open({view: 'alarms'}),
  b: (model) => {
    const bases = model.process?.bases ?? [];
    const at = bases.findIndex((b) => b.id === model.base?.id);
    if (bases.length > 1) {
      model.showBase(bases[(at + 1) % bases.length].id);
    }
  },
  f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  escape: (model) => {
    if (model.views.length) {
      model.shut();
    } else if (model.lookingAt) {
      model.lookAt(null);
    }
  },
};
