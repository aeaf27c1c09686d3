import './desk/desk-page.js';
import {keepShell} from './shell.js';

document.body.append(document.createElement('desk-page'));
addEventListener('load', keepShell);
