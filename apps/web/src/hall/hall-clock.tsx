import { useServerNow } from '../ui/live/clock-context';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';

/** The time of day by the server's clock. */
export function HallClock() {
  const language = useLanguage();
  const now = useServerNow();
  return <time className="hall-clock">{timeOfDay(new Date(now).toISOString(), language)}</time>;
}
