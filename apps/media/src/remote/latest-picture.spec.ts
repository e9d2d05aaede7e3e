import { frameBytes } from '../picture-format';
import { LatestPicture } from './latest-picture';

const size = { width: 16, height: 16 };
const frame = (value: number): Buffer => Buffer.alloc(frameBytes(size), value);

it('gives the newest picture that has waited as long as the voice does', () => {
  const picture = new LatestPicture(size);
  picture.push(frame(1), 0);
  expect(picture.at(60)).toBeNull();
  expect(picture.at(80)?.[0]).toBe(1);
  picture.push(frame(2), 100);
  picture.push(frame(3), 110);
  expect([picture.at(160)?.[0], picture.at(200)?.[0]]).toEqual([1, 3]);
});

it('loses a camera that gives nothing for two seconds, and takes it again', () => {
  const picture = new LatestPicture(size);
  picture.push(frame(1), 0);
  expect([picture.at(2000)?.[0], picture.at(2001)]).toEqual([1, null]);
  picture.push(frame(2), 3000);
  expect(picture.at(3080)?.[0]).toBe(2);
});

it('keeps the newest ones when a burst comes', () => {
  const picture = new LatestPicture(size);
  picture.push(Buffer.concat(Array.from({ length: 40 }, (_, index) => frame(index + 1))), 0);
  expect(picture.at(80)?.[0]).toBe(40);
});
