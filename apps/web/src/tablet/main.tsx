import { startScreen } from '../ui/start-screen';
import './tablet.css';
import './ballot-paper.css';
import './anonymous/anonymous.css';
import './remote/remote.css';
import { TabletApp } from './tablet-app';
import { tabletWords } from './tablet-words';

startScreen(<TabletApp />, tabletWords);
