import { startScreen } from '../ui/start-screen';
import './tablet.css';
import './ballot-paper.css';
import { TabletApp } from './tablet-app';

startScreen(<TabletApp />);
