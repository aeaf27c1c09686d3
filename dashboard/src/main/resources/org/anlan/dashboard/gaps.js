import './gaps/gaps-page.js';

document.body.append(document.createElement('gaps-page'));
