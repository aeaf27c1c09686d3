import {LitElement, css, html} from 'lit';
import {base} from '../styles.js';

/**
 * A plain table; a row may be pressed (event `choose`, detail: the row's id).
 *
 * @typedef {{label: string, end?: boolean}} Column `end`: numbers, set right
 * @typedef {{id: string, cells: Array<unknown>, press?: boolean}} Row
 */
export class AlTable extends LitElement {
  static properties = {label: {}, columns: {attribute: false}, rows: {attribute: false}};

  static styles = [
    base,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--ink-2);
        font-weight: 400;
        font-size: var(--text-min);
        text-align: start;
      }
      th,
      td {
        padding: calc(5 * var(--u)) calc(10 * var(--u)) calc(5 * var(--u)) 0;
        border-bottom: 1px solid var(--line);
        vertical-align: baseline;
      }
      .end {
        text-align: end;
        white-space: nowrap;
      }
      .end + :not(.end) {
        padding-left: calc(22 * var(--u));
      }
      th:last-child,
      td:last-child {
        padding-right: 0;
      }
      tbody button {
        color: var(--accent);
      }
      .late {
        color: var(--red);
      }
      .soon {
        color: var(--orange);
      }
      .tag {
        display: inline-block;
        padding: 0 6px;
        border: 1px solid var(--line-strong);
        border-radius: 2px;
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.35;
        white-space: nowrap;
      }
    `,
  ];

  render() {
    return html`<table aria-label=${this.label}>
      <thead>
        <tr>
          ${this.columns.map((c) => html`<th scope="col" class=${c.end ? 'end' : ''}>${c.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(
          (row) =>
            html`<tr>
              ${row.cells.map((cell, i) => html`<td class=${this.columns[i].end ? 'end' : ''}>${i === 0 && row.press ? this.press(row, cell) : cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  press(row, cell) {
    return html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('choose', {detail: row.id}))}>${cell}</button>`;
  }
}

customElements.define('al-table', AlTable);
