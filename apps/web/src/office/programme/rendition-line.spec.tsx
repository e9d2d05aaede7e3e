import { screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { RenditionLine } from './rendition-line';

it.each([
  [false, 'Dla widzów: pełny obraz, 360p, sam dźwięk · komputer nadąża'],
  [true, 'Dla widzów: pełny obraz, 360p, sam dźwięk · komputer nie nadąża'],
])('tells what viewers choose from and whether the computer keeps up (behind: %s)', (behind, words) => {
  renderScreen(<RenditionLine renditions={['programme', '360p', 'audio']} behind={behind} />);
  expect(screen.getByText(words)).toBeTruthy();
});

it('says nothing before there is something to play', () => {
  const { container } = renderScreen(<RenditionLine renditions={undefined} behind={false} />);
  expect(container.querySelector('p')).toBeNull();
});
