import './desk/desk-page.js';

document.body.append(document.createElement('desk-page'));
