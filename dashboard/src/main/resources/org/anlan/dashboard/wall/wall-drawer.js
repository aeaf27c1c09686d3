import {LitElement, css, html} from 'lit';
import '../components/al-drawer.js';
import {Speaks} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {Watches} from './model.js';
import {VIEWS} from './views/views.js';
import {viewStyles} from './views/view-styles.js';
import {taskStyles} from './wall-tasks.js';

/** The drawer of the wall: shows the view on top of the model's stack. */
export class WallDrawer extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [base, buttons, viewStyles, taskStyles];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const view = this.model.views.at(-1);
    const shown = view ? VIEWS[view.view](this.model, view) : {heading: '', body: ''};
    return html`<al-drawer
      .heading=${shown.heading}
      .deep=${this.model.views.length > 1}
      ?open=${Boolean(view)}
      @close=${() => this.model.shut()}
      @back=${() => this.model.back()}
      >${shown.body}</al-drawer
    >`;
  }
}

customElements.define('wall-drawer', WallDrawer);
