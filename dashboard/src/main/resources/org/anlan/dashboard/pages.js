/**
 * The pages there are, and whose work each is. A page enters this list with its script;
 * a test holds that none is named before it exists.
 *
 * @type {Array<{id: string, path: string, roles: string[]}>} roles: empty for everyone
 */
export const PAGES = [
  {id: 'wall', path: '/wall', roles: []},
  {id: 'desk', path: '/desk', roles: []},
  {id: 'consult', path: '/consult', roles: []},
  {id: 'warn', path: '/warn', roles: []},
  {id: 'forecast', path: '/forecast', roles: []},
  {id: 'report', path: '/report', roles: ['REPORTER', 'REVIEWER', 'DUTY_OFFICER', 'DUTY_CHIEF']},
  {id: 'depot', path: '/depot', roles: ['STOREKEEPER', 'DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'APPROVER', 'AUDITOR']},
  {id: 'plan', path: '/plan', roles: ['DUTY_OFFICER', 'DUTY_CHIEF', 'APPROVER', 'LEADER', 'STOREKEEPER', 'AUDITOR']},
  {id: 'gaps', path: '/gaps', roles: []},
  {id: 'give', path: '/give', roles: []},
  {id: 'convoy', path: '/convoy', roles: ['STOREKEEPER', 'REVIEWER', 'DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'APPROVER', 'AUDITOR']},
  {id: 'receive', path: '/receive', roles: ['STOREKEEPER']},
  {id: 'verify', path: '/verify', roles: ['DEPARTMENT', 'FORECASTER', 'SECRETARY', 'DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'AUDITOR']},
];
