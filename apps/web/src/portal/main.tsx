import { startScreen } from '../ui/start-screen';
import './portal.css';
import './portal-candidates.css';
import { PortalApp } from './portal-app';

startScreen(<PortalApp />);
