import './receive/receive-page.js';
import {keepShell} from './shell.js';

document.body.append(document.createElement('receive-page'));
addEventListener('load', keepShell);
