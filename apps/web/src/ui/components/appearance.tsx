import { Languages, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../locales/language';
import { useLanguage } from '../locales/use-language';
import { currentTheme, switchTheme } from './theme';

/** Language and light or dark, small and out of the way. */
export function Appearance() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    switchTheme(other);
    setTheme(other);
  };
  return (
    <div className="appearance">
      <Button
        className="appearance-button"
        onPress={() => switchLanguage(language === 'pl' ? 'en' : 'pl')}
        aria-label={`${t('common.language')}: ${t('common.otherLanguage')}`}
      >
        <Languages aria-hidden size={18} />
        <span lang={language === 'pl' ? 'en' : 'pl'}>{language === 'pl' ? 'EN' : 'PL'}</span>
      </Button>
      <Button
        className="appearance-button"
        onPress={change}
        aria-label={t(other === 'dark' ? 'common.darkTheme' : 'common.lightTheme')}
      >
        {other === 'dark' ? <Moon aria-hidden size={18} /> : <Sun aria-hidden size={18} />}
      </Button>
    </div>
  );
}
