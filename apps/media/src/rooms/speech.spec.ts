import { Speech } from './speech';

function heard(): { speech: Speech; changes: string[] } {
  const changes: string[] = [];
  return { speech: new Speech((id, speaks) => changes.push(`${id} ${speaks}`)), changes };
}

it('takes a pause for breath as part of a speech, and silence as its end', () => {
  const { speech, changes } = heard();
  speech.hear(['anna'], 0);
  speech.hear([], 1000);
  speech.hear(['anna'], 1100);
  speech.hear([], 2200);
  expect(changes).toEqual(['anna true']);
  speech.hear([], 2300);
  expect(changes).toEqual(['anna true', 'anna false']);
});

it('hears several at once, each for itself', () => {
  const { speech, changes } = heard();
  speech.hear(['anna', 'piotr'], 0);
  speech.hear(['piotr'], 1200);
  expect(changes).toEqual(['anna true', 'piotr true', 'anna false']);
});

it('says that somebody who is gone does not speak, once', () => {
  const { speech, changes } = heard();
  speech.hear(['anna'], 0);
  speech.forget('anna');
  speech.forget('anna');
  expect(changes).toEqual(['anna true', 'anna false']);
});
