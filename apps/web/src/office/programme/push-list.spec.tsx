import { plainProgramme, type PushStatus } from '@kworum/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { PushList } from './push-list';

const since = '2026-11-26T09:05:07.000Z';
const push: PushStatus[] = [
  { name: 'YouTube', state: 'connected', since },
  { name: 'Facebook', state: 'waiting', since },
];

it('tells of each target how it is and since when', () => {
  renderScreen(<PushList control={plainProgramme} push={push} onChange={() => undefined} />);
  expect(screen.getByText('nadaje od 10:05:07')).toBeTruthy();
  expect(screen.getByText('brak połączenia od 10:05:07, próbuje ponownie')).toBeTruthy();
});

it('switches a target off and on and leaves the others alone', () => {
  const orders: string[][] = [];
  const control = { ...plainProgramme, pushOff: ['Facebook'] };
  renderScreen(<PushList control={control} push={push} onChange={(pushOff) => orders.push(pushOff)} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'YouTube' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Facebook' }));
  expect(orders).toEqual([['Facebook', 'YouTube'], []]);
});
