import { startScreen } from '../ui/start-screen';
import './hall.css';
import './hall-election.css';
import './hall-picture.css';
import { HallApp } from './hall-app';
import { hallWords } from './hall-words';

startScreen(<HallApp />, hallWords);
