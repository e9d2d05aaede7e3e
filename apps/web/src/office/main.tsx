import { startScreen } from '../ui/start-screen';
import './office.css';
import './console/console.css';
import './console/procedure.css';
import './programme/programme.css';
import './console/questions.css';
import './remote/remote.css';
import '../ui/styles/recording.css';
import './recordings/recordings.css';
import { OfficeApp } from './office-app';
import { officeWords } from './office-words';

startScreen(<OfficeApp />, officeWords);
