import './warn/warn-page.js';

document.body.append(document.createElement('warn-page'));
