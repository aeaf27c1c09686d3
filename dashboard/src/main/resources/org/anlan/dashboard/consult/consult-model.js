import {WorkModel} from '../work-model.js';
import {OF_ONE, movedBy, reads} from './reads.js';

const AGENDA_MS = 10_000;

/** What the consultation room has read: all consultations, and of the chosen one its evidence too. */
export class ConsultModel extends WorkModel {
  constructor() {
    super(
      reads(() => this),
      movedBy,
    );
    this.chosen = null;
    this.every(AGENDA_MS, ['consultation']); // no fact tells who signed in or has the floor
  }

  /** Opens one; what was read of another goes, so that no evidence stands under a foreign question. */
  choose(id) {
    if (id === this.chosen) {
      return;
    }
    this.chosen = id;
    OF_ONE.forEach((name) => (this.data[name] = null));
    this.changed();
    this.refresh('consultation');
  }

  async refresh(name) {
    const asked = this.chosen;
    await super.refresh(name);
    if (OF_ONE.includes(name) && asked !== this.chosen) {
      this.data[name] = null;
      this.bursts.want(['consultation']);
    } else if (name === 'consultations' && !this.chosen) {
      this.chosen = first(this.data.consultations?.items ?? [])?.id ?? null;
      this.bursts.want(['consultation']);
    } else if (name === 'consultation') {
      this.bursts.want(['evidence', 'own', 'figures', 'sheet', 'proposals']);
    } else if (name === 'evidence' && this.data.evidence) {
      this.data.evidence.of = this.data.consultation?.id;
    }
  }

  /** The card of whoever is signed in as a department of this consultation; undefined for others. */
  ownCard() {
    return this.holds('DEPARTMENT') ? this.data.consultation?.cards?.find((c) => c.department === this.me.name) : undefined;
  }
}

/** The one that is under way; among several the first to be due. */
function first(items) {
  const open = items.filter((c) => c.state !== 'SIGNED' && c.state !== 'CLOSED');
  return [...open].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))[0] ?? items[0];
}
