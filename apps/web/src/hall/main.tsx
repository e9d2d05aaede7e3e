import { startScreen } from '../ui/start-screen';
import './hall.css';
import { HallApp } from './hall-app';

startScreen(<HallApp />);
