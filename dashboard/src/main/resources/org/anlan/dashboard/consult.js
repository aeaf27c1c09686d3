import './consult/consult-page.js';

document.body.append(document.createElement('consult-page'));
