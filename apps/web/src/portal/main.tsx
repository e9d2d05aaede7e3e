import { startScreen } from '../ui/start-screen';
import './portal.css';
import './portal-candidates.css';
import '../ui/styles/recording.css';
import './archive/archive.css';
import { PortalApp } from './portal-app';
import { portalWords } from './portal-words';

startScreen(<PortalApp />, portalWords);
