import './forecast/forecast-page.js';

document.body.append(document.createElement('forecast-page'));
