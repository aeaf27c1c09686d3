import './report/report-page.js';

document.body.append(document.createElement('report-page'));
