import {html} from 'lit';
import {faultOf} from '../form-faults.js';
import {say} from '../i18n.js';
import {civilOf, localOf} from '../time.js';

/**
 * An approval by phone (电话批准): which leader, at which number, when; who writes it down is signed in.
 *
 * @param {{model: any, errors: any[]}} host
 */
export function phoneFields(host) {
  const {model, errors} = host;
  const now = (host.called ??= model.now()); // the clock must not write over what is typed
  const leader = model.data.duty?.leader;
  return html`<label>${say('warn.leader')}<input name="leader" maxlength="80" required .value=${leader?.name ?? ''} />${faultOf(errors, 'leader')}</label>
    <label>${say('call.phone')}<input name="phone" type="tel" minlength="3" maxlength="40" required .value=${leader?.phone ?? ''} />${faultOf(errors, 'phone')}</label>
    <label>${say('warn.phoneAt')}<input name="phoneAt" type="datetime-local" required .value=${localOf(now)} />${faultOf(errors, 'at')}</label>`;
}

/** @param {FormData} given @returns {{leader: string, phone: string, at: string}} */
export function phoneOf(given) {
  return {leader: given.get('leader').trim(), phone: given.get('phone').trim(), at: civilOf(given.get('phoneAt'))};
}
