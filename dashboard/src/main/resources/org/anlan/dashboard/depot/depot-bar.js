import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** Which depot and which goods are looked at (event `ask`, detail: the part that was chosen). */
export class DepotBar extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, goods: {type: Boolean}, one: {type: Boolean}};

  static styles = [
    base,
    workStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 18px;
        padding: 12px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      label {
        grid-auto-flow: column;
        align-items: center;
        align-content: center;
        gap: 10px;
        white-space: nowrap;
      }
      select {
        min-width: 220px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(part, value) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {[part]: value}, bubbles: true, composed: true}));
  }

  render() {
    const {data, asked} = this.model;
    const depots = data.depots?.items ?? [];
    return html`<div>
      <label
        >${say('depot.depot')}<select name="depot" @change=${(e) => this.ask('depot', e.target.value)}>
          <option value="" ?selected=${!asked.depot}>${say('depot.all')}</option>
          ${depots.map((d) => html`<option value=${d.depot} ?selected=${d.depot === asked.depot}>${d.depotName}</option>`)}
        </select></label
      >
      ${this.goods ? this.kinds(data.goods?.items ?? [], asked) : nothing}<slot></slot>
    </div>`;
  }

  kinds(items, asked) {
    const chosen = asked.item || (this.one ? items[0]?.item : '');
    return html`<label
      >${say('depot.goods')}<select name="item" @change=${(e) => this.ask('item', e.target.value)}>
        ${this.one ? nothing : html`<option value="" ?selected=${!chosen}>${say('depot.allGoods')}</option>`}
        ${items.map((g) => html`<option value=${g.item} ?selected=${g.item === chosen}>${either(g, 'item')}</option>`)}
      </select></label
    >`;
  }
}

customElements.define('depot-bar', DepotBar);
