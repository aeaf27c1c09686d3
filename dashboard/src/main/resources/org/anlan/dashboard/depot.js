import './depot/depot-page.js';

document.body.append(document.createElement('depot-page'));
