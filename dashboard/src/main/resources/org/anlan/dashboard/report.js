import './report/report-page.js';
import {keepShell} from './shell.js';

document.body.append(document.createElement('report-page'));
addEventListener('load', keepShell);
