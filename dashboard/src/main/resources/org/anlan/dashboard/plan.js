import './plan/plan-page.js';

document.body.append(document.createElement('plan-page'));
