import { startScreen } from '../ui/start-screen';
import './tablet.css';
import { TabletApp } from './tablet-app';

startScreen(<TabletApp />);
