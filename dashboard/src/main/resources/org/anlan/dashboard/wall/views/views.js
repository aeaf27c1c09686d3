import {html} from 'lit';
import {say} from '../../i18n.js';
import './counties-view.js';
import './county-view.js';
import './explain-view.js';
import './flood-areas-view.js';
import './incident-view.js';
import {documents} from './documents.js';
import {alarms, book, cutoff, evacuation, help, incidents, tasks, warnings} from './lists.js';
import {responses} from './responses.js';
import {consultations, depots, plan, stations} from './works.js';

/**
 * What the drawer can show, by name. A view is drawn from the model, so it is live like the wall.
 *
 * @type {Record<string, (model: import('../model.js').WallModel, view: any) => {heading: string, body: unknown}>}
 */
export const VIEWS = {
  explain: (model, view) => ({
    heading: say('explain'),
    body: html`<explain-view .model=${model} .region=${view.region} .indicator=${view.indicator}></explain-view>`,
  }),
  county: (model, view) => ({
    heading: view.name ?? view.region,
    body: html`<county-view .model=${model} .region=${view.region}></county-view>`,
  }),
  counties: (model) => ({heading: say('counties'), body: html`<counties-view .model=${model}></counties-view>`}),
  responses: (model) => ({heading: say('responses'), body: responses(model)}),
  alarms: (model) => ({heading: say('alarms'), body: alarms(model)}),
  tasks: (model) => ({heading: say('tasks'), body: tasks(model)}),
  incidents: (model) => ({heading: say('incidents.open'), body: incidents(model)}),
  book: (model) => ({heading: say('incidents'), body: book(model)}),
  incident: (model, view) => ({heading: say('incident'), body: html`<incident-view .model=${model} .incident=${newest(model, view.incident)}></incident-view>`}),
  floodAreas: (model) => ({heading: say('areas'), body: html`<flood-areas-view .model=${model}></flood-areas-view>`}),
  depots: (model, view) => ({heading: say('depots'), body: depots(model, view.depot)}),
  cutoff: (model) => ({heading: say('cutoff'), body: cutoff(model)}),
  evacuation: (model) => ({heading: say('evacuation'), body: evacuation(model)}),
  stations: (model) => ({heading: say('stations.all'), body: stations(model)}),
  plan: (model) => ({heading: say('plan.title'), body: plan(model)}),
  consultations: (model) => ({heading: say('consultations'), body: consultations(model)}),
  warnings: (model) => ({heading: say('notices'), body: warnings(model)}),
  documents: (model) => ({heading: say('documents'), body: documents(model)}),
  help: () => ({heading: say('help'), body: help()}),
};

/** The call as the lists have it now, else as it was when it was pressed. */
function newest(model, incident) {
  const listed = [...(model.data.incidents?.items ?? []), ...(model.data.book?.items ?? [])];
  return listed.find((i) => i.id === incident.id) ?? incident;
}
