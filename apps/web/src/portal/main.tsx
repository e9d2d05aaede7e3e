import { startScreen } from '../ui/start-screen';
import './portal.css';
import { PortalApp } from './portal-app';

startScreen(<PortalApp />);
