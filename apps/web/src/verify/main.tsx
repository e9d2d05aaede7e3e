import { startScreen } from '../ui/start-screen';
import '../portal/portal.css';
import './verify.css';
import { VerifyPage } from './page/verify-page';

const asked = new URLSearchParams(location.search);

startScreen(<VerifyPage meetingId={asked.get('meeting')} expectedKey={asked.get('key') ?? ''} />);
