import { startScreen } from '../ui/start-screen';
import '../portal/portal.css';
import './verify.css';
import { enShared } from '../ui/locales/en-shared';
import { plShared } from '../ui/locales/pl-shared';
import { VerifyPage } from './page/verify-page';

const asked = new URLSearchParams(location.search);

startScreen(<VerifyPage meetingId={asked.get('meeting')} expectedKey={asked.get('key') ?? ''} />, {
  pl: plShared,
  en: enShared,
});
