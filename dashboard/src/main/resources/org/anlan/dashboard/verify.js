import './verify/verify-page.js';

document.body.append(document.createElement('verify-page'));
