import {WorkModel} from '../work-model.js';
import {movedBy, reads} from './reads.js';

const DRAFTS_MS = 10_000;

/** What the warning desk has read. */
export class WarnModel extends WorkModel {
  constructor() {
    super(
      reads(() => this),
      movedBy,
    );
    this.withEnded = false;
    this.chosenList = null;
    this.sent = null;
    this.every(DRAFTS_MS, ['drafts', 'advice']); // no fact tells of a draft, nor of a proposal declined
  }

  /** @returns {any} a warning or a draft of it by its id */
  warning(id) {
    return [...(this.data.drafts?.items ?? []), ...(this.data.warnings?.items ?? [])].find((w) => w.id === id);
  }

  /** @returns {string | null} the warning whose list of persons is shown: the chosen one, else the newest in force */
  listChosen() {
    return this.chosenList ?? this.data.lists?.items[0]?.warning ?? null;
  }

  chooseList(id) {
    this.chosenList = id;
    Object.assign(this.data, {persons: null, silent: null});
    this.changed();
    this.bursts.want(['persons', 'silent']);
  }

  /** Looks at what became of a warning on its ways out. */
  chooseSent(id) {
    if (id !== this.sent) {
      this.sent = id;
      this.data.deliveries = null;
      this.bursts.want(id ? ['deliveries'] : []);
    }
  }
}
