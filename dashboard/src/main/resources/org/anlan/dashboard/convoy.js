import './convoy/convoy-page.js';

document.body.append(document.createElement('convoy-page'));
