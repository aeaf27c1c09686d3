import {ApiProblem} from './api.js';
import {say} from './i18n.js';

/**
 * A problem in the words of the server, with each fault of a form; or that nothing was reached.
 *
 * @param {unknown} e what was thrown; what is no problem of the server is thrown on
 * @returns {string}
 */
export function told(e) {
  if (!(e instanceof ApiProblem)) {
    throw e;
  }
  return e.status ? [e.message, ...e.errors.map((fault) => fault.message).filter((text) => !e.message.includes(text))].join(' ') : say('problem.offline');
}
