import { startScreen } from '../ui/start-screen';
import './office.css';
import './console/console.css';
import './console/procedure.css';
import { OfficeApp } from './office-app';

startScreen(<OfficeApp />);
