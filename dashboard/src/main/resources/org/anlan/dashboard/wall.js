import './wall/wall-page.js';

document.body.append(document.createElement('wall-page'));
