import { startScreen } from '../ui/start-screen';
import './portal.css';
import './portal-candidates.css';
import { PortalApp } from './portal-app';
import { portalWords } from './portal-words';

startScreen(<PortalApp />, portalWords);
